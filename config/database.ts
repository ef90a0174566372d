import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { privateDatabase } from '../src/kernel/private-files';
import {
  keepPrepared,
  type SqliteConnection,
} from '../src/kernel/strapi-patches/prepared-statements';

interface PostgresConnection {
  query(sql: string, done: (error: Error | null) => void): void;
}

const IDLE_MS = 60_000;

/**
 * SQLite by default; PostgreSQL when DATABASE_URL is set.
 * WAL lets readers in other processes go on while we write; `synchronous` stays FULL, so a commit
 * that was answered survives a crash.
 */
export default ({ env }: Core.Config.Shared.ConfigParams) => {
  // What the public reads through (src/kernel/strapi-patches/read-pool.ts); it can't write.
  const reads = {
    max: env.int('DATABASE_READ_POOL_MAX', 10),
    statementTimeout: env.int('DATABASE_READ_TIMEOUT_MS', 1000),
    acquireTimeout: env.int('DATABASE_READ_WAIT_MS', 2000),
  };
  const url = env('DATABASE_URL', '');
  if (url !== '') {
    return {
      reads,
      connection: {
        client: 'postgres' as const,
        connection: {
          connectionString: url,
          schema: env('DATABASE_SCHEMA', 'public'),
          ssl: env.bool('DATABASE_SSL', false) && {
            rejectUnauthorized: env.bool('DATABASE_SSL_REJECT_UNAUTHORIZED', true),
          },
          application_name: 'cms',
        },
        pool: {
          min: env.int('DATABASE_POOL_MIN', 2),
          max: env.int('DATABASE_POOL_MAX', 10),
          // Nobody waits for ever for a lock, and nobody holds one who has gone silent.
          afterCreate: (connection: PostgresConnection, done: (error: Error | null) => void) =>
            connection.query(
              `set lock_timeout = ${env.int('DATABASE_LOCK_TIMEOUT_MS', 10_000)};
               set idle_in_transaction_session_timeout = ${IDLE_MS}`,
              done,
            ),
        },
        acquireConnectionTimeout: 20_000,
      },
    };
  }
  return {
    reads,
    connection: {
      client: 'sqlite' as const,
      connection: {
        filename: privateDatabase(
          path.resolve(process.cwd(), env('DATABASE_FILENAME', '') || 'data/cms.db'),
          'data',
        ),
      },
      useNullAsDefault: true,
      pool: {
        afterCreate(connection: SqliteConnection, done: (error: Error | null) => void) {
          connection.pragma('journal_mode = WAL');
          // Its own default is NORMAL where the file is in WAL mode already: an answered save could be lost.
          connection.pragma('synchronous = FULL');
          // It stops the whole process: src/kernel/strapi-patches/write-locks.ts waits without doing so.
          connection.pragma('busy_timeout = 5');
          keepPrepared(connection);
          done(null);
        },
      },
    },
  };
};
