import path from 'node:path';
import type { Core } from '@strapi/strapi';

interface SqliteConnection {
  pragma(statement: string): unknown;
  prepare(sql: string): object;
}

/** Statements that begin so (the fixed views) are kept prepared; they are read at once, never step by step. */
const KEPT = '/* view */';
const MOST_KEPT = 200;

/** Preparing a small statement costs SQLite as much as running it. */
function keepPrepared(connection: SqliteConnection): void {
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

/**
 * SQLite by default; PostgreSQL when DATABASE_URL is set.
 * WAL lets readers in other processes go on while we write; `synchronous` stays FULL, so a commit
 * that was answered survives a crash.
 */
export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const url = env('DATABASE_URL', '');
  if (url !== '') {
    return {
      connection: {
        client: 'postgres' as const,
        connection: {
          connectionString: url,
          schema: env('DATABASE_SCHEMA', 'public'),
          ssl: env.bool('DATABASE_SSL', false) && {
            rejectUnauthorized: env.bool('DATABASE_SSL_REJECT_UNAUTHORIZED', true),
          },
        },
        pool: { min: env.int('DATABASE_POOL_MIN', 2), max: env.int('DATABASE_POOL_MAX', 10) },
        acquireConnectionTimeout: 60_000,
      },
    };
  }
  return {
    connection: {
      client: 'sqlite' as const,
      connection: {
        filename: path.resolve(process.cwd(), env('DATABASE_FILENAME', '') || 'data/cms.db'),
      },
      useNullAsDefault: true,
      pool: {
        afterCreate(connection: SqliteConnection, done: (error: Error | null) => void) {
          connection.pragma('journal_mode = WAL');
          connection.pragma('busy_timeout = 5000');
          keepPrepared(connection);
          done(null);
        },
      },
    },
  };
};
