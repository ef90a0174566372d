import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { firstFault, methodFault, wrapShared } from './methods';
import { make, type Patch } from './patch';
import { applySearch } from '../text-queries/search';
import { applyWhere, rememberTexts } from '../text-queries/where';
import {
  describeOrder,
  expressionOf,
  processOrder,
  sortThroughRelations,
} from '../text-queries/order';
import type { OrderHelpers, SearchHelpers, WhereHelpers } from '../text-queries/types';

/** Strapi's query builder looks these up in their modules at each query. */
const helpers = <T>(name: string): T =>
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- not among the exports of the package
  require(
    path.join(path.dirname(require.resolve('@strapi/database')), `query/helpers/${name}.js`),
  ) as T;

const modules = () => ({
  where: helpers<WhereHelpers>('where'),
  search: helpers<SearchHelpers>('search'),
  order: helpers<OrderHelpers>('order-by'),
});

export const textQueries: Patch = {
  id: 'text-queries',
  reason:
    'Strapi compares and orders texts as each database happens to: SQLite knows no å, ä and ö, PostgreSQL goes by its locale, and LIKE differs.',
  since: '5.54.0',
  holds() {
    const { where, search, order } = modules();
    return firstFault(
      methodFault('helpers/where', where, 'applyWhere', {
        arity: 2,
        says: ["key === '$and'", 'applyWhereToColumn(qb, key, where[key])'],
      }),
      methodFault('helpers/where', where, 'processWhere', { arity: 2 }),
      methodFault('helpers/search', search, 'applySearch', {
        arity: 3,
        says: ['attribute.searchable !== false'],
      }),
      methodFault('helpers/order-by', order, 'processOrderBy', { arity: 2 }),
      methodFault('helpers/order-by', order, 'toKnexOrderByDescriptor', {
        arity: 4,
        says: ["'rawExpression' in entry"],
      }),
      methodFault('helpers/order-by', order, 'buildStatusSortExpression', { arity: 3 }),
      methodFault('helpers/order-by', order, 'wrapWithDeepSort', {
        arity: 2,
        says: ['rowNumber(', 'partitionBy('],
      }),
    );
  },
};

/**
 * All of Strapi's queries (REST, GraphQL, the admin's lists and pickers) find and order texts as Swedish
 * has it, alike on both databases: å is found by Å, å ä ö come after z, what is null comes last, and what
 * is asked for is taken literally and in composed letters.
 */
export function compareTexts(strapi: Core.Strapi): void {
  make(strapi, textQueries, () => {
    const { where, search, order } = modules();
    wrapShared(where, 'processWhere', (process) => rememberTexts(process));
    wrapShared(where, 'applyWhere', (apply) => applyWhere(apply));
    wrapShared(search, 'applySearch', () => applySearch);
    wrapShared(order, 'processOrderBy', (process) => processOrder(process));
    wrapShared(order, 'buildStatusSortExpression', (build) => expressionOf(build));
    wrapShared(order, 'toKnexOrderByDescriptor', (describe) => describeOrder(describe));
    wrapShared(order, 'wrapWithDeepSort', () => sortThroughRelations(order));
  });
}
