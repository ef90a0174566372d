import type { Core } from '@strapi/strapi';
import { methodFault, wrapMethod } from './methods';
import { make, type Patch } from './patch';

export const queryValidation: Patch = {
  id: 'query-validation',
  reason:
    'Strapi lets filters and orders of the content API go through `localizations`, which joins drafts as well.',
  since: '5.54.0',
  holds: (strapi) =>
    methodFault('contentAPI.validate', strapi.contentAPI.validate, 'query', {
      arity: 2,
      says: ['filters', 'sort', 'populate'],
    }),
};

/** Called with every query of the content API, REST and GraphQL, before Strapi judges it; it may throw. */
export function beforeQueries(strapi: Core.Strapi, judge: (query: unknown) => void): void {
  make(strapi, queryValidation, () => {
    type Validate = (asked: unknown, ...rest: unknown[]) => Promise<unknown>;
    const validate = strapi.contentAPI.validate as unknown as { query: Validate };
    wrapMethod(validate, 'query', (query) => async (asked, ...rest) => {
      judge(asked);
      return query(asked, ...rest);
    });
  });
}
