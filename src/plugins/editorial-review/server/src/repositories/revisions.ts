import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { ActorRef } from '../../../domain/types';
import { table, type RevisionRow, type Window } from './rows';
import { touch } from './touched';

/** Immutable but for the marks of what became of a revision. */
export function revisionRows(strapi: Core.Strapi) {
  const rows = table(strapi, 'revision');
  return {
    add: (data: Omit<RevisionRow, 'id' | 'submittedAt' | 'approvedAt' | 'salt'>) => {
      touch(data.page, 'revisions', data.number);
      return rows.create({ data: { ...data, salt: randomBytes(16).toString('hex') } });
    },
    find: (page: string, number: number) => rows.findOne({ where: { page, number } }),
    newestWith: (page: string, hash: string) =>
      rows.findOne({ where: { page, hash }, orderBy: { number: 'desc' } }),
    /** Has a revision with this content an approval that stands? */
    isApproved: async (page: string, hash: string): Promise<boolean> =>
      (await rows.count({ where: { page, hash, approvedAt: { $notNull: true } } })) > 0,
    /**
     * Up to a revision, all after the last one whose approval stands; `before` leaves the revision's
     * own approval out.
     */
    async since(page: string, number: number, end: 'before' | 'through') {
      const [approved] = await rows.findMany({
        where: {
          page,
          number: end === 'before' ? { $lt: number } : { $lte: number },
          approvedAt: { $notNull: true },
        },
        orderBy: { number: 'desc' },
        select: ['number'],
        limit: 1,
      });
      return rows.findMany({
        where: { page, number: { $gt: approved?.number ?? 0, $lte: number } },
        orderBy: { number: 'asc' },
        select: ['number', 'contributors', 'sources'],
      });
    },
    /** The newest first. */
    async page(page: string, { offset, limit }: Window) {
      const found = await rows.findMany({
        where: { page },
        orderBy: { number: 'desc' },
        offset,
        limit,
      });
      return { found, total: await rows.count({ where: { page } }) };
    },
    /** Saved before an instant and never submitted or approved, in the order of their ids. */
    unsent: (
      before: string,
      { page, numbers }: { page?: string; numbers?: number[] },
      after: number,
      limit: number,
    ) =>
      rows.findMany({
        where: {
          ...(page !== undefined && { page, number: { $in: numbers } }),
          id: { $gt: after },
          at: { $lt: before },
          submittedAt: { $null: true },
          approvedAt: { $null: true },
        },
        orderBy: { id: 'asc' },
        limit,
      }),
    withPayloads: (ids: number[]) => rows.findMany({ where: { payload: { $in: ids } } }),
    mark: (
      page: string,
      number: number,
      data: { submittedAt?: string; approvedAt?: string | null; contributors?: ActorRef[] },
    ) => {
      touch(page, 'revisions', number);
      return rows.updateMany({ where: { page, number }, data });
    },
  };
}
