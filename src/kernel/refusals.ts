import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { languageOf, type Language, type Words } from './language';
import { httpError } from './strapi-patches/http-errors';

/** Everything that an answer which says no is made of. */
export interface Refusal {
  /** `details.code`: fixed by the contract. */
  code: string;
  /** Who: 403. State: 409. Unmet requirement: 422. Bad input: 400. Unknown: 404. Gone: 410. Too often: 429. Not now: 503. */
  status: number;
  words: Words;
  /** What else stands in `details`: the field, the checks, the present state. */
  details?: Record<string, unknown>;
}

export type RefusalError = Error & { details: Record<string, unknown> & { code: string } };

const NAMES: Readonly<Record<number, string>> = {
  409: 'ConflictError',
  410: 'GoneError',
  413: 'PayloadTooLargeError',
  415: 'UnsupportedMediaTypeError',
  422: 'UnprocessableEntityError',
  429: 'RateLimitError',
  503: 'ServiceUnavailableError',
};

/**
 * The one place where a refusal becomes an error: Strapi's envelope with `details.code`, its message in
 * the language of whoever asks and both languages in `details.messages`.
 */
export function refusalError(strapi: Core.Strapi, refusal: Refusal): RefusalError {
  return refusalIn(languageOf(strapi), refusal);
}

/** As `refusalError`, where the language is known. */
export function refusalIn(language: Language, refusal: Refusal): RefusalError {
  const { code, status, words } = refusal;
  const details = { messages: words, ...marked(refusal, words[language]), code };
  const error = errorOf(status, words[language], details);
  refused.add(error);
  return error as RefusalError;
}

/** The admin's forms read `errors` of every 400, to mark the fields, and fail where there are none. */
function marked({ status, details = {} }: Refusal, message: string): Record<string, unknown> {
  if (status !== 400 || Array.isArray(details['errors'])) return details;
  const { field } = details;
  const path = typeof field === 'string' ? field.split('.') : [];
  return { ...details, errors: [{ path, message, name: 'ValidationError' }] };
}

const refused = new WeakSet<Error>();

/** Tells a refusal of ours from a fault, and from a refusal of Strapi's. */
export function isRefusal(error: unknown): error is RefusalError {
  return error instanceof Error && refused.has(error);
}

/** The `details.code` of an error that somebody threw, or null. */
export function codeOf(error: unknown): string | null {
  const details = (error as { details?: { code?: unknown } } | null)?.details;
  return typeof details?.code === 'string' ? details.code : null;
}

/** The status that Strapi answers an error with: 500 for what it does not know. */
export function statusOf(error: unknown): number {
  const { status } = (error ?? {}) as { status?: unknown };
  if (typeof status === 'number') return status;
  if (error instanceof errors.ForbiddenError) return 403;
  if (error instanceof errors.NotFoundError) return 404;
  return error instanceof errors.ApplicationError ? 400 : 500;
}

function errorOf(status: number, message: string, details: Record<string, unknown>): Error {
  if (status === 400) return new errors.ValidationError(message, details);
  if (status === 403) return new errors.PolicyError(message, details);
  if (status === 404) return new errors.NotFoundError(message, details);
  return httpError(NAMES[status] ?? 'HttpError', status, message, details);
}
