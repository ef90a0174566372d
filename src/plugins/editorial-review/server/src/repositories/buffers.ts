import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { inSchema, lockName, namesOf, type Trx } from '../../../../../kernel/tables';
import { fromNow } from './jobs/clock';
import { table, type BufferRow } from './rows';

const TABLE = 'editorial_buffers';

/** Where unsaved work belongs. */
export interface Place {
  contentType: string;
  /** A document id, or `new:UUID`. */
  target: string;
  /** `-` for a type without languages. */
  targetLocale: string;
}

type Content = Pick<BufferRow, 'baseLockVersion' | 'values' | 'title'>;

/** Everybody's unsaved work; whose it is stands in each row. Writes are made in an open transaction. */
export function bufferRows(strapi: Core.Strapi) {
  const rows = table(strapi, 'buffer');
  const inTable = (trx: Trx) => inSchema(strapi, trx, TABLE);
  const names = ({ contentType, target, targetLocale }: Place) => ({
    content_type: contentType,
    target,
    target_locale: targetLocale,
  });

  return {
    /** One after another: two tabs of a person never write at once. */
    lockOf: (trx: Trx, owner: number) => lockName(strapi, trx, `editorial-buffers|${owner}`),

    find: (owner: number, place: Place) => rows.findOne({ where: { ...place, owner } }),
    count: (owner: number) => rows.count({ where: { owner } }),

    /** The newest first, without what they hold. */
    list: (owner: number) =>
      rows.findMany({
        where: { owner },
        select: [
          'id',
          'contentType',
          'target',
          'targetLocale',
          'title',
          'baseLockVersion',
          'savedAt',
        ],
        orderBy: { id: 'desc' },
      }),

    /** In the place of what was there. */
    async put(trx: Trx, owner: number, place: Place, content: Content): Promise<void> {
      await this.remove(trx, owner, place);
      const now = new Date();
      await inTable(trx).insert({
        ...names(place),
        owner,
        document_id: randomUUID(),
        title: content.title,
        base_lock_version: content.baseLockVersion,
        values: content.values,
        saved_at: fromNow(strapi, trx),
        created_at: now,
        updated_at: now,
      });
    },

    remove: (trx: Trx, owner: number, place: Place) =>
      inTable(trx)
        .where({ ...names(place), owner })
        .delete(),

    /** Of people who have no account any more. */
    removeOrphans: (trx: Trx) =>
      inTable(trx)
        .whereNotIn(
          'owner',
          inSchema(strapi, trx, namesOf(strapi, 'admin::user').table).select('id'),
        )
        .delete(),

    removeAll: (trx: Trx, ids: readonly number[]) =>
      inTable(trx)
        .whereIn('id', [...ids])
        .delete(),

    /** In the order of their ids, with what they hold. */
    batch: (afterId: number, limit: number, where: Partial<BufferRow> | object = {}) =>
      rows.findMany({ where: { ...where, id: { $gt: afterId } }, orderBy: { id: 'asc' }, limit }),
  };
}
