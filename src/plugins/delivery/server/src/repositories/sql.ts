import type { Core } from '@strapi/strapi';
import type { Column, Model } from './models';

type Binding = string | number | boolean | null;
type Raw = Record<string, unknown>;

/** config/database.ts keeps statements that begin so prepared on SQLite. */
const KEPT = '/*view*/';

/**
 * Runs one statement. Inside a transaction it joins it: SQLite has a single connection, and a
 * second statement beside an open transaction would wait for ever.
 */
export async function query(
  strapi: Core.Strapi,
  sql: string,
  bindings: readonly Binding[] = [],
): Promise<Raw[]> {
  // No stored text holds a NUL, and PostgreSQL refuses to look for one.
  if (bindings.some((own) => typeof own === 'string' && own.includes('\0'))) return [];
  const run = async (client: { raw: typeof strapi.db.connection.raw }): Promise<Raw[]> => {
    const result: unknown = await client.raw(
      sql.startsWith('select') ? KEPT + sql : sql,
      bindings as Binding[],
    );
    return Array.isArray(result) ? (result as Raw[]) : (result as { rows: Raw[] }).rows;
  };
  if (!strapi.db.inTransaction()) return run(strapi.db.connection);
  return strapi.db.transaction(({ trx }) => run(trx as typeof strapi.db.connection));
}

export const isPostgres = (strapi: Core.Strapi): boolean => strapi.db.dialect.client === 'postgres';

/** An identifier, quoted; they come from Strapi's metadata, never from a request. */
export const name = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;

/** `?, ?, ?` for a list of values. */
export const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/** The select list of a model: its id and the attributes asked for, under their own names. */
export function selection(model: Model, fields: readonly string[], alias: string): string {
  const columns = fields.map((field) => {
    const column = model.columns.get(field);
    if (!column) throw new Error(`${model.uid} has no column for ${field}`);
    return `${alias}.${name(column.column)} as ${name(field)}`;
  });
  return [`${alias}.id as "id"`, ...columns].join(', ');
}

/** Turns what the driver gave into what the content API shows, in place. */
export function cast(model: Model, fields: readonly string[], row: Raw): Raw {
  for (const field of fields) {
    const column = model.columns.get(field) as Column;
    row[field] = castValue(column.type, row[field]);
  }
  return row;
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
