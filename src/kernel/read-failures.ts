import type { Core } from '@strapi/strapi';
import { isRefusal, refusalError, type Refusal, type RefusalError } from './refusals';

/** Seconds after which it is worth asking again. */
const RETRY_AFTER = 2;

/** PostgreSQL's `query_canceled`: the statement's time was up. */
const CANCELLED = '57014';

/** PostgreSQL's `lock_not_available`: somebody has held it for too long. */
const LOCKED = '55P03';

/** The line to PostgreSQL is cut, refused, or closed by a server that stops or starts. */
const AWAY_CODES: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08000',
  '08003',
  '08006',
]);
const AWAY_WORDS = /^(.* - )?Connection (terminated|ended)/i;

/** Two that waited for each other, of whom one was sent away: nothing of it is left, and another try may do. */
const COLLISIONS: ReadonlySet<unknown> = new Set(['40001', '40P01', LOCKED]);

/** PostgreSQL has no room, can't write, or only reads (a standby). */
const NOT_TAKEN: ReadonlySet<unknown> = new Set(['53100', '53200', '53400', '58030', '25006']);
/** SQLite's file can't grow, be written or be opened, each in many kinds. */
const NOT_TAKEN_BY_SQLITE = /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN)/;

/**
 * A 503 for a statement that took too long, that got no connection in time, that the database had no room for, or
 * whose database is away; null for any other error.
 */
export function readFailure(strapi: Core.Strapi, error: unknown): RefusalError | null {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  if (code === CANCELLED) return refusalError(strapi, TOO_SLOW);
  if (name === 'KnexTimeoutError' || COLLISIONS.has(code)) return refusalError(strapi, BUSY);
  if (NOT_TAKEN.has(code) || NOT_TAKEN_BY_SQLITE.test(String(code)))
    return refusalError(strapi, NOT_SAVED);
  // What we asked of somebody else (a proxy of ours, a mail server) has a host of its own to name.
  if (isRefusal(error)) return null;
  return isAway(error) ? databaseAway(strapi) : null;
}

/** An error of the line to the database, not of what was asked on it. */
export function isAway(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return AWAY_CODES.has(code) || AWAY_WORDS.test(String(message));
}

/** The database does not answer. */
export const databaseAway = (strapi: Core.Strapi): RefusalError => refusalError(strapi, AWAY);

const TOO_SLOW: Refusal = {
  code: 'query_too_slow',
  status: 503,
  words: {
    sv: 'Frågan tog för lång tid och avbröts. Försök igen, eller fråga efter mindre.',
    en: 'The query took too long and was stopped. Try again, or ask for less.',
  },
  details: { retryAfter: RETRY_AFTER },
};

const BUSY: Refusal = {
  code: 'too_busy',
  status: 503,
  words: {
    sv: 'Servern är upptagen just nu. Försök igen om en stund.',
    en: 'The server is busy. Try again in a while.',
  },
  details: { retryAfter: RETRY_AFTER },
};

const AWAY: Refusal = {
  code: 'database_away',
  status: 503,
  words: {
    sv: 'Databasen svarar inte just nu. Försök igen om en stund.',
    en: 'The database does not answer at the moment. Try again in a while.',
  },
  details: { retryAfter: RETRY_AFTER },
};

/** The database took nothing of it. */
export const NOT_SAVED: Refusal = {
  code: 'not_saved',
  status: 503,
  words: {
    sv: 'Det gick inte att spara: databasen tog inte emot det. Ingenting är ändrat. Försök igen om en stund, och säg till den som sköter servern.',
    en: 'It could not be saved: the database did not take it. Nothing has changed. Try again in a while, and tell whoever runs the server.',
  },
  details: { retryAfter: 5 },
};
