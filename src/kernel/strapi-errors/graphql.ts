import type { Core } from '@strapi/strapi';
import { languageOf } from '../language';
import { addApolloPlugin } from '../strapi-patches/graphql-server';
import { answerOf } from './answer';
import type { StrapiError } from './pattern';

interface GraphqlError {
  message: string;
  extensions?: { code?: unknown; error?: StrapiError } & Record<string, unknown>;
}

interface RequestContext {
  response: { body: { kind: string; singleResult?: { errors?: readonly GraphqlError[] } } };
}

/** Strapi's names in the order in which a subclass comes first. */
const STATUS: Readonly<Record<string, number>> = {
  ForbiddenError: 403,
  PolicyError: 403,
  UnauthorizedError: 401,
  NotFoundError: 404,
  PayloadTooLargeError: 413,
  RateLimitError: 429,
};

/**
 * The same for GraphQL, whose errors are no answers of Koa's. Errors of GraphQL's own (a field that is
 * not there, a variable of another type) speak to developers, and stay.
 */
export function translateGraphql(strapi: Core.Strapi): void {
  addApolloPlugin(strapi, {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse({ response }: RequestContext) {
          const result = response.body.singleResult;
          if (result?.errors) result.errors = result.errors.map((error) => told(strapi, error));
          return Promise.resolve();
        },
      }),
  });
}

function told(strapi: Core.Strapi, error: GraphqlError): GraphqlError {
  const own = error.extensions?.error;
  if (own === undefined || error.extensions?.code === 'INTERNAL_SERVER_ERROR') return error;
  const translated = answerOf(own, STATUS[own.name] ?? 400, languageOf(strapi), undefined);
  return {
    ...error,
    message: translated.message,
    extensions: { ...error.extensions, error: translated, details: translated.details },
  };
}
