import type { Core } from '@strapi/strapi';
import { methodFault, wrapMethod } from './methods';
import { make, type Patch } from './patch';

export const queryValidation: Patch = {
  id: 'query-validation',
  reason:
    'Strapi lets filters and orders of the content API go through `localizations`, which joins drafts as well, and carries out any query, however costly.',
  since: '5.54.0',
  holds: (strapi) =>
    methodFault('contentAPI.validate', strapi.contentAPI.validate, 'query', {
      arity: 2,
      says: ['filters', 'sort', 'populate'],
    }),
};

/** Called with every query of the content API, REST and GraphQL, with the schema that it asks about, before Strapi judges it; it may throw. */
export function beforeQueries(
  strapi: Core.Strapi,
  judge: (query: unknown, schema: unknown) => void | Promise<void>,
): void {
  make(strapi, queryValidation, () => {
    type Validate = (asked: unknown, schema: unknown, ...rest: unknown[]) => Promise<unknown>;
    const validate = strapi.contentAPI.validate as unknown as { query: Validate };
    wrapMethod(validate, 'query', (query) => async (asked, schema, ...rest) => {
      await judge(asked, schema);
      return query(asked, schema, ...rest);
    });
  });
}
