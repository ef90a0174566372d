import type { Core } from '@strapi/strapi';
import type { Json } from '../../../domain/present';
import type { RichTextFormat } from '../../../domain/types';
import type { ViewUid } from '../../../domain/views';
import { readBySlug } from '../repositories/slugs';
import type { Settings } from './settings';
import type { Views } from './views';

interface Slugs {
  resolve(
    uid: string,
    locale: string | null,
    slug: string,
  ): Promise<{ documentId: string; canonicalSlug: string; moved: boolean } | null>;
}

interface Reviews {
  liveStates(
    uid: string,
    locale: string,
    documentIds: readonly string[],
  ): Promise<ReadonlyMap<string, unknown>>;
}

export type BySlug =
  | { found: true; documentId: string; data: Json; canonicalSlug: string; moved: boolean }
  | { found: false; withdrawn: boolean };

/** Finds a page by the slug it has, or once had. */
export const createBySlug = ({ strapi }: { strapi: Core.Strapi }) => {
  const settings = (): Settings => strapi.plugin('delivery').service('settings');
  const views = (): Views => strapi.plugin('delivery').service('views');

  /** The document behind a slug; only a miss asks the table of former slugs. */
  const locate = async (uid: ViewUid, locale: string | null, slug: string) => {
    const live = await readBySlug(strapi, uid, slug, locale);
    if (live !== null) return { documentId: live, live: true };
    const slugs = strapi.plugin('content-rules').service('slugs') as Slugs | undefined;
    const known = await slugs?.resolve(uid, locale, slug);
    return known ? { documentId: known.documentId, live: false } : null;
  };

  const isWithdrawn = async (uid: string, locale: string | null, documentId: string) => {
    const reviews = strapi.plugin('editorial-review').service('reviews') as Reviews;
    const states = await reviews.liveStates(uid, locale ?? '-', [documentId]);
    const state = states.get(documentId);
    return (
      (typeof state === 'object' && state !== null && 'live' in state ? state.live : state) ===
      'withdrawn'
    );
  };

  return {
    async find(
      uid: ViewUid,
      slug: string,
      asked: { locale: string | null; richText: RichTextFormat },
    ): Promise<BySlug> {
      const locale = settings().isLocalized(uid)
        ? (asked.locale ?? (await settings().defaultLocale()))
        : null;
      const located = await locate(uid, locale, slug);
      if (located === null) return { found: false, withdrawn: false };
      const { documentId } = located;
      const options = {
        view: 'full',
        status: 'published',
        richText: asked.richText,
        locale,
      } as const;
      const data = await views().one(uid, options, documentId);
      if (data === null)
        return { found: false, withdrawn: await isWithdrawn(uid, locale, documentId) };
      const canonicalSlug = String(data['slug']);
      return { found: true, documentId, data, canonicalSlug, moved: canonicalSlug !== slug };
    },
  };
};

export type BySlugService = ReturnType<typeof createBySlug>;
