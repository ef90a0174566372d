import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { HTTP_STATUS, wordRefusal } from '../../../domain/refusals';
import type { RefusalCode, Words } from '../../../domain/types';
import { languageOf } from '../services/interfaces';

type Details = Record<string, unknown>;

/** A 409 or 422: Strapi answers with the status of an HttpError, whose own constructor is closed. */
class StateError extends Error {
  readonly expose = true;

  constructor(
    message: string,
    readonly status: number,
    readonly details: Details,
  ) {
    super(message);
    this.name = status === 409 ? 'ConflictError' : 'UnprocessableEntityError';
  }
}
Object.setPrototypeOf(
  StateError.prototype,
  (errors.HttpError as unknown as { prototype: object }).prototype,
);

/** The error of a refusal: Strapi's envelope with `details.code`, in the language of who asks. */
export function refusal(
  strapi: Core.Strapi,
  code: RefusalCode,
  details: Details = {},
  words: Words = wordRefusal({ code, data: details }),
): Error {
  const message = words[languageOf(strapi).of()];
  const all = { ...details, code };
  const status = HTTP_STATUS[code];
  if (status === 403) return new errors.PolicyError(message, all);
  if (status === 404) return new errors.NotFoundError(message, all);
  if (status === 400) return new errors.ValidationError(message, all);
  return new StateError(message, status, all);
}

/** The `details.code` of an error that somebody threw. */
export function codeOf(error: unknown): string | null {
  const details = (error as { details?: { code?: unknown } } | null)?.details;
  return typeof details?.code === 'string' ? details.code : null;
}
