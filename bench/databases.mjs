import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { startPostgres } from '../scripts/test/postgres.mjs';

/**
 * An empty database of its own, files beside it, and `holdWrites`, which takes the lock that writers wait for
 * and answers how to give it back. `close` takes all of it away.
 */
export async function openDatabase(client) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cms-bench-'));
  const files = path.join(folder, 'public');
  fs.mkdirSync(path.join(files, 'uploads'), { recursive: true });
  const remove = () => fs.rmSync(folder, { recursive: true, force: true });
  const own = client === 'postgres' ? await postgres() : sqlite(path.join(folder, 'cms.db'));
  return {
    ...own,
    client,
    settings: { PUBLIC_DIR: files, ...own.settings },
    async close() {
      await own.close();
      remove();
    },
  };
}

/** SQLite has one lock for all that writes; whoever holds it here is another process than the server. */
function sqlite(file) {
  return {
    settings: { DATABASE_URL: '', DATABASE_FILENAME: file },
    url: null,
    async holdWrites() {
      const other = new Database(file);
      other.exec('begin immediate');
      return async () => {
        other.exec('rollback');
        other.close();
      };
    },
    close: async () => {},
  };
}

/** A server of its own, whose rows of reviews are locked: each write of a page wants one. */
async function postgres() {
  const { url, stop } = await startPostgres();
  return {
    settings: { DATABASE_URL: url, DATABASE_FILENAME: '' },
    url,
    async holdWrites() {
      const other = new pg.Client({ connectionString: url });
      await other.connect();
      await other.query('begin');
      await other.query('select id from editorial_reviews for update');
      return async () => {
        await other.query('rollback');
        await other.end();
      };
    },
    close: stop,
  };
}
