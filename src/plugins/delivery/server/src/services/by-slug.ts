import type { Core } from '@strapi/strapi';
import type { Json } from '../../../domain/present';
import type { RichTextFormat } from '../../../domain/types';
import type { ViewUid } from '../../../domain/views';
import { readBySlug } from '../repositories/slugs';
import { service } from '../../../../../kernel/services';

export type BySlug =
  | { found: true; data: Json; canonicalSlug: string; moved: boolean }
  | { found: false; withdrawn: boolean };

interface Located {
  documentId: string;
  locale: string | null;
}

/** Finds a page by the slug it has, or once had. */
export const createBySlug = ({ strapi }: { strapi: Core.Strapi }) => {
  const settings = () => service(strapi, 'delivery.settings');
  const views = () => service(strapi, 'delivery.views');

  const isWithdrawn = async (uid: string, locale: string | null, documentId: string) => {
    const reviews = service(strapi, 'editorial-review.reviews');
    const states = await reviews.liveStates(uid, locale ?? '-', [documentId]);
    return states.get(documentId) === 'withdrawn';
  };

  return {
    /** The document behind a slug; only a miss asks the table of former slugs. */
    async locate(uid: ViewUid, slug: string, asked: string | null): Promise<Located | null> {
      const locale = settings().isLocalized(uid)
        ? (asked ?? (await settings().defaultLocale()))
        : null;
      const live = await readBySlug(strapi, uid, slug, locale);
      if (live !== null) return { documentId: live, locale };
      const slugs = service(strapi, 'content-rules.slugs');
      const former = await slugs.resolve(uid, locale, slug);
      return former ? { documentId: former.documentId, locale } : null;
    },

    async find(
      uid: ViewUid,
      slug: string,
      asked: { locale: string | null; richText: RichTextFormat },
    ): Promise<BySlug> {
      const located = await this.locate(uid, slug, asked.locale);
      if (located === null) return { found: false, withdrawn: false };
      const { documentId, locale } = located;
      const { richText } = asked;
      const options = { view: 'full', status: 'published', richText, locale } as const;
      const data = await views().one(uid, options, documentId);
      if (data === null)
        return { found: false, withdrawn: await isWithdrawn(uid, locale, documentId) };
      const canonicalSlug = String(data['slug']);
      return { found: true, data, canonicalSlug, moved: canonicalSlug !== slug };
    },
  };
};

export type BySlugService = ReturnType<typeof createBySlug>;
