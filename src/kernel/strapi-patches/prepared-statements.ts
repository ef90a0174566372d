import { methodFault } from './methods';
import type { Patch } from './patch';

/** A connection of better-sqlite3. */
export interface SqliteConnection {
  pragma(statement: string): unknown;
  prepare(sql: string): object;
}

interface Client {
  driver: { prototype: object };
  pool: { used: Resource[]; free: Resource[] };
}

interface Resource {
  resource: object;
}

/** Statements with this comment in front are kept prepared; they are read at once, never step by step. */
export const KEPT_COMMENT = 'view';
const KEPT = `/* ${KEPT_COMMENT} */`;
const MOST_KEPT = 200;

export const preparedStatements: Patch = {
  id: 'prepared-statements',
  reason:
    'Knex prepares every statement of SQLite anew, which costs as much as running a small one.',
  since: '5.54.0',
  holds(strapi) {
    if (strapi.db.dialect.client !== 'sqlite') return null;
    const client = strapi.db.connection.client as Client;
    return (
      methodFault('db.connection.client', client, '_query', {
        arity: 2,
        says: ['connection.prepare(obj.sql)', 'statement.all('],
      }) ?? methodFault('better-sqlite3', client.driver.prototype, 'prepare', { arity: 1 })
    );
  },
  stands(strapi) {
    if (strapi.db.dialect.client !== 'sqlite') return true;
    const { pool } = strapi.db.connection.client as Client;
    return [...pool.used, ...pool.free].some(({ resource }) => Object.hasOwn(resource, 'prepare'));
  },
};

/** Keeps the statements of our views prepared; for `pool.afterCreate` in config/database.ts. */
export function keepPrepared(connection: SqliteConnection): void {
  const prepare = connection.prepare.bind(connection);
  const kept = new Map<string, object>();
  connection.prepare = (sql) => {
    if (!sql.startsWith(KEPT)) return prepare(sql);
    let statement = kept.get(sql);
    if (!statement) {
      const [oldest] = kept.keys();
      if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      kept.set(sql, (statement = prepare(sql)));
    }
    return statement;
  };
}
