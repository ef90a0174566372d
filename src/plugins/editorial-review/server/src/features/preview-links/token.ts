import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What is given away: the part that finds the row, and the part that only its digest is kept of. */
const TOKEN = /^([0-9a-f]{24})\.([A-Za-z0-9_-]{43})$/;

const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export function newToken(): { token: string; handle: string; digest: string } {
  const handle = randomBytes(12).toString('hex');
  const secret = randomBytes(32).toString('base64url');
  return { token: `${handle}.${secret}`, handle, digest: digestOf(secret) };
}

/** The handle of what may be a token, and its proof; null for anything else. */
export function readToken(
  token: string,
): { handle: string; proves(digest: string): boolean } | null {
  const [, handle, secret] = TOKEN.exec(token) ?? [];
  if (handle === undefined || secret === undefined) return null;
  const own = Buffer.from(digestOf(secret));
  return {
    handle,
    // As long for a wrong token as for a right one: it can't be guessed bit by bit.
    proves: (digest) => own.length === digest.length && timingSafeEqual(own, Buffer.from(digest)),
  };
}
