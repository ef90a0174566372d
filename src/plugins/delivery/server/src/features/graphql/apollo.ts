import type { Core } from '@strapi/strapi';
import {
  GraphQLError,
  parse,
  type DocumentNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { languageOf, type Language } from '../../../../../../kernel/language';
import { onlyReads } from '../../../../../../kernel/strapi-patches/read-pool';
import { readFailure } from '../../../../../../kernel/read-failures';
import { checkLimits, MOST_FIELDS, sizeOfDocument, type Excess } from './limits';

const oversized = new WeakMap<DocumentNode, number>();

/** The part of Apollo's request that we look at. */
interface RequestContext {
  schema: GraphQLSchema;
  document: DocumentNode;
  /** Undefined where there are several, and nobody said which. */
  operation: OperationDefinitionNode | undefined;
  request: { operationName?: string; variables?: Record<string, unknown> };
  errors?: readonly GraphQLError[];
  response: {
    body: { kind: string; singleResult?: { errors?: GraphQLFormattedError[] } };
    http: { status?: number; headers: Map<string, string> };
  };
}

/** Limits before a query runs; afterwards no error that says more than the client may know. */
export const apolloPlugin = (strapi: Core.Strapi) => ({
  requestDidStart: () =>
    Promise.resolve({
      // Apollo makes an Internal Server Error of what is thrown here: a small document stands in for
      // one that validation would choke on, until the next step refuses it.
      validationDidStart(context: RequestContext) {
        const size = sizeOfDocument(context.document);
        if (size > MOST_FIELDS) {
          const { operationName } = context.request;
          context.document = parse(
            `query ${/^\w+$/.test(operationName ?? '') ? operationName : ''} { __typename }`,
          );
          oversized.set(context.document, size);
        }
        return Promise.resolve();
      },

      didResolveOperation({ schema, document, operation, request }: RequestContext) {
        if (operation === undefined) throw unnamed(languageOf(strapi));
        const size = oversized.get(document);
        const excess: Excess | null =
          size === undefined
            ? checkLimits(schema, document, operation, request.variables ?? {})
            : { limit: 'complexity', max: MOST_FIELDS, actual: size };
        if (excess) throw limitError(languageOf(strapi), excess);
        // Strapi has authenticated by now, which may write; a mutation keeps Strapi's own pool.
        const ctx = strapi.requestContext.get();
        if (operation.operation === 'query' && ctx) onlyReads(ctx);
        return Promise.resolve();
      },

      /** Before the errors are formatted. */
      didEncounterErrors({ errors, response }: RequestContext) {
        for (const error of errors ?? []) {
          const failure = readFailure(strapi, error.originalError);
          if (failure === null) continue;
          Object.assign(error, { originalError: failure, message: failure.message });
          response.http.status = 503;
          response.http.headers.set('retry-after', String(failure.details['retryAfter']));
        }
        return Promise.resolve();
      },

      willSendResponse({ response }: RequestContext) {
        const result = response.body.singleResult;
        if (result?.errors) result.errors = result.errors.map(present);
        return Promise.resolve();
      },
    }),
});

/** Strapi hands on the message of any error it does not know; clients learn only that it failed. */
function present(error: GraphQLFormattedError): GraphQLFormattedError {
  const extensions = { ...error.extensions };
  delete extensions['stacktrace'];
  if (extensions['code'] === 'INTERNAL_SERVER_ERROR')
    return { ...error, message: 'Internal Server Error', extensions: { code: extensions['code'] } };
  const { details } = (extensions['error'] ?? {}) as { details?: Record<string, unknown> };
  if (details === undefined) return { ...error, extensions };
  return { ...error, extensions: { ...extensions, details, ...limitOf(details) } };
}

/** A limit is told in one way, wherever it was found. */
function limitOf({ code, limit, max, actual }: Record<string, unknown>): Record<string, unknown> {
  return code === 'query_limit' ? { code: 'QUERY_LIMIT', limit, max, actual } : {};
}

function unnamed(language: Language): GraphQLError {
  const words = {
    sv: 'Frågan har flera operationer: ange operationName.',
    en: 'The query has several operations: state operationName.',
  };
  return new GraphQLError(words[language], {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
  });
}

function limitError(language: Language, { limit, max, actual }: Excess): GraphQLError {
  const words = {
    sv: `Frågan går över gränsen för ${limit}: ${actual}, högst ${max}.`,
    en: `The query is over the limit for ${limit}: ${actual}, at most ${max}.`,
  };
  return new GraphQLError(words[language], {
    extensions: { code: 'QUERY_LIMIT', limit, max, actual, http: { status: 400 } },
  });
}
