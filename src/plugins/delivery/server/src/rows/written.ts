import type { Core } from '@strapi/strapi';
import { inSchema, type Trx } from '../../../../../kernel/tables';
import { KEPT_COMMENT } from '../../../../../kernel/strapi-patches/prepared-statements';
import type { From, Query, Raw } from './read';

type Binding = string | number;

/** How many statements are remembered; GraphQL can ask for any set of columns. */
const MOST_WRITTEN = 500;
const written = new WeakMap<Core.Strapi, Map<string, string>>();

/**
 * As `read`, for the statements that lists are made of: knex writes each text once, since writing it
 * for every request costs an eighth of a list (docs/adr/0008). Queries with the same key differ in their
 * bindings only, which are given here in the order in which the query takes them.
 */
export async function readWritten(
  strapi: Core.Strapi,
  key: string,
  bindings: readonly Binding[],
  build: (from: From) => Query,
): Promise<Raw[]> {
  const run = async (knex: Trx): Promise<Raw[]> => {
    const sql = textOf(strapi, key, bindings, () =>
      build((table) => inSchema(strapi, knex, table)),
    );
    const result: unknown = await knex.raw(sql, bindings);
    return Array.isArray(result) ? (result as Raw[]) : (result as { rows: Raw[] }).rows;
  };
  if (!strapi.db.inTransaction()) return run(strapi.db.connection);
  return strapi.db.transaction(({ trx }) => run(trx as unknown as Trx));
}

function textOf(
  strapi: Core.Strapi,
  key: string,
  bindings: readonly Binding[],
  build: () => Query,
): string {
  let known = written.get(strapi);
  if (!known) written.set(strapi, (known = new Map()));
  const text = known.get(key);
  if (text !== undefined) return text;
  const query = build().comment(KEPT_COMMENT).toSQL();
  if (
    query.bindings.length !== bindings.length ||
    bindings.some((own, n) => own !== query.bindings[n])
  )
    throw new Error(`The bindings of ${key} are not those of its query`);
  const [oldest] = known.keys();
  if (known.size >= MOST_WRITTEN && oldest !== undefined) known.delete(oldest);
  known.set(key, query.sql);
  return query.sql;
}
