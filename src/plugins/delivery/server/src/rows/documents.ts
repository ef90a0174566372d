import type { Core } from '@strapi/strapi';
import type { Plan, Row } from '../../../domain/types';
import type { Order } from '../../../domain/views/view';
import { isWords, orderKey } from '../../../../../kernel/swedish';
import { modelOf, type Model } from './models';
import { cast, selection } from './columns';
import { isPostgres, isStorable, read, type Query } from './read';
import { readWritten } from './written';

export type Status = 'published' | 'draft';

/** Of what hangs on a draft that is shown by a link: what is live of it. */
export type Hanging = Status | 'liveOfDraft';

export interface Page {
  start: number;
  limit: number;
}

/** One page of what is published in a language, in an order that an index gives. */
export async function readPage(
  strapi: Core.Strapi,
  uid: string,
  plan: Plan,
  locale: string | null,
  order: readonly Order[],
  page: Page,
): Promise<Row[]> {
  const model = modelOf(strapi, uid);
  const language = model.localized ? locale : null;
  const { limit, start } = page;
  const bindings = [...(language === null ? [] : [language]), limit, ...(start > 0 ? [start] : [])];
  const key = ['page', uid, plan.fields, JSON.stringify(order), language === null, start > 0].join(
    ' ',
  );
  const found = await readWritten(strapi, key, bindings, (from) => {
    const query = from(`${model.table} as t`).select(selection(model, plan.fields));
    return inOrder(strapi, published(query, model, locale), model, order)
      .limit(limit)
      .offset(start);
  });
  return found.map((row) => cast(model, plan.fields, row));
}

/** Rows by their ids, in the order of the ids. */
export async function readByIds(
  strapi: Core.Strapi,
  uid: string,
  plan: Plan,
  ids: readonly number[],
): Promise<Row[]> {
  if (ids.length === 0) return [];
  const model = modelOf(strapi, uid);
  const found = await read(strapi, (from) =>
    from(`${model.table} as t`).select(selection(model, plan.fields)).whereIn('t.id', ids),
  );
  const byId = new Map(found.map((row) => [row['id'], cast(model, plan.fields, row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The published row of a document in a language, or null. */
export async function readPublished(
  strapi: Core.Strapi,
  uid: string,
  plan: Plan,
  documentId: string,
  locale: string | null,
): Promise<Row | null> {
  if (!isStorable(documentId, locale)) return null;
  const model = modelOf(strapi, uid);
  const [row] = await read(strapi, (from) =>
    published(from(`${model.table} as t`).select(selection(model, plan.fields)), model, locale)
      .where('t.document_id', documentId)
      .limit(1),
  );
  return row ? cast(model, plan.fields, row) : null;
}

/** The drafts of documents in a language, or their published rows, in no order. */
export async function readDocuments(
  strapi: Core.Strapi,
  uid: string,
  plan: Plan,
  documentIds: readonly string[],
  locale: string,
  status: Status,
): Promise<Row[]> {
  if (documentIds.length === 0 || !isStorable(...documentIds, locale)) return [];
  const model = modelOf(strapi, uid);
  const found = await read(strapi, (from) => {
    const query = from(`${model.table} as t`).select(selection(model, plan.fields));
    if (model.localized) query.where('t.locale', locale);
    return withStatus(query, model, status).whereIn('t.document_id', [...documentIds]);
  });
  return found.map((row) => cast(model, plan.fields, row));
}

/** How many are published in a language; answered from the covering index. */
export async function countPublished(
  strapi: Core.Strapi,
  uid: string,
  locale: string | null,
): Promise<number> {
  const model = modelOf(strapi, uid);
  const [row] = await read(strapi, (from) =>
    published(from(`${model.table} as t`).count({ total: '*' }), model, locale),
  );
  return Number(row?.['total'] ?? 0);
}

/**
 * Texts in Swedish order, ties by document id, nulls last, on both databases alike. A descending order of
 * anything else is written as the partial indexes are.
 */
export function inOrder(
  strapi: Core.Strapi,
  query: Query,
  model: Model,
  order: readonly Order[],
): Query {
  const client = isPostgres(strapi) ? 'postgres' : 'sqlite';
  const named = order.map(({ attribute }) => attribute);
  for (const [n, { attribute, direction }] of order.entries()) {
    // A second mention changes nothing, and costs.
    if (named.indexOf(attribute) !== n) continue;
    const { type, column: name = attribute } = model.columns.get(attribute) ?? {};
    const column = `t.${name}`;
    const by = isWords(attribute, type) ? orderKey(client, '??') : '??';
    // SQLite has what is null last in a descending order without being told, and an index with it.
    const last = direction === 'desc' && client === 'sqlite' ? '' : ' nulls last';
    query.orderByRaw(`${by} ${direction}${last}`, column);
  }
  return query.orderBy('t.document_id');
}

/** The condition of what the public sees; written as the partial indexes write it. */
export function published(query: Query, model: Model, locale: string | null): Query {
  if (model.localized && locale !== null) query.where('t.locale', locale);
  if (model.draftAndPublish) query.whereNotNull('t.published_at');
  return query;
}

/** Restricts documents to what is live, or to drafts; types without drafts have no such thing. */
export function withStatus(query: Query, model: Model, status: Hanging): Query {
  if (!model.draftAndPublish) return query;
  return status === 'draft'
    ? query.whereNull('t.published_at')
    : query.whereNotNull('t.published_at');
}
