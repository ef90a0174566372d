import type { Core } from '@strapi/strapi';
import { definitionOf, isGoverned } from '../../../../../../kernel/content-types';
import type { PageKey } from '../../../../../../kernel/pages';
import { service } from '../../../../../../kernel/services';
import { languagesOf, pathOf } from '../../../../domain/addresses/paths';
import { isWellFormed, numbered, slugSource } from '../../../../domain/addresses/slugs';
import { unfitField } from '../../refuse';
import { hasPath, neighboursOf } from './paths';
import { localeKey, readRow, readRows, writeSlug, type PageRow } from './rows/pages';
import {
  claim,
  holdPath,
  localesOfDocument,
  mark,
  othersLike,
  release,
  rowOf,
  rowsOfPage,
} from './rows/slugs';
import { slugOf } from './slug-text';

type Data = Record<string, unknown>;

/** How often a derived slug may be taken away by others who save at the same moment. */
const TRIES = 50;

/** Slugs: derived where nobody typed one, unique, and remembered once readers know them. */
export const createSlugs = ({ strapi }: { strapi: Core.Strapi }) => {
  const redirects = () => service(strapi, 'content-rules.redirects');

  /** The first of `base`, `base-2` … that nobody else holds, here or at the same path. */
  async function free(uid: string, locale: string, base: string, documentId: string | null) {
    const others = await othersLike(
      strapi,
      neighboursOf(strapi, uid),
      locale,
      numbered(base, TRIES),
    );
    const taken = new Set(
      others
        .filter((other) => other.contentType !== uid || other.pageId !== documentId)
        .map(({ slug }) => slug),
    );
    let number = 1;
    while (taken.has(numbered(base, number))) number += 1;
    return numbered(base, number);
  }

  /** The slug that the words of a page give, or null where there are none. */
  async function derived(uid: string, locale: string, fields: Data, documentId: string | null) {
    const base = slugOf(slugSource(definitionOf(strapi, uid) ?? {}, fields), locale);
    return base === '' ? null : free(uid, locale, base, documentId);
  }

  async function mustBeFree(uid: string, locale: string, slug: string, documentId: string | null) {
    for (const type of neighboursOf(strapi, uid)) {
      const owner = await rowOf(strapi, type, locale, slug);
      if (owner !== null && (type !== uid || owner.pageId !== documentId))
        throw taken(strapi, slug);
    }
  }

  return {
    /**
     * Before a save: checks the slug that somebody typed, or derives one. Answers the slug to save,
     * or undefined where the stored one stays.
     */
    async choose(
      uid: string,
      locale: string,
      documentId: string | null,
      data: Data,
    ): Promise<{ slug: string | null; derived: boolean } | undefined> {
      const given = data['slug'];
      if (given !== undefined && given !== null && typeof given !== 'string') {
        throw malformed(strapi);
      }
      const typed = given?.trim() ?? '';
      const stored =
        documentId === null ? null : await readRow(strapi, { uid, documentId, locale }, 'draft');
      if (typed !== '') {
        if (typed !== stored?.slug && !isWellFormed(typed)) throw malformed(strapi);
        // An arranger may not learn of others' drafts: a slug that is taken steps aside in silence.
        if (isArranger(strapi))
          return { slug: await free(uid, locale, typed, documentId), derived: true };
        await mustBeFree(uid, locale, typed, documentId);
        return { slug: typed, derived: false };
      }
      if (given === undefined && stored?.slug) return undefined;
      const fields = { ...defaultsOf(strapi, uid), ...stored, ...said(data) };
      return { slug: await derived(uid, locale, fields, documentId), derived: true };
    },

    /** After a save: the table holds what the row holds. Answers the slug, which may have moved on. */
    async settle(key: PageKey, wasDerived: boolean): Promise<string | null> {
      const row = await readRow(strapi, key, 'draft');
      if (row === null) return null;
      const slug = await hold(key, row, wasDerived);
      const rows = await rowsOfPage(strapi, key);
      for (const { id, slug: held, isCurrent } of rows) {
        if (isCurrent !== (held === slug)) await mark(strapi, id, { isCurrent: held === slug });
      }
      const unknown = rows.filter((held) => held.slug !== slug && !held.wasLive);
      await release(
        strapi,
        unknown.map(({ id }) => id),
      );
      if (slug !== null && !isGoverned(strapi, key.uid)) await this.goLive(key, slug);
      return slug;
    },

    /** A page is live under this slug: its last address, if another, sends readers on. */
    async goLive(key: PageKey, slug: string): Promise<void> {
      let rows = await rowsOfPage(strapi, key);
      const last = rows.find((row) => row.isCanonical);
      if (last?.slug === slug && last.wasLive) return;
      if (!rows.some((row) => row.slug === slug)) {
        if (!(await claimFor(key, slug))) throw taken(strapi, slug);
        rows = await rowsOfPage(strapi, key);
      }
      if (await livesThere(key, slug)) throw taken(strapi, slug);
      for (const row of rows) {
        if (row.slug === slug) await mark(strapi, row.id, { isCanonical: true, wasLive: true });
        else if (row.isCanonical) await mark(strapi, row.id, { isCanonical: false });
      }
      await redirects().pageMoved(key, last?.slug ?? null, slug);
    },

    /** The slug that somebody typed for a copy, if it is free; the copied page's own is not. */
    async typedForCopy(uid: string, source: string, given: unknown): Promise<string | null> {
      const slug = typeof given === 'string' ? given.trim() : '';
      if (slug === '') return null;
      const rows = await readRows(strapi, uid, [source], 'draft');
      if (rows.some((row) => row.slug === slug)) return null;
      if (!isWellFormed(slug)) throw malformed(strapi);
      return slug;
    },

    /** A copy is a new page with a slug of its own in each language. */
    async nameCopy(uid: string, documentId: string, typed: string | null): Promise<void> {
      for (const row of await readRows(strapi, uid, [documentId], 'draft')) {
        const locale = await localeKey(strapi, uid, row.locale);
        const base = typed === null ? null : await free(uid, locale, typed, documentId);
        const slug = base ?? (await derived(uid, locale, row, documentId));
        await writeSlug(strapi, uid, row.id, slug);
        await this.settle({ uid, documentId, locale }, true);
      }
    },

    /** What was deleted gives its slugs back, and nobody is sent to it any more. */
    async forget(uid: string, documentId: string): Promise<void> {
      const left = await readRows(strapi, uid, [documentId], 'draft');
      const locales = new Set(left.map((row) => row.locale ?? '-'));
      for (const locale of await localesOfDocument(strapi, uid, documentId)) {
        if (locales.has(locale)) continue;
        const rows = await rowsOfPage(strapi, { uid, documentId, locale });
        if (hasPath(strapi, uid)) {
          const type = definitionOf(strapi, uid);
          const gone = languagesOf(locale).flatMap((language) =>
            rows.map(({ slug }) => pathOf(type, language, slug)),
          );
          await redirects().forget(gone);
        }
        await release(
          strapi,
          rows.map(({ id }) => id),
        );
      }
    },

    /** The page that readers know, or knew, under a slug. A draft's slug is nobody's business. */
    async resolve(uid: string, locale: string | null, slug: string) {
      const key = await localeKey(strapi, uid, locale);
      const row = await rowOf(strapi, uid, key, slug);
      if (row === null || !row.wasLive) return null;
      const page = { uid, documentId: row.pageId, locale: key };
      const canonical = (await rowsOfPage(strapi, page)).find(({ isCanonical }) => isCanonical);
      const canonicalSlug = canonical?.slug ?? slug;
      return { documentId: row.pageId, canonicalSlug, moved: canonicalSlug !== slug };
    },

    /** Today's public slugs of these documents; those that are not live are left out. */
    async canonical(
      uid: string,
      locale: string | null,
      documentIds: readonly string[],
    ): Promise<Map<string, string>> {
      if (documentIds.length === 0) return new Map();
      const key = await localeKey(strapi, uid, locale);
      const rows = await readRows(strapi, uid, documentIds, 'published', key);
      return new Map(
        rows.flatMap(({ documentId, slug }) => (slug ? [[documentId, slug] as const] : [])),
      );
    },
  };

  function claimFor(key: PageKey, slug: string): Promise<boolean> {
    return claim(strapi, key, slug, neighboursOf(strapi, key.uid));
  }

  /** Is a page of another type live at this path? It can be, in a database of older code. */
  async function livesThere(key: PageKey, slug: string): Promise<boolean> {
    const others = neighboursOf(strapi, key.uid).filter((uid) => uid !== key.uid);
    if (others.length === 0) return false;
    await holdPath(strapi, key.locale, slug);
    for (const uid of others) {
      const holder = await rowOf(strapi, uid, key.locale, slug);
      if (holder === null) continue;
      const page = { uid, documentId: holder.pageId, locale: key.locale };
      if ((await readRow(strapi, page, 'published'))?.slug === slug) return true;
    }
    return false;
  }

  /** Claims the row's slug; a derived one steps aside for whoever was faster. */
  async function hold(key: PageKey, row: PageRow, wasDerived: boolean): Promise<string | null> {
    if (!row.slug) return null;
    let slug = row.slug;
    for (let attempt = 0; !(await claimFor(key, slug)); attempt += 1) {
      if (!wasDerived || attempt === TRIES) throw taken(strapi, slug);
      const next = await derived(key.uid, key.locale, row, key.documentId);
      if (next === null) return null;
      slug = next;
    }
    if (slug !== row.slug) await writeSlug(strapi, key.uid, row.id, slug);
    return slug;
  }
};

