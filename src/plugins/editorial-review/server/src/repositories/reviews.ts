import { randomUUID } from 'node:crypto';
import { inSchema, isSqlite, type Trx } from '../../../../../kernel/tables';
import type { Core } from '@strapi/strapi';
import { NEVER_LIVE, WORKING } from '../../../domain/lifecycle';
import { newReview } from '../../../domain/saves';
import type { LiveState, ReviewKey, ReviewState } from '../../../domain/types';
import { table, type ReviewRow, type Window } from './rows';

const TABLE = 'editorial_reviews';

export function reviewRows(strapi: Core.Strapi) {
  const rows = table(strapi, 'review');
  const where = (key: ReviewKey) => ({
    contentType: key.uid,
    pageId: key.documentId,
    pageLocale: key.locale,
  });
  const columns = (key: ReviewKey) => ({
    content_type: key.uid,
    page_id: key.documentId,
    page_locale: key.locale,
  });
  const inTable = (trx: Trx) => inSchema(strapi, trx, TABLE);

  /** True when there was a row to lock. */
  async function lock(trx: Trx, key: ReviewKey): Promise<boolean> {
    // SQLite has no row locks: a write that changes nothing takes the lock of the database.
    if (isSqlite(strapi)) {
      const count = await inTable(trx)
        .where(columns(key))
        .update({ lock_version: trx.ref('lock_version') });
      return count > 0;
    }
    const found: unknown[] = await inTable(trx).where(columns(key)).select('id').forUpdate();
    return found.length > 0;
  }

  return {
    find: (key: ReviewKey) => rows.findOne({ where: where(key) }),

    /** Locks the row, making it if need be; true when it was made here. */
    async lockOrMake(trx: Trx, key: ReviewKey): Promise<boolean> {
      if (await lock(trx, key)) return false;
      const now = new Date();
      await inTable(trx)
        .insert({
          ...columns(key),
          document_id: randomUUID(),
          lock_version: 0,
          current_revision: 0,
          status: WORKING,
          live: NEVER_LIVE,
          created_at: now,
          updated_at: now,
        })
        .onConflict(['content_type', 'page_id', 'page_locale'])
        .ignore();
      await lock(trx, key);
      return true;
    },

    /** Takes away a row that was made for a page that turned out not to exist. */
    async dropEmpty(trx: Trx, key: ReviewKey): Promise<void> {
      await inTable(trx)
        .where({ ...columns(key), current_revision: 0, live: 'none' })
        .delete();
    },

    async store(key: ReviewKey, state: ReviewState, more: Partial<ReviewRow> = {}): Promise<void> {
      await rows.update({ where: where(key), data: { ...rowOf(state), ...more } });
    },

    async liveStates(
      uid: string,
      locale: string,
      documentIds: string[],
    ): Promise<Map<string, LiveState>> {
      if (documentIds.length === 0) return new Map();
      const found = await rows.findMany({
        where: { contentType: uid, pageLocale: locale, pageId: { $in: documentIds } },
        select: ['pageId', 'live'],
      });
      return new Map(found.map((row) => [row.pageId, row.live]));
    },

    async page(filter: Record<string, unknown>, { offset, limit }: Window) {
      const open = { ...filter, closedAt: null, currentRevision: { $gt: 0 } };
      const [found, total] = await Promise.all([
        rows.findMany({
          where: open,
          orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
          offset,
          limit,
        }),
        rows.count({ where: open }),
      ]);
      return { found, total };
    },
  };
}

/** The state in a row; the rest of the row is records. */
export function stateOf(row: ReviewRow): ReviewState {
  const key = { uid: row.contentType, documentId: row.pageId, locale: row.pageLocale };
  return {
    ...newReview(key),
    status: row.status,
    live: row.live,
    lockVersion: row.lockVersion,
    currentRevision: row.currentRevision,
    currentHash: row.currentHash ?? '',
    submittedRevision: row.submittedRevision,
    submittedHash: row.submittedHash,
    submitter: row.submitter,
    approvals: row.approvals ?? [],
    contributors: row.contributors ?? [],
    approvedRevision: row.approvedRevision,
    liveRevision: row.liveRevision,
    liveHash: row.liveHash,
    unreviewedActors: row.unreviewedActors ?? [],
    unreviewedUntil: row.unreviewedUntil,
  };
}

function rowOf({ key: _key, ...state }: ReviewState): Partial<ReviewRow> {
  return {
    ...state,
    approvals: [...state.approvals],
    contributors: [...state.contributors],
    unreviewedActors: [...state.unreviewedActors],
  };
}
