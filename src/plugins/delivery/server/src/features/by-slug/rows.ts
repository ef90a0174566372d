import type { Core } from '@strapi/strapi';
import { published } from '../../rows/documents';
import { modelOf } from '../../rows/models';
import { isStorable, read } from '../../rows/read';

/** The live document that has a slug today, in a language. */
export async function readBySlug(
  strapi: Core.Strapi,
  uid: string,
  slug: string,
  locale: string | null,
): Promise<string | null> {
  if (!isStorable(slug, locale)) return null;
  const model = modelOf(strapi, uid);
  const [row] = await read(strapi, (from) =>
    published(from(`${model.table} as t`).select({ documentId: 't.document_id' }), model, locale)
      .where('t.slug', slug)
      .limit(1),
  );
  return row ? String(row['documentId']) : null;
}
