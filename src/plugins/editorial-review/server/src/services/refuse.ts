import { errors } from '@strapi/utils';
import { HTTP_STATUS, wordRefusal } from '../../../domain/refusals';
import type { Refusal } from '../../../domain/types';

const NAMES: Readonly<Record<number, string>> = {
  400: 'ValidationError',
  403: 'PolicyError',
  404: 'NotFoundError',
  409: 'ConflictError',
  422: 'UnprocessableEntityError',
  429: 'RateLimitError',
};

export type RefusalError = Error & { status: number; refusal: Refusal };

/**
 * The review said no. Strapi gives every ApplicationError a 400, but leaves an HttpError its status, in
 * REST and GraphQL alike; HttpError is abstract, so the prototype is set by hand.
 */
export function refusalError(refusal: Refusal, language: 'sv' | 'en' = 'sv'): RefusalError {
  const status = HTTP_STATUS[refusal.code];
  const messages = wordRefusal(refusal);
  const error = new Error(messages[language]);
  Object.setPrototypeOf(error, errors.HttpError.prototype as object);
  return Object.assign(error, {
    name: NAMES[status] ?? 'HttpError',
    status,
    statusCode: status,
    expose: true,
    refusal,
    details: { code: refusal.code, messages, ...refusal.data },
  });
}

/** Tells a refusal from a fault. */
export function isRefusal(error: unknown): error is RefusalError {
  return error instanceof Error && 'refusal' in error;
}
