import { beforeQueries } from '../../../../../../kernel/strapi-patches/query-validation';
import { rewriteRelationFilters } from '../../../../../../kernel/strapi-patches/relation-filters';
import { service } from '../../../../../../kernel/services';
import type { Feature } from '../../../../../../kernel/features';
import type { Schema } from '../../../../domain/queries/schemas';
import { createLimits } from './service';

/**
 * What a query may cost. SQLite can't be interrupted: a query is refused before it runs, and a
 * condition on a relation is one look-up, however many there are.
 */
export const limits = {
  services: { limits: createLimits },
  register: (strapi) =>
    beforeQueries(strapi, (query, schema) =>
      service(strapi, 'delivery.limits').judge(
        query as Readonly<Record<string, unknown>>,
        schema as Schema,
      ),
    ),
  bootstrap: (strapi) => rewriteRelationFilters(strapi),
} satisfies Feature;
