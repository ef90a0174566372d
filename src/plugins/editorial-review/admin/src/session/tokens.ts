/** The account that a token of Strapi's admin is for; null where it says none. Nobody is trusted for it: the server decides. */
export function accountOf(token: string | null): string | null {
  const payload = token?.split('.')[1];
  if (payload === undefined) return null;
  try {
    const { userId } = JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/'))) as {
      userId?: unknown;
    };
    return typeof userId === 'string' || typeof userId === 'number' ? String(userId) : null;
  } catch {
    return null;
  }
}

const STORED = 'jwtToken';

/** Is the token kept after the browser is closed ("stay signed in")? */
export const isKept = (): boolean => localStorage.getItem(STORED) !== null;

/** The token that all tabs of the browser share: Strapi reads it anew for each request. */
export function sharedToken(): string | null {
  const kept = localStorage.getItem(STORED);
  if (kept !== null) return JSON.parse(kept) as string;
  const cookie = document.cookie.split('; ').find((own) => own.startsWith(`${STORED}=`));
  return cookie === undefined ? null : decodeURIComponent(cookie.slice(STORED.length + 1));
}
