import type { Core } from '@strapi/strapi';
import type { Alternate } from '../../../domain/full';
import type { InternalTarget } from '../../../domain/blocks';
import type { Row } from '../../../domain/types';
import { isViewUid } from '../../../domain/views';
import { modelOf } from './models';
import type { Status } from './rows';
import { cast, marks, name, query, selection } from './sql';

/** The slugs of live targets in one language, in one statement for all types together. */
export async function readSlugs(
  strapi: Core.Strapi,
  targets: readonly InternalTarget[],
  locale: string | null,
): Promise<Map<string, string>> {
  const byUid = new Map<string, Set<string>>();
  for (const { uid, documentId } of targets) {
    if (!isViewUid(uid)) continue;
    byUid.set(uid, (byUid.get(uid) ?? new Set()).add(documentId));
  }
  if (byUid.size === 0) return new Map();
  const bindings: (string | number)[] = [];
  const parts = [...byUid].map(([uid, documentIds]) => {
    const model = modelOf(strapi, uid);
    bindings.push(uid, ...documentIds);
    const language = model.localized ? ' and t.locale = ?' : '';
    if (model.localized) bindings.push(locale ?? '');
    const live = model.draftAndPublish ? ' and t.published_at is not null' : '';
    return `select ? as "uid", t.document_id as "documentId", t.slug as "slug"
      from ${name(model.table)} t where t.document_id in (${marks([...documentIds])})${language}${live}`;
  });
  const rows = await query(strapi, parts.join(' union all '), bindings);
  return new Map(
    rows
      .filter((row) => typeof row['slug'] === 'string')
      .map((row) => [`${String(row['uid'])}/${String(row['documentId'])}`, String(row['slug'])]),
  );
}

/** In which other languages each document is live, and under which slug. */
export async function readAlternates(
  strapi: Core.Strapi,
  uid: string,
  documentIds: readonly string[],
): Promise<Map<string, Alternate[]>> {
  const model = modelOf(strapi, uid);
  const alternates = new Map<string, Alternate[]>();
  if (!model.localized || documentIds.length === 0) return alternates;
  const live = model.draftAndPublish ? ' and t.published_at is not null' : '';
  const rows = await query(
    strapi,
    `select t.document_id as "documentId", t.locale as "locale", t.slug as "slug"
      from ${name(model.table)} t where t.document_id in (${marks(documentIds)})${live}`,
    documentIds,
  );
  for (const row of rows) {
    const documentId = String(row['documentId']);
    const own = alternates.get(documentId) ?? [];
    own.push({ locale: String(row['locale']), slug: String(row['slug']) });
    alternates.set(documentId, own);
  }
  return alternates;
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
  const live = status === 'published' ? 'not null' : 'null';
  const rows = await query(
    strapi,
    `select ${selection(model, fields, 't')} from ${name(model.table)} t
      where t.document_id in (${marks(documentIds)})${model.draftAndPublish ? ` and t.published_at is ${live}` : ''}`,
    documentIds,
  );
  const byDocument = new Map<string, Row[]>();
  for (const raw of rows) {
    const row = cast(model, fields, raw) as Row;
    const documentId = String(row['documentId']);
    byDocument.set(documentId, [...(byDocument.get(documentId) ?? []), row]);
  }
  return byDocument;
}