export type Slugs = ReturnType<typeof createSlugs>;

/** Whoever writes for one organisation sees no page of another. */
function isArranger(strapi: Core.Strapi): boolean {
  const { auth } = (strapi.requestContext.get()?.state ?? {}) as {
    auth?: { strategy?: { name?: string }; credentials?: unknown };
  };
  return auth?.strategy?.name === 'users-permissions' && Boolean(auth.credentials);
}

const said = (data: Data): Data =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));

function defaultsOf(strapi: Core.Strapi, uid: string): Data {
  const { attributes } = strapi.getModel(uid as never) as unknown as {
    attributes: Record<string, { default?: unknown }>;
  };
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, { default: value }]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}

const taken = (strapi: Core.Strapi, slug: string): Error =>
  unfitField(strapi, 'slug', {
    sv: `Adressen ”${slug}” används redan, eller har använts, av en annan sida. Välj en annan.`,
    en: `The address “${slug}” is, or has been, another page's. Choose another one.`,
  });

const malformed = (strapi: Core.Strapi): Error =>
  unfitField(strapi, 'slug', {
    sv: 'Adressen får bara innehålla små bokstäver a–z, siffror och enkla bindestreck mellan dem, högst 200 tecken.',
    en: 'The address may hold only lower-case letters a–z, digits and single hyphens between them, at most 200 characters.',
  });
