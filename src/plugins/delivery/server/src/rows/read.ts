import type { Core } from '@strapi/strapi';
import { KEPT_COMMENT } from '../../../../../kernel/strapi-patches/prepared-statements';
import { inSchema, type Trx } from '../../../../../kernel/tables';

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
