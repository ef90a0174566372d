import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { methodFault } from './methods';
import type { Patch } from './patch';

const MIDDLEWARE = 'strapi::errors';

export const httpErrors: Patch = {
  id: 'http-errors',
  reason:
    'Strapi gives every ApplicationError a 400 and has no error for a conflict (409), an unmet requirement (422) or what is gone (410).',
  since: '5.54.0',
  holds(strapi) {
    const prototype: unknown = (errors as { HttpError?: { prototype?: unknown } }).HttpError
      ?.prototype;
    if (!(prototype instanceof Error)) return '@strapi/utils has no HttpError any more';
    return methodFault('middlewares', middlewaresOf(strapi), MIDDLEWARE, {
      arity: 0,
      says: ['errors.HttpError', 'formatHttpError(error)'],
    });
  },
  // A function that is called for each error: there is nothing to be put in place.
  stands: () => true,
};

/**
 * An error that keeps its status in Strapi's envelope, in REST and GraphQL alike. HttpError is abstract,
 * so the prototype is set by hand.
 */
export function httpError(
  name: string,
  status: number,
  message: string,
  details: Record<string, unknown>,
): Error {
  const error = new Error(message);
  Object.setPrototypeOf(error, errors.HttpError.prototype as object);
  return Object.assign(error, { name, status, statusCode: status, expose: true, details });
}

const middlewaresOf = (strapi: Core.Strapi): object => ({
  [MIDDLEWARE]: strapi.middleware(MIDDLEWARE as never),
});
