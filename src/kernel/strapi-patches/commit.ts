import { createRequire } from 'node:module';
import type { Core } from '@strapi/strapi';
import { isAway, NOT_SAVED } from '../read-failures';
import { refusalError, type Refusal } from '../refusals';
import { methodFault, wrapMethod } from './methods';
import { make, type Patch } from './patch';

interface Transactor {
  query(connection: unknown, sql: string): Promise<{ response?: { command?: string } } | undefined>;
}

/** What of knex's transaction the patch stands on; read in knex 3.0.1, lib/execution/transaction.js. */
interface Transaction {
  trxClient?: Transactor;
  commit(connection: unknown, value?: unknown): Promise<unknown>;
}

interface Client {
  transaction(container: unknown, config: unknown, outer?: unknown): Transaction;
}

const clientOf = (strapi: Core.Strapi) => strapi.db.connection.client as unknown as Client;

export const commit: Patch = {
  id: 'commit',
  reason:
    'knex swallows the error of a COMMIT that fails, and PostgreSQL’s answer that it rolled back instead: what was never stored is answered 200.',
  since: '5.54.0',
  holds(strapi) {
    const client = clientOf(strapi);
    const transaction = transactions();
    return (
      methodFault('client', client, 'transaction', { arity: 0, says: ['new Transaction'] }) ??
      methodFault('a transaction', transaction, 'commit', { arity: 2, says: ["'COMMIT;', 1"] }) ??
      methodFault('a transaction', transaction, 'query', {
        arity: 4,
        says: ['this.trxClient', '.catch((err)', 'this._rejecter(value)'],
      })
    );
  },
};

/**
 * A COMMIT that failed, or that the database answered with ROLLBACK, throws: 503 `not_saved`, or
 * `maybe_saved` where the connection went away meanwhile. Whatever waits
 * for the transaction (Strapi's `onCommit`, our jobs and caches) then never hears of it.
 */
export function mindCommits(strapi: Core.Strapi): void {
  make(strapi, commit, () => {
    wrapMethod(clientOf(strapi), 'transaction', (begin) => (container, config, outer) => {
      const transaction = begin(container, config, outer);
      const own = transaction.commit.bind(transaction);
      transaction.commit = (connection, value) =>
        committed(strapi, transaction, () => own(connection, value));
      return transaction;
    });
  });
}

/** Runs the commit with an ear on what the database says to it. */
async function committed(
  strapi: Core.Strapi,
  { trxClient }: Transaction,
  run: () => Promise<unknown>,
): Promise<unknown> {
  if (trxClient === undefined) return run();
  const { query } = trxClient;
  let failure: Error | null = null;
  trxClient.query = async (connection, sql) => {
    try {
      const answer = await query.call(trxClient, connection, sql);
      if (answer?.response?.command === 'ROLLBACK') throw new Error('COMMIT was answered ROLLBACK');
      return answer;
    } catch (error) {
      failure = await failed(strapi, error, () => query.call(trxClient, connection, 'ROLLBACK'));
      throw failure;
    }
  };
  const result = await run();
  if (failure !== null) throw failure as Error;
  return result;
}

/** SQLite may keep the transaction open whose commit failed: its only connection must be free of it. */
async function failed(
  strapi: Core.Strapi,
  error: unknown,
  rollback: () => Promise<unknown>,
): Promise<Error> {
  strapi.log.error(`A commit failed: ${String(error)}`);
  await rollback().catch((again: unknown) => {
    strapi.log.debug(`Nothing to roll back after a failed commit: ${String(again)}`);
  });
  const refusal = isCutOff(error) ? UNCERTAIN : NOT_SAVED;
  return Object.assign(refusalError(strapi, refusal), { cause: error });
}

/** The connection went away: the database may have heard the COMMIT. */
const isCutOff = (error: unknown): boolean =>
  isAway(error) || /connection (terminated|ended|closed)|connection error/i.test(String(error));

/** Whoever tries again by the code alone would make a page twice: it has one of its own. */
const UNCERTAIN: Refusal = {
  ...NOT_SAVED,
  code: 'maybe_saved',
  words: {
    sv: 'Förbindelsen med databasen bröts när det skulle sparas. Läs om sidan och se efter om ändringen finns där innan du försöker igen.',
    en: 'The connection to the database broke while this was being saved. Reload the page and see whether the change is there before you try again.',
  },
};

/** The class below every dialect's own; knex is Strapi's, not ours. */
const transactions = (): object => {
  const database = createRequire(require.resolve('@strapi/database'));
  return (database('knex/lib/execution/transaction') as { prototype: object }).prototype;
};
