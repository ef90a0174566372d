import { tidyAddress } from '../../../../domain/tidy';

/** Services that stand between a reader and the address, and where each keeps it. */
const REDIRECTS: readonly [host: RegExp, path: RegExp, parameters: readonly string[]][] = [
  [/(^|\.)safelinks\.protection\.outlook\.com$/, /./, ['url']],
  [/^statics\.teams\.(cdn\.office\.net|microsoft\.com)$/, /safelinks/i, ['url']],
  [/^www\.google\.[a-z.]+$/, /^\/url$/, ['q', 'url']],
  [/^lm?\.facebook\.com$/, /^\/l\.php$/, ['u']],
  [/(^|\.)linkedin\.com$/, /^\/(redir\/redirect|safety\/go)/, ['url']],
  [/^slack-redir\.net$/, /^\/link$/, ['url']],
  [/^(www\.)?youtube\.com$/, /^\/redirect$/, ['q']],
  [/./, /\/owa\/redir\.aspx$/i, ['URL', 'url']],
  [/^urldefense\.(proofpoint\.)?com$/, /^\/v1\//, ['u']],
];
const ABSOLUTE = /^(https?|ftp):\/\/[^\s/?#]+/i;
const ELSEWHERE = /^(mailto:[^\s@]+@\S+|tel:[+\d()\s.-]+)$/i;
const OWN_PATH = /^\/(?![/\\])[^\s\\]*$/;
const FILE_NAME =
  /^[^/?#]+\.(html?|php|aspx?|jsp|pdf|docx?|xlsx?|pptx?|jpe?g|png|txt|zip)([?#]|$)/i;
const LONGEST = 2048;

/**
 * Where a pasted link leads, as it can be stored; null where it leads nowhere that readers could go.
 * `base` is the address of the page that was copied from, where the clipboard tells.
 */
export function addressOf(href: string, base: string | null = null): string | null {
  const typed = href.replace(/[\p{Cc}\u200b\ufeff]/gu, '').trim();
  if (/^file:/i.test(typed)) return withoutFolder(typed);
  if (/^(mailto|tel):/i.test(typed)) return storable(mended(typed));
  const whole = ABSOLUTE.test(typed) ? typed : resolved(typed, base);
  return whole === null ? null : storable(behind(whole, 5).replaceAll(' ', '%20'));
}

/** Word keeps `www.h22.se` as a file beside the document. */
function withoutFolder(address: string): string | null {
  const host = /[/\\](www\.[^/\\]+)\/?$/i.exec(address)?.[1];
  return host === undefined ? null : storable(tidyAddress(host));
}

const mended = (address: string): string =>
  address
    .replace(/^(mailto|tel):(%20|\s)*/i, (_, scheme: string) => `${scheme.toLowerCase()}:`)
    .replace(/^tel:.*$/, (tel) => tel.replace(/[\s.]+/g, ''));

function resolved(typed: string, base: string | null): string | null {
  if (typed.startsWith('//')) return `https:${typed}`;
  if (/^[a-z][a-z\d+-]*:(?!\d)/i.test(typed) || typed === '' || typed.startsWith('#')) return null;
  if (!FILE_NAME.test(typed)) {
    const tidied = tidyAddress(typed);
    if (ABSOLUTE.test(tidied)) return tidied;
  }
  if (base !== null && URL.canParse(typed, base)) return new URL(typed, base).href;
  return OWN_PATH.test(typed) ? typed : null;
}

/** The real address behind those that only count who clicks. */
function behind(address: string, turns: number): string {
  if (turns === 0 || !URL.canParse(address)) return address;
  const url = new URL(address);
  const wrapped = /\/v3\/__(.+?)__;/.exec(url.pathname)?.[1];
  if (wrapped !== undefined && /^urldefense\./.test(url.hostname))
    return behind(wrapped.replace(/^(https?:\/)(?!\/)/, '$1/'), turns - 1);
  if (/^urldefense\./.test(url.hostname) && url.pathname.startsWith('/v2/')) {
    const u = url.searchParams.get('u');
    if (u !== null) return behind(decoded(u.replaceAll('-', '%').replaceAll('_', '/')), turns - 1);
  }
  for (const [host, path, parameters] of REDIRECTS)
    if (host.test(url.hostname) && path.test(url.pathname))
      for (const name of parameters) {
        const target = url.searchParams.get(name)?.trim();
        if (target && ABSOLUTE.test(tidyAddress(target)))
          return behind(tidyAddress(target), turns - 1);
      }
  return address;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const storable = (given: string): string | null => {
  const address = lowerHost(given);
  const leads =
    (ABSOLUTE.test(address) && URL.canParse(address)) ||
    ELSEWHERE.test(address) ||
    OWN_PATH.test(address);
  return leads && address.length <= LONGEST && !address.includes('\\') ? address : null;
};

/** Scheme and host mean the same in capitals; the path may not. */
const lowerHost = (address: string): string =>
  address.replace(/^[a-z]+:\/\/[^/?#]+/i, (start) => start.toLowerCase());
