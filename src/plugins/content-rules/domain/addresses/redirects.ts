export interface Redirect {
  from: string;
  to: string;
  permanent: boolean;
}

/** A host that no site has: what a path resolves to elsewhere was no path. */
const HERE = 'https://here.invalid';

/** As a browser reads an address on the site (WHATWG URL), or null for what is none. */
function read(text: string): URL | null {
  try {
    return new URL(text, HERE);
  } catch {
    return null;
  }
}

/**
 * The path that a browser would ask the site for: `/a/`, `/a` and `/b/../a` are one, and so are a
 * letter and its percent-encoding. Null for what leads elsewhere (`//host`, `/\\host`), has a query or a
 * fragment, or is no path.
 */
export function sitePath(address: string): string | null {
  const text = address.trim();
  const url = text.startsWith('/') ? read(text) : null;
  if (url === null || url.origin !== HERE || url.search !== '' || url.hash !== '') return null;
  if (/[?#]/u.test(text)) return null;
  return tidied(url.pathname);
}

/** Where a redirect may lead: a path of the site, or https at one of these hosts; null for anything else. */
export function siteTarget(address: string, hosts: readonly string[]): string | null {
  const text = address.trim();
  const url = /^(\/|https:\/\/)/iu.test(text) ? read(text) : null;
  if (url === null || url.username !== '' || url.password !== '') return null;
  if (url.origin !== HERE)
    return url.protocol === 'https:' && url.port === '' && hosts.includes(url.hostname)
      ? url.href
      : null;
  const path = text.startsWith('/') ? tidied(url.pathname) : null;
  return path === null ? null : `${path}${url.search}${url.hash}`;
}

/** One way of writing a path; null where it holds what no path of ours does. */
function tidied(pathname: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(pathname).normalize('NFC');
  } catch {
    return null;
  }
  if (/[\p{Cc}\s\\?#]|\/\/|\/\.{1,2}(\/|$)/u.test(path)) return null;
  return path.length > 1 ? path.replace(/\/$/u, '') : path;
}

/** Paths that the site itself has: its pages of lists, the start page in each language, the CMS. */
export const isReserved = (path: string, lists: readonly string[]): boolean => {
  const own = path.toLowerCase();
  return (
    ['/', '/en', ...lists].includes(own) ||
    /^\/(api|admin|graphql|uploads|_health|_ready)(\/|$)/u.test(own)
  );
};

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
