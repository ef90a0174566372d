import type { Core } from '@strapi/strapi';
import type { Plan, Row } from '../../../domain/types';
import type { Order } from '../../../domain/views';
import { modelOf, type Model } from './models';
import { cast, isPostgres, marks, name, query, selection } from './sql';

export type Status = 'published' | 'draft';

export interface Page {
  start: number;
  limit: number;
}

type Binding = string | number | boolean | null;

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
  const [where, bindings] = published(model, locale);
  const sql = `select ${selection(model, plan.fields, 't')} from ${name(model.table)} t${where}
    order by ${orderBy(strapi, model, order)} limit ? offset ?`;
  return rows(strapi, model, plan, sql, [...bindings, page.limit, page.start]);
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
  const sql = `select ${selection(model, plan.fields, 't')} from ${name(model.table)} t where t.id in (${marks(ids)})`;
  const found = await rows(strapi, model, plan, sql, ids);
  const byId = new Map(found.map((row) => [row.id, row]));
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
  const model = modelOf(strapi, uid);
  const [where, bindings] = published(model, locale);
  const and = where === '' ? ' where' : `${where} and`;
  const sql = `select ${selection(model, plan.fields, 't')} from ${name(model.table)} t${and} t.document_id = ? limit 1`;
  const [row] = await rows(strapi, model, plan, sql, [...bindings, documentId]);
  return row ?? null;
}

/** How many are published in a language; answered from the covering index. */
export async function countPublished(
  strapi: Core.Strapi,
  uid: string,
  locale: string | null,
): Promise<number> {
  const model = modelOf(strapi, uid);
  const [where, bindings] = published(model, locale);
  const [row] = await query(
    strapi,
    `select count(*) as "total" from ${name(model.table)} t${where}`,
    bindings,
  );
  return Number(row?.['total'] ?? 0);
}

/** `order by` with ties by document id; nulls last in a descending order, on both databases. */
export function orderBy(strapi: Core.Strapi, model: Model, order: readonly Order[]): string {
  const columns = order.map(({ attribute, direction }) => {
    const column = `t.${name(model.columns.get(attribute)?.column ?? attribute)}`;
    if (direction === 'asc') return column;
    return isPostgres(strapi) ? `${column} desc nulls last` : `${column} desc`;
  });
  return [...columns, 't.document_id'].join(', ');
}

/** The condition of what the public sees; written as the partial indexes write it. */
export function published(model: Model, locale: string | null): [string, Binding[]] {
  const parts: string[] = [];
  const bindings: Binding[] = [];
  if (model.localized && locale !== null) {
    parts.push('t.locale = ?');
    bindings.push(locale);
  }
  if (model.draftAndPublish) parts.push('t.published_at is not null');
  return [parts.length === 0 ? '' : ` where ${parts.join(' and ')}`, bindings];
}

async function rows(
  strapi: Core.Strapi,
  model: Model,
  plan: Plan,
  sql: string,
  bindings: readonly Binding[],
): Promise<Row[]> {
  const found = await query(strapi, sql, bindings);
  return found.map((row) => cast(model, plan.fields, row) as Row);
}
