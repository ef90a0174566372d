import type { Core } from '@strapi/strapi';

export type Trx = Core.Strapi['db']['connection'];

interface Column {
  columnName?: string;
}

/** Table and columns of a model, as the database names them. */
export function namesOf(strapi: Core.Strapi, uid: string) {
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  const column = (name: string): string =>
    (attributes[name] as Column | undefined)?.columnName ?? name;
  return { table: tableName, column };
}

/** A knex query on a table, in the schema that the configuration names. */
export function inSchema(strapi: Core.Strapi, trx: Trx, table: string) {
  const schema = strapi.db.getSchemaName();
  return schema === undefined ? trx(table) : trx(table).withSchema(schema);
}

/**
 * Waits until no other transaction holds this name: for what has no row to lock yet. SQLite has one
 * writer, who holds all names.
 */
export async function lockName(strapi: Core.Strapi, trx: Trx, name: string): Promise<void> {
  if (isSqlite(strapi)) return;
  await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [name]);
}

export const isSqlite = (strapi: Core.Strapi): boolean => strapi.db.dialect.client === 'sqlite';
