import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { privateDatabase } from '../src/kernel/private-files';
import {
  keepPrepared,
  type SqliteConnection,
} from '../src/kernel/strapi-patches/prepared-statements';

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
        filename: privateDatabase(
          path.resolve(process.cwd(), env('DATABASE_FILENAME', '') || 'data/cms.db'),
          'data',
        ),
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
