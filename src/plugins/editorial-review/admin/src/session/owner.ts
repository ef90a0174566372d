import { accountOf, sharedToken } from './tokens';

/** Why this tab can't go on. */
export type Over = 'ended' | 'other-account';

/** The account that this tab was opened by: what is on its screen is that account's, and no other's. */
let owner: string | null = null;
const listeners = new Set<(why: Over) => void>();

export function setOwner(account: string | null): void {
  owner = account;
}

export function onOver(own: (why: Over) => void): () => void {
  listeners.add(own);
  return () => void listeners.delete(own);
}

/** The session is over; false where nobody is there to say so. */
export function tellOver(): boolean {
  if (owner === null || listeners.size === 0) return false;
  const why = isOthers(sharedToken()) ? 'other-account' : 'ended';
  listeners.forEach((own) => own(why));
  return true;
}

let beforeSignOut: () => Promise<void> = async () => undefined;

/** What is to be done while there still is a session. */
export function onSignOut(own: () => Promise<void>): () => void {
  beforeSignOut = own;
  return () => {
    beforeSignOut = async () => undefined;
  };
}

/** No longer than this anybody waits for it who wants to sign out. */
const PATIENCE_MS = 3000;

export const signingOut = (): Promise<void> =>
  Promise.race([beforeSignOut(), new Promise<void>((go) => setTimeout(go, PATIENCE_MS))]);

const SIGNED_IN = 'editorial-signed-in';

/** What waits for the session is told that there is one again. */
export const tellSignedIn = (): boolean => window.dispatchEvent(new Event(SIGNED_IN));
export function onSignedIn(own: () => void): () => void {
  window.addEventListener(SIGNED_IN, own);
  return () => window.removeEventListener(SIGNED_IN, own);
}

/** Somebody else has signed in with this browser since. */
export function isOthers(token: string | null): boolean {
  const account = accountOf(token);
  return owner !== null && account !== null && account !== owner;
}

const OPEN_TO_ALL = /\/admin\/(login|logout|access-token)\b/;

const RENEWAL = /\/admin\/access-token\b/;

/** No new token: the session is over, whoever asked for it; Strapi minds only what its own screens ask for. */
async function heard(address: string, answer: Promise<Response>): Promise<Response> {
  const response = await answer;
  if (response.status === 401 && RENEWAL.test(address)) tellOver();
  return response;
}

/**
 * Tabs share one token, and Strapi sends whichever stands there: after another account has signed in elsewhere, a
 * form would be saved as theirs. Such a request is not sent.
 */
export function guardRequests(): void {
  const send = window.fetch.bind(window);
  window.fetch = (to, options = {}) => {
    const address = to instanceof Request ? to.url : String(to);
    const headers = new Headers(
      options.headers ?? (to instanceof Request ? to.headers : undefined),
    );
    const token = headers.get('Authorization')?.replace(/^Bearer /, '') ?? null;
    if (!isOthers(token) || OPEN_TO_ALL.test(address)) return heard(address, send(to, options));
    tellOver();
    return Promise.reject(new TypeError('Another account has signed in with this browser.'));
  };
}
