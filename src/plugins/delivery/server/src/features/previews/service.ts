import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { isLocalized } from '../../../../../../kernel/content-types';
import { refusalError } from '../../../../../../kernel/refusals';
import { service } from '../../../../../../kernel/services';
import type { Form, Previewed } from '../../../../domain/previews/previewed';
import type { Json } from '../../../../domain/types';
import { KEPT_NOWHERE } from '../../answers';
import { readDocuments } from '../../rows/documents';

interface BySlug {
  uid: string;
  slug: string;
  locale: string | null;
  located: string | null;
}

/** Reads pages that are not public yet by the token of a link (`editorial-review.previewLinks`). */
export const createPreviews = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** What a token leads to. Refuses one that is guessed, altered, expired or revoked: 403 `expired`. */
  async open(token: unknown): Promise<Previewed> {
    const links = service(strapi, 'editorial-review.previewLinks');
    const opened = typeof token === 'string' ? await links.open(token) : null;
    if (opened === null)
      throw refusalError(strapi, {
        code: 'expired',
        status: 403,
        words: {
          sv: 'Förhandslänken gäller inte. Den kan ha gått ut eller dragits tillbaka. Be den som gav dig den om en ny.',
          en: 'The preview link is not valid. It may have expired or been revoked. Ask whoever gave it to you for a new one.',
        },
      });
    return opened;
  },

  /** Takes `previewToken` out of a request's query; `null` where there is none. Refuses as `open` does. */
  async asked(ctx: Context): Promise<Previewed | null> {
    const { previewToken, ...query } = ctx.query;
    if (previewToken === undefined) return null;
    ctx.query = query;
    ctx.set(KEPT_NOWHERE);
    return this.open(previewToken);
  },

  /** Is it this page? A token is for one, in one language: of others it shows what everybody sees. */
  async isOf(
    { uid, documentId, locale }: Previewed,
    page: { uid: string; documentId: string; locale: string | null },
  ): Promise<boolean> {
    if (uid !== page.uid || documentId !== page.documentId) return false;
    if (!isLocalized(strapi, uid)) return true;
    const language = page.locale ?? (await service(strapi, 'delivery.settings').defaultLocale());
    return locale === language;
  },

  /**
   * The same by a slug: that of the draft, or one that leads to the page (`located`: the document that the slug leads
   * readers to).
   */
  async isAt(previewed: Previewed, { uid, slug, locale, located }: BySlug): Promise<boolean> {
    const { documentId } = previewed;
    if (!(await this.isOf(previewed, { uid, documentId, locale }))) return false;
    if (located === documentId) return true;
    const plan = { fields: ['slug'] };
    const [row] = await readDocuments(strapi, uid, plan, [documentId], previewed.locale, 'draft');
    return row?.['slug'] === slug;
  },

  /** The page in a view, with what is live of what it leads to; null where it is gone. */
  async page(previewed: Previewed, form: Form): Promise<Json | null> {
    const pages = service(strapi, 'delivery.pages');
    const { uid, documentId, locale, revision } = previewed;
    const draft = { uid, documentId, locale, status: 'draft', targets: 'published', form } as const;
    const stored = await pages.from(draft);
    // A page that was deleted takes its revisions out of sight too.
    if (stored === null || revision === null) return stored;
    const history = service(strapi, 'editorial-review.history');
    const { snapshot } = await history.revision({ uid, documentId, locale }, revision);
    return snapshot === null ? null : pages.from({ ...draft, values: snapshot });
  },
});
