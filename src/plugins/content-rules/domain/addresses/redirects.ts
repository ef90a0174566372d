export interface Redirect {
  from: string;
  to: string;
  permanent: boolean;
}

/** `/a/` and `/a` are the same page; anything but a path is kept as it is. */
export function normalised(address: string): string {
  const text = address.trim();
  return text.startsWith('/') && text.length > 1 ? text.replace(/\/+$/u, '') || '/' : text;
}

/** A path of the site: no scheme, no host, no query. */
export const isPath = (text: string): boolean =>
  /^\/(?!\/)[^\s?#\\\u0000-\u001f]*$/u.test(text);

/** A path of the site or an address with https. */
export const isTarget = (text: string): boolean =>
  /^\/(?!\/)[^\s\\\u0000-\u001f]*$/u.test(text) || /^https:\/\/[^\s/]+\.[^\s]+$/u.test(text);

/**
 * Where a reader who is sent to `to` ends up, or null when that leads back to `from`.
 * A permanent hop is followed; a temporary one is where the chain must stay as it is.
 */
export function destination(
  from: string,
  to: string,
  redirects: readonly Redirect[],
): string | null {
  const next = new Map(redirects.map((redirect) => [redirect.from, redirect]));
  if (leadsTo(from, to, next)) return null;
  let end = to;
  for (let hop = next.get(end); hop?.permanent; hop = next.get(end)) end = hop.to;
  return end;
}

function leadsTo(from: string, to: string, next: ReadonlyMap<string, Redirect>): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = to; at !== undefined; at = next.get(at)?.to) {
    if (at === from) return true;
    if (seen.has(at)) return false;
    seen.add(at);
  }
  return false;
}
