import type { Core } from '@strapi/strapi';
import { table, type RevisionRow } from './rows';

/** Immutable but for the marks of what became of a revision. */
export function revisionRows(strapi: Core.Strapi) {
  const rows = table(strapi, 'revision');
  return {
    add: (data: Omit<RevisionRow, 'id' | 'submittedAt' | 'approvedAt'>) => rows.create({ data }),
    find: (page: string, number: number) => rows.findOne({ where: { page, number } }),
    newestWith: (page: string, hash: string) =>
      rows.findOne({ where: { page, hash }, orderBy: { number: 'desc' } }),
    list: (page: string) => rows.findMany({ where: { page }, orderBy: { number: 'desc' } }),
    withPayloads: (ids: number[]) => rows.findMany({ where: { payload: { $in: ids } } }),
    mark: (page: string, number: number, data: { submittedAt?: string; approvedAt?: string }) =>
      rows.updateMany({ where: { page, number }, data }),
  };
}
