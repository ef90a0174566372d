import type { Core } from '@strapi/strapi';
import { inSchema, isSqlite, type Trx } from '../../../../../../kernel/tables';
import { waitAfter, type RetryPolicy } from '../../../../domain/jobs/retry';
import type { JobRow } from '../../repositories/rows';
import { TABLE } from '../../repositories/jobs/add';
import { fromNow } from '../../repositories/jobs/clock';

/** What a consumer gets. */
export type Job = Pick<JobRow, 'id' | 'kind' | 'page' | 'eventSeq' | 'payload' | 'attempts'>;

const COLUMNS = {
  id: 'job.id',
  kind: 'job.topic',
  page: 'job.page',
  eventSeq: 'job.event_seq',
  payload: 'job.payload',
  attempts: 'job.attempts',
};

/** The rows as the worker needs them. Every `trx` is the transaction that is open, or the connection. */
export function jobRows(strapi: Core.Strapi) {
  const rows = (trx: Trx) => inSchema(strapi, trx, TABLE);
  const open = { sent_at: null, failed_at: null };

  /** Not done, not failed, of these kinds, and nothing of the same kind and page waits before it. */
  function next(trx: Trx, kinds: readonly string[]) {
    const earlier = inSchema(strapi, trx, TABLE)
      .from(`${TABLE} as earlier`)
      .select(trx.raw('1'))
      .where({ 'earlier.sent_at': null, 'earlier.failed_at': null })
      .where('earlier.topic', trx.ref('job.topic'))
      .where('earlier.page', trx.ref('job.page'))
      .where('earlier.id', '<', trx.ref('job.id'));
    return rows(trx)
      .from(`${TABLE} as job`)
      .whereIn('job.topic', [...kinds])
      .where({ 'job.sent_at': null, 'job.failed_at': null })
      .whereNotExists(earlier);
  }

  return {
    /** The database's clock, and when the next job of these kinds is due. */
    async times(kinds: readonly string[]): Promise<{ now: string; due: string | null }> {
      const trx = strapi.db.connection;
      const [{ now }] = (await trx.select({ now: fromNow(strapi, trx) })) as [{ now: string }];
      const first = (await next(trx, kinds).min({ due: 'job.next_attempt_at' }).first()) as
        { due: string | null } | undefined;
      return { now, due: first?.due ?? null };
    },

    /** The job that is due first, locked until the end of the transaction; what others hold is passed over. */
    async claim(trx: Trx, kinds: readonly string[]): Promise<Job | null> {
      // SQLite has one writer: a write that changes nothing makes us that writer until the commit.
      if (isSqlite(strapi)) await rows(trx).where({ id: 0 }).update({ attempts: 0 });
      const due = next(trx, kinds)
        .where('job.next_attempt_at', '<=', fromNow(strapi, trx))
        .orderBy([{ column: 'job.next_attempt_at' }, { column: 'job.id' }])
        .select(COLUMNS);
      const locked = isSqlite(strapi) ? due : due.forUpdate().skipLocked();
      return ((await locked.first()) as Job | undefined) ?? null;
    },

    /** Where nothing can be locked for as long as an attempt takes: nobody else takes it before then. */
    async postpone(trx: Trx, { id }: Job, seconds: number): Promise<void> {
      await rows(trx)
        .where({ id })
        .update({ next_attempt_at: fromNow(strapi, trx, seconds) });
    },

    async done(trx: Trx, { id, attempts }: Job): Promise<void> {
      await rows(trx)
        .where({ id, ...open })
        .update({
          sent_at: fromNow(strapi, trx),
          attempts: attempts + 1,
          last_error: null,
          updated_at: new Date(),
        });
    },

    /** Tried in vain: again later, or a person's turn. True when it was the last attempt. */
    async failed(trx: Trx, job: Job, lastError: string, policy: RetryPolicy): Promise<boolean> {
      const attempts = job.attempts + 1;
      const wait = waitAfter(attempts, policy);
      await rows(trx)
        .where({ id: job.id, ...open })
        .update({
          attempts,
          last_error: lastError,
          updated_at: new Date(),
          ...(wait === null
            ? { failed_at: fromNow(strapi, trx) }
            : { next_attempt_at: fromNow(strapi, trx, wait) }),
        });
      return wait === null;
    },
  };
}
