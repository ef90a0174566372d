import type { Core } from '@strapi/strapi';
import { KEPT_COMMENT } from '../../../../../kernel/strapi-patches/prepared-statements';
import { inSchema, type Trx } from '../../../../../kernel/tables';
import type { Row } from '../../../domain/types';
import type { Column, Model } from './models';

export type Raw = Record<string, unknown>;
export type Query = ReturnType<typeof inSchema>;

/** Builds queries on tables, in the schema that the configuration names. */
export type From = (table: string) => Query;

/**
 * Runs one statement. Inside a transaction it joins it: SQLite has a single connection, and a
 * second statement beside an open transaction would wait for ever.
 */
export async function read(
  strapi: Core.Strapi,
  build: (from: From, knex: Trx) => Query,
): Promise<Raw[]> {
  const run = async (knex: Trx): Promise<Raw[]> =>
    (await build((table) => inSchema(strapi, knex, table), knex).comment(KEPT_COMMENT)) as Raw[];
  if (!strapi.db.inTransaction()) return run(strapi.db.connection);
  return strapi.db.transaction(({ trx }) => run(trx as unknown as Trx));
}

export const isPostgres = (strapi: Core.Strapi): boolean => strapi.db.dialect.client === 'postgres';

/** PostgreSQL refuses to look for a text with a NUL; nothing stored has one. */
export const isStorable = (...texts: (string | null)[]): boolean =>
  texts.every((text) => text === null || !text.includes('\0'));

/** The columns of a model, each under the name of its attribute; the id always. */
export function selection(
  model: Model,
  fields: readonly string[],
  alias = 't',
): Record<string, string> {
  const columns: Record<string, string> = { id: `${alias}.id` };
  for (const field of fields) {
    const column = model.columns.get(field);
    if (!column) throw new Error(`${model.uid} has no column for ${field}`);
    columns[field] = `${alias}.${column.column}`;
  }
  return columns;
}

/** Turns what the driver gave into what the content API shows, in place. */
export function cast(model: Model, fields: readonly string[], row: Raw): Row {
  for (const field of fields) {
    const column = model.columns.get(field) as Column;
    row[field] = castValue(column.type, row[field]);
  }
  return row as Row;
}

function castValue(type: string, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  switch (type) {
    case 'boolean':
      return value === true || value === 1 || value === 't' || value === '1';
    case 'json':
    case 'blocks':
      return typeof value === 'string' ? (JSON.parse(value) as unknown) : value;
    case 'datetime':
    case 'timestamp':
      return new Date(value as string | number | Date).toISOString();
    case 'date':
      return value instanceof Date ? value.toISOString().slice(0, 10) : String(value).slice(0, 10);
    case 'float':
    case 'decimal':
      return Number(value);
    default:
      return value;
  }
}
