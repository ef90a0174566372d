import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { refusalError, type Refusal } from '../refusals';
import { firstFault, methodFault, wrapMethod } from './methods';
import { make, type Patch } from './patch';

interface Connection {
  inTransaction: boolean;
}

/** What of knex's transaction the patch stands on; read in knex 3.0.1. */
interface Transaction {
  trxClient?: { query(connection: Connection, sql: string): Promise<unknown> };
  begin(connection: Connection): Promise<unknown>;
}

interface Client {
  transaction(container: unknown, config: unknown, outer?: unknown): Transaction;
  _query(connection: Connection, statement: unknown): Promise<unknown>;
}

/** How long a write waits for another process (an import beside the server), and how often it looks. */
const PATIENCE_MS = 10_000;
const LOOK_EVERY_MS = 25;

/** `SQLITE_BUSY`, and its kinds; a snapshot that is too old does not get younger. */
const isBusy = (error: unknown): boolean => {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^SQLITE_BUSY(?!_SNAPSHOT)/.test(code);
};

const READS: ReadonlySet<string> = new Set(['findMany', 'findFirst', 'findOne', 'count']);
const reading = new AsyncLocalStorage<boolean>();

const clientOf = (strapi: Core.Strapi) => strapi.db.connection.client as unknown as Client;
const isSqlite = ({ db }: Core.Strapi) => db.dialect.client === 'sqlite';

export const writeLocks: Patch = {
  id: 'write-locks',
  reason:
    'A transaction of SQLite begins as a reader: where another process writes meanwhile, its first write fails at once, and SQLite’s own waiting stops the whole server.',
  since: '5.54.0',
  holds(strapi) {
    if (!isSqlite(strapi)) return null;
    const client = clientOf(strapi);
    return firstFault(
      methodFault('client', client, 'transaction', { arity: 0, says: ['new Transaction'] }),
      methodFault('client', client, '_query', { arity: 2, says: ['statement.run('] }),
    );
  },
};

/**
 * What may write takes SQLite's one write lock when it begins (`BEGIN IMMEDIATE`), so that it never has to give up
 * half-way; Strapi's finds and counts begin as readers. Whoever finds the lock taken by another process looks again
 * every 25 ms without stopping the server, for 10 s: then 503 `too_busy`.
 */
export function waitForWriters(strapi: Core.Strapi): void {
  make(strapi, writeLocks, () => {
    if (!isSqlite(strapi)) return;
    const client = clientOf(strapi);
    wrapMethod(client, 'transaction', (begin) => (container, config, outer) => {
      const transaction = begin(container, config, outer);
      transaction.begin = (connection) => {
        const sql = reading.getStore() === true ? 'BEGIN;' : 'BEGIN IMMEDIATE;';
        return patiently(strapi, async () => transaction.trxClient?.query(connection, sql));
      };
      return transaction;
    });
    wrapMethod(client, '_query', (query) => (connection, statement) => {
      if (connection.inTransaction) return query(connection, statement);
      return patiently(strapi, () => query(connection, statement));
    });
    strapi.documents.use(({ action }, next) => reading.run(READS.has(action), next));
  });
}

async function patiently<T>(strapi: Core.Strapi, ask: () => Promise<T>): Promise<T> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() > until)
        throw Object.assign(refusalError(strapi, BUSY), { cause: error });
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  }
}

const BUSY: Refusal = {
  code: 'too_busy',
  status: 503,
  words: {
    sv: 'Det gick inte att spara: ett annat program (en import eller en säkerhetskopia) skriver i databasen. Ingenting är ändrat. Försök igen om en stund.',
    en: 'It could not be saved: another program (an import or a backup) is writing to the database. Nothing has changed. Try again in a while.',
  },
  details: { retryAfter: 5 },
};
