import type { Core } from '@strapi/strapi';
import { isLocalized } from '../../../../../../kernel/content-types';
import { service } from '../../../../../../kernel/services';
import type { Json, RichTextFormat } from '../../../../domain/types';
import type { Previewed } from '../../../../domain/previews/previewed';
import { readBySlug } from './rows';

export type BySlug =
  | { found: true; data: Json; canonicalSlug: string; moved: boolean }
  | { found: false; withdrawn: boolean };

interface Located {
  documentId: string;
  locale: string | null;
}

/** Finds a page by the slug it has, or once had. */
export const createBySlug = ({ strapi }: { strapi: Core.Strapi }) => {
  const isWithdrawn = (uid: string, locale: string | null, documentId: string): Promise<boolean> =>
    service(strapi, 'editorial-review.reviews').isWithdrawn({
      uid,
      documentId,
      locale: locale ?? '-',
    });

  const languageOf = async (asked: string | null): Promise<string> =>
    asked ?? (await service(strapi, 'delivery.settings').defaultLocale());

  /** The page of a token, if the slug is its own: that of its draft, or one that leads to it. */
  async function previewOf(
    uid: string,
    slug: string,
    { locale, richText }: { locale: string | null; richText: RichTextFormat },
    { previewed, located }: { previewed: Previewed; located: string | null },
  ): Promise<BySlug | null> {
    const previews = service(strapi, 'delivery.previews');
    if (!(await previews.isAt(previewed, { uid, slug, locale, located }))) return null;
    const data = await previews.page(previewed, { view: 'full', richText });
    if (data === null) return null;
    const canonicalSlug = String(data['slug']);
    return { found: true, data, canonicalSlug, moved: canonicalSlug !== slug };
  }

  return {
    /** The document behind a slug; only a miss asks the table of former slugs. */
    async locate(uid: string, slug: string, asked: string | null): Promise<Located | null> {
      const locale = isLocalized(strapi, uid) ? await languageOf(asked) : null;
      const live = await readBySlug(strapi, uid, slug, locale);
      if (live !== null) return { documentId: live, locale };
      const former = await service(strapi, 'content-rules.slugs').resolve(uid, locale, slug);
      return former ? { documentId: former.documentId, locale } : null;
    },

    async find(
      uid: string,
      slug: string,
      asked: { locale: string | null; richText: RichTextFormat },
      previewed: Previewed | null = null,
    ): Promise<BySlug> {
      const located = await this.locate(uid, slug, asked.locale);
      const to = located?.documentId ?? null;
      const preview = previewed && (await previewOf(uid, slug, asked, { previewed, located: to }));
      if (preview) return preview;
      if (located === null) return { found: false, withdrawn: false };
      const { documentId, locale } = located;
      const options = {
        view: 'full',
        status: 'published',
        richText: asked.richText,
        locale,
        language: await languageOf(asked.locale),
      } as const;
      const data = await service(strapi, 'delivery.views').one(uid, options, documentId);
      if (data === null)
        return { found: false, withdrawn: await isWithdrawn(uid, locale, documentId) };
      const canonicalSlug = String(data['slug']);
      return { found: true, data, canonicalSlug, moved: canonicalSlug !== slug };
    },
  };
};
