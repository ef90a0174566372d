import { accountOf, isKept, sharedToken } from './tokens';

export type Answer =
  | { is: 'signed-in'; token: string }
  | { is: 'other-account' }
  | { is: 'refused'; message: string }
  | { is: 'unanswered' };

interface Envelope {
  data?: { token?: string; user?: { id?: number | string } };
  error?: { message?: string };
}

async function post(
  path: string,
  body?: object,
): Promise<{ status: number; json: Envelope } | null> {
  const { backendURL } = (window as unknown as { strapi: { backendURL: string } }).strapi;
  try {
    const response = await fetch(`${backendURL}${path}`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, json: (await response.json()) as Envelope };
  } catch {
    return null;
  }
}

const isAway = (status: number): boolean => status >= 500;

/** Is there a session of this account, after all? Another tab may have signed in, or only the network was gone. */
export async function resume(account: string): Promise<Answer> {
  const shared = sharedToken();
  if (shared !== null && accountOf(shared) !== account) return { is: 'other-account' };
  const answer = await post('/admin/access-token');
  if (answer === null || isAway(answer.status)) return { is: 'unanswered' };
  const token = answer.json.data?.token;
  if (answer.status !== 200 || token === undefined)
    return { is: 'refused', message: answer.json.error?.message ?? '' };
  return accountOf(token) === account ? { is: 'signed-in', token } : { is: 'other-account' };
}

interface Credentials {
  email: string;
  password: string;
  deviceId: string;
  /** Whose form it is: an address may have gone to another account since. */
  account: string;
}

/** Signs in as the account that the tab is of, and as nobody else. */
export async function signInAgain({ account, ...sent }: Credentials): Promise<Answer> {
  const answer = await post('/admin/login', { ...sent, rememberMe: isKept() });
  if (answer === null || isAway(answer.status)) return { is: 'unanswered' };
  const token = answer.json.data?.token;
  if (answer.status !== 200 || token === undefined)
    return { is: 'refused', message: answer.json.error?.message ?? '' };
  return accountOf(token) === account ? { is: 'signed-in', token } : { is: 'other-account' };
}
