import type { Core } from '@strapi/strapi';
import { definedTypes, definitionOf } from '../../../../../../kernel/content-types';
import type { PageKey } from '../../../../../../kernel/pages';
import { languagesOf, pathOf, type SiteLanguage } from '../../../../domain/addresses/paths';
import {
  destination,
  isReserved,
  sitePath,
  siteTarget,
} from '../../../../domain/addresses/redirects';
import { unfitField } from '../../refuse';
import { hasPath, neighboursOf } from './paths';
import {
  findRedirect,
  pointOn,
  putAutomatic,
  readRedirects,
  removeAutomaticTo,
  removeFrom,
  type RedirectRow,
} from './rows/redirects';
import { localeKey, readRow } from './rows/pages';
import { holdPath, rowOf } from './rows/slugs';

type Data = Record<string, unknown>;

/** Old addresses lead on: by themselves when a page moves, or typed by hand. */
export const createRedirects = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * A page is live at another address, or for the first time (`last` is null). Whoever was sent
   * away from its new address stays; whoever asks for an old one is sent on, in one hop.
   */
  async pageMoved(key: PageKey, last: string | null, slug: string): Promise<void> {
    if (!hasPath(strapi, key.uid)) return;
    const type = definitionOf(strapi, key.uid);
    for (const language of languagesOf(key.locale)) {
      const now = pathOf(type, language, slug);
      await holdPath(strapi, key.locale, slug);
      await removeFrom(strapi, language, now);
      if (last === null || last === slug) continue;
      if (await isAnotherPages(strapi, key, last)) continue;
      const before = pathOf(type, language, last);
      await putAutomatic(strapi, language, before, now);
      await pointOn(strapi, language, before, now);
    }
  },

  /** These addresses are gone for good. */
  forget: (paths: readonly string[]): Promise<void> => removeAutomaticTo(strapi, paths),

  /**
   * A redirect as it may be saved: well-formed, leading anywhere but back, and straight to the end
   * of a chain of permanent ones.
   */
  async checked(documentId: string | null, data: Data): Promise<Data> {
    const stored = documentId === null ? null : await findRedirect(strapi, { documentId });
    const from = address(data, stored, 'from');
    const to = address(data, stored, 'to');
    if (from === null || to === null) return data;
    const path = sitePath(from);
    if (path === null) throw notAPath(strapi);
    const hosts = strapi.plugin('content-rules').config<string[]>('redirectHosts', []);
    const target = siteTarget(to, hosts);
    if (target === null) throw notATarget(strapi, hosts);
    if (isReserved(path, listPaths(strapi))) throw reserved(strapi, path);
    const language = languageOf(data['forLocale'] ?? stored?.forLocale);
    await mustBeNobodys(strapi, language, path);
    return this.led(documentId, { ...data, from: path, to: target }, language);
  },

  /** Straight to the end of a chain, never in a circle. */
  async led(documentId: string | null, data: Data, language: SiteLanguage): Promise<Data> {
    const { from, to } = data as { from: string; to: string };
    const others = (await readRedirects(strapi, language)).filter(
      (redirect) => redirect.documentId !== documentId,
    );
    if (others.some((other) => other.from === from)) throw doubled(strapi, from);
    const end = destination(
      from,
      to,
      others.map((other) => ({ ...other, permanent: other.code !== 'temporary' })),
    );
    if (end === null) throw loop(strapi, from);
    return { ...data, from, to: end };
  },

  /** After a redirect was saved by hand: others that led to it lead on. */
  async collapse(documentId: string): Promise<void> {
    const saved = await findRedirect(strapi, { documentId });
    if (saved === null || saved.code === 'temporary') return;
    await pointOn(strapi, languageOf(saved.forLocale), saved.from, saved.to);
  },
});

export type Redirects = ReturnType<typeof createRedirects>;

