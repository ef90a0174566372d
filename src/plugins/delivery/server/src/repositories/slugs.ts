import type { Core } from '@strapi/strapi';
import { modelOf } from './models';
import { published } from './rows';
import { name, query } from './sql';

/** The live document that has a slug today, in a language. */
export async function readBySlug(
  strapi: Core.Strapi,
  uid: string,
  slug: string,
  locale: string | null,
): Promise<string | null> {
  // PostgreSQL has no such text; no slug holds one.
  if (slug.includes('\0')) return null;
  const model = modelOf(strapi, uid);
  const [where, bindings] = published(model, locale);
  const and = where === '' ? ' where' : `${where} and`;
  const [row] = await query(
    strapi,
    `select t.document_id as "documentId" from ${name(model.table)} t${and} t.slug = ? limit 1`,
    [...bindings, slug],
  );
  return row ? String(row['documentId']) : null;
}
