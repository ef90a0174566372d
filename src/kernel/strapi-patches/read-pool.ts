import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { readFailure } from '../read-failures';
import { firstFault, methodFault } from './methods';
import { make, type Patch } from './patch';
import { keepPrepared, type SqliteConnection } from './prepared-statements';

type Db = Core.Strapi['db'];
type Knex = Db['connection'];

/** `reads` in config/database.ts. */
export interface ReadSettings {
  /** Connections; SQLite has one. */
  max: number;
  /** Milliseconds that a statement may take (PostgreSQL). */
  statementTimeout: number;
  /** Milliseconds that a request waits for a connection. */
  acquireTimeout: number;
}

interface PostgresConnection {
  query(sql: string, done: (error: Error | null) => void): void;
}

export const readPool: Patch = {
  id: 'read-pool',
  reason:
    'Strapi has one pool for all: a heavy public load takes the connections that saves, reviews and the worker need.',
  since: '5.54.0',
  holds: ({ db }) =>
    firstFault(
      methodFault('db', db, 'getConnection', { arity: 1, says: ['this.connection(tableName)'] }),
      methodFault('db', db, 'transaction', { arity: 1, says: ['this.connection.transaction()'] }),
      Object.hasOwn(db, 'connection') ? null : 'db.connection is no longer a property of its own',
    ),
};

/** In `ctx.state`: the rest of this request only reads. */
const READS = Symbol.for('read-pool.reads');
/** On Strapi's database: the one that the public reads. */
const OPENED = Symbol.for('read-pool.opened');

type Opened = Db & { [OPENED]?: Db };

/**
 * Opens a second pool that can't write, and gives it to whoever asks for `strapi.db.connection` in a request
 * that only reads; everything else keeps Strapi's own. Where SQLite has no file, or a file without WAL
 * (whose readers hold up the writer), there is none, and all read as they did.
 */
export async function openReadPool(strapi: Core.Strapi): Promise<void> {
  const db = strapi.db as Opened;
  const own = db.connection;
  const possible = await canShare(db);
  make(strapi, readPool, () => {
    if (!possible) return;
    const reads = openedLike(strapi);
    // Whoever listens to what is sent hears both.
    reads.connection.on('query', (statement: unknown) => own.emit('query', statement));
    db[OPENED] = reads;
    Object.defineProperty(db, 'connection', {
      configurable: true,
      enumerable: true,
      get: (): Knex => (isReading(strapi) ? reads.connection : own),
    });
  });
}

export const closeReadPool = async (strapi: Core.Strapi): Promise<void> =>
  (strapi.db as Opened)[OPENED]?.connection.destroy();

/** The pool that the public reads through; undefined where there is none. */
export const readConnection = (strapi: Core.Strapi): Knex | undefined =>
  (strapi.db as Opened)[OPENED]?.connection;

/** The rest of this request only reads: for a route behind its authentication, which may write. */
export function onlyReads({ state }: { state: object }): void {
  (state as Record<symbol, boolean>)[READS] = true;
}

function isReading({ requestContext }: Core.Strapi): boolean {
  const state = requestContext.get()?.state as Record<symbol, boolean> | undefined;
  return state?.[READS] === true;
}

/** Runs the rest of a route on the read pool; what took too long, or found no connection, is a 503. */
export async function readFromPool(
  strapi: Core.Strapi,
  ctx: Context,
  next: Next,
): Promise<unknown> {
  onlyReads(ctx);
  try {
    return (await next()) as unknown;
  } catch (error) {
    const refusal = readFailure(strapi, error);
    if (refusal === null) throw error;
    ctx.set('Retry-After', String(refusal.details['retryAfter']));
    throw refusal;
  }
}

/** Strapi's own class opens it: schema, SSL and what is set on each connection are as in Strapi's pool. */
function openedLike({ db, config }: Core.Strapi): Db {
  const settings = config.get<ReadSettings>('database.reads');
  const { connection } = db.config;
  const Database = db.constructor as new (config: unknown) => Db;
  const sqlite = connection.client === 'sqlite';
  return new Database({
    ...db.config,
    connection: {
      ...connection,
      connection: sqlite
        ? { ...(connection.connection as object), options: { readonly: true } }
        : { ...(connection.connection as object), application_name: 'cms-reads' },
      pool: sqlite
        ? { min: 0, max: 1, afterCreate: prepareSqlite }
        : { min: 0, max: settings.max, afterCreate: preparePostgres(settings) },
      acquireConnectionTimeout: settings.acquireTimeout,
    },
  });
}

function prepareSqlite(connection: SqliteConnection, done: (error: Error | null) => void): void {
  connection.pragma('query_only = on');
  keepPrepared(connection);
  done(null);
}

/** Compiling a long filter takes longer than carrying it out: no `jit`. */
const preparePostgres =
  ({ statementTimeout }: ReadSettings) =>
  (connection: PostgresConnection, done: (error: Error | null) => void): void =>
    connection.query(
      `set statement_timeout = ${statementTimeout};
       set idle_in_transaction_session_timeout = ${10 * statementTimeout};
       set default_transaction_read_only = on;
       set jit = off`,
      done,
    );

async function canShare(db: Db): Promise<boolean> {
  if (db.dialect.client !== 'sqlite') return true;
  const [mode] = (await db.connection.raw('pragma journal_mode')) as { journal_mode: string }[];
  return mode?.journal_mode === 'wal';
}