/** Articles and interviews share a prefix: a path may still be another page's. */
async function isAnotherPages(strapi: Core.Strapi, key: PageKey, slug: string): Promise<boolean> {
  for (const uid of neighboursOf(strapi, key.uid).filter((neighbour) => neighbour !== key.uid)) {
    if ((await rowOf(strapi, uid, key.locale, slug))?.isCanonical) return true;
  }
  return false;
}

const languageOf = (value: unknown): SiteLanguage => (value === 'en' ? 'en' : 'sv');

/** Null where the field is empty or no text: that is for the required fields and types to say. */
function address(data: Data, stored: RedirectRow | null, field: 'from' | 'to'): string | null {
  const value = data[field] === undefined ? stored?.[field] : data[field];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** The pages of lists: what stands before the slugs of each type. */
const listPaths = (strapi: Core.Strapi): string[] =>
  [...definedTypes(strapi).values()].flatMap(({ definition }) =>
    Object.values(definition.path ?? {}).map((path) => path.toLowerCase()),
  );

/** No redirect takes the path of a live page, in whatever case it is written. */
async function mustBeNobodys(
  strapi: Core.Strapi,
  language: SiteLanguage,
  path: string,
): Promise<void> {
  const own = path.toLowerCase();
  for (const { uid, definition } of definedTypes(strapi).values()) {
    if (!hasPath(strapi, uid)) continue;
    const prefix = pathOf(definition, language, '').toLowerCase();
    const slug = own.startsWith(prefix) ? own.slice(prefix.length) : '';
    if (slug === '' || slug.includes('/')) continue;
    const locale = await localeKey(strapi, uid, language);
    await holdPath(strapi, locale, slug);
    if (await isLiveAt(strapi, uid, locale, slug)) throw lived(strapi, path);
  }
}

async function isLiveAt(
  strapi: Core.Strapi,
  uid: string,
  locale: string,
  slug: string,
): Promise<boolean> {
  const holder = await rowOf(strapi, uid, locale, slug);
  if (holder === null) return false;
  const page = { uid, documentId: holder.pageId, locale };
  return (await readRow(strapi, page, 'published'))?.slug === slug;
}

const notAPath = (strapi: Core.Strapi) =>
  unfitField(strapi, 'from', {
    sv: 'Skriv sökvägen på den här webbplatsen, till exempel /nyheter/gammal-adress.',
    en: 'Write the path on this site, for example /nyheter/old-address.',
  });

function notATarget(strapi: Core.Strapi, hosts: readonly string[]) {
  const named = hosts.length === 0 ? { sv: 'inga andra', en: 'no others' } : same(hosts.join(', '));
  return unfitField(strapi, 'to', {
    sv: `Skriv en sökväg på webbplatsen, som börjar med /. Av andra webbplatser tillåts ${named.sv} (REDIRECT_HOSTS).`,
    en: `Write a path on the site, beginning with /. Of other sites, ${named.en} are allowed (REDIRECT_HOSTS).`,
  });
}

const same = (text: string) => ({ sv: text, en: text });

const reserved = (strapi: Core.Strapi, path: string) =>
  unfitField(strapi, 'from', {
    sv: `${path} är en sida som webbplatsen alltid har. Den kan inte dirigeras om.`,
    en: `${path} is a page that the site always has. It can't be redirected.`,
  });

const lived = (strapi: Core.Strapi, path: string) =>
  unfitField(strapi, 'from', {
    sv: `På ${path} finns en publicerad sida. Avpublicera den, eller ge den en annan adress, först.`,
    en: `A page is live at ${path}. Withdraw it, or give it another address, first.`,
  });

const doubled = (strapi: Core.Strapi, from: string) =>
  unfitField(strapi, 'from', {
    sv: `Det finns redan en omdirigering från ${from}. Ändra den i stället.`,
    en: `There is a redirect from ${from} already. Change that one.`,
  });

const loop = (strapi: Core.Strapi, from: string) =>
  unfitField(strapi, 'to', {
    sv: `Omdirigeringen leder tillbaka till ${from}. Välj ett annat mål.`,
    en: `The redirect leads back to ${from}. Choose another target.`,
  });
