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
export const isPath = (text: string): boolean => /^\/(?!\/)[^\s?#\\\p{Cc}]*$/u.test(text);

/** A path of the site or an address with https. */
export const isTarget = (text: string): boolean =>
  /^\/(?!\/)[^\s\\\p{Cc}]*$/u.test(text) || /^https:\/\/[^\s/]+\.[^\s]+$/u.test(text);

/**
 * Where a reader who is sent to `to` ends up, or null when that leads back to `from` or nowhere.
 * A permanent hop is followed; a temporary one is where the chain must stay as it is.
 */
export function destination(
  from: string,
  to: string,
  redirects: readonly Redirect[],
): string | null {
  const next = new Map(redirects.map((redirect) => [redirect.from, redirect]));
  if (leadsTo(from, to, next)) return null;
  const seen = new Set([to]);
  let end = to;
  for (let hop = next.get(end); hop?.permanent; hop = next.get(end)) {
    if (seen.has(hop.to)) return null;
    seen.add(hop.to);
    end = hop.to;
  }
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
