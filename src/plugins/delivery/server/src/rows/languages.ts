import type { Core } from '@strapi/strapi';
import type { Row } from '../../../domain/types';
import type { Alternate } from '../../../domain/views/full';
import { withStatus, type Status } from './documents';
import { modelOf } from './models';
import { cast, selection } from './columns';
import { read } from './read';

/** In which languages each document is live, and under which slug. */
export async function readAlternates(
  strapi: Core.Strapi,
  uid: string,
  documentIds: readonly string[],
): Promise<Map<string, Alternate[]>> {
  if (!modelOf(strapi, uid).localized || documentIds.length === 0) return new Map();
  const fields = ['documentId', 'locale', 'slug'];
  const found = await readLocalizations(strapi, uid, fields, documentIds, 'published');
  const alternates = [...found].map(([documentId, rows]): [string, Alternate[]] => [
    documentId,
    rows.map(({ locale, slug }) => ({ locale: String(locale), slug: String(slug) })),
  ]);
  return new Map(alternates);
}

/** Every language of each document, live or as drafts. */
export async function readLocalizations(
  strapi: Core.Strapi,
  uid: string,
  fields: readonly string[],
  documentIds: readonly string[],
  status: Status,
): Promise<Map<string, Row[]>> {
  const model = modelOf(strapi, uid);
  const rows = await read(strapi, (from) => {
    const query = from(`${model.table} as t`).select(selection(model, fields));
    return withStatus(query, model, status).whereIn('t.document_id', documentIds);
  });
  const byDocument = new Map<string, Row[]>();
  for (const raw of rows) {
    const row = cast(model, fields, raw);
    const documentId = String(row['documentId']);
    byDocument.set(documentId, [...(byDocument.get(documentId) ?? []), row]);
  }
  return byDocument;
}
