import type { Core } from '@strapi/strapi';
import { refusalError, type Refusal, type RefusalError } from './refusals';

/** Seconds after which it is worth asking again. */
const RETRY_AFTER = 2;

/** PostgreSQL's `query_canceled`: the statement's time was up. */
const CANCELLED = '57014';

/** A 503 for a statement that took too long, or that got no connection in time; null for any other error. */
export function readFailure(strapi: Core.Strapi, error: unknown): RefusalError | null {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  if (code === CANCELLED) return refusalError(strapi, TOO_SLOW);
  if (name === 'KnexTimeoutError') return refusalError(strapi, BUSY);
  return null;
}

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
