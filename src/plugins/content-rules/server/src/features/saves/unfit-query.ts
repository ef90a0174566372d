import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { refusalError } from '../../../../../../kernel/refusals';

/** PostgreSQL's class 22: a value that does not fit its column's type (SQLite compares anything). */
const DATA_EXCEPTION = /^22/;

/** What Strapi's query builder throws, as plain errors, about a filter of the wrong shape. */
const MISSHAPEN =
  /^(Operator \$?\w+ must be|Where must be an array or an object|Invalid parameter |Expected a valid )/;

const WORDS = {
  sv: 'Ett av värdena i frågan passar inte fältet som det jämförs med.',
  en: 'A value in the query does not fit the field that it is compared with.',
};

/** An error that the client caused, told as such; any other error is passed on as it is. */
export function asClientError(strapi: Core.Strapi, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof errors.ApplicationError) return error;
  const code = (error as Error & { code?: unknown }).code;
  const misfit = typeof code === 'string' && DATA_EXCEPTION.test(code);
  if (!misfit && !MISSHAPEN.test(error.message)) return error;
  const details = { source: 'query', field: 'filters' };
  return refusalError(strapi, { code: 'invalid_input', status: 400, words: WORDS, details });
}
