import type { Core } from '@strapi/strapi';
import { isSqlite, type Trx } from '../../../../../../kernel/tables';
import { RETRY } from '../../../../domain/jobs/retry';
import { shortly, type Consumer, type Context } from './consumer';
import { jobRows, type Job } from './rows';

/** On SQLite, for how long nobody else takes a job that calls outside; longer than any call may take. */
const CALL_SECONDS = 60;

/** Takes the job that is due first and tries it; false when there was none to take. */
export function attempts(strapi: Core.Strapi, consumers: readonly Consumer[]) {
  const rows = jobRows(strapi);
  const byKind = new Map(consumers.map((consumer) => [consumer.kind, consumer]));
  const context: Context = { strapi, kinds: [...byKind.keys()] };

  return async function attempt(): Promise<boolean> {
    const called = await strapi.db.transaction(async ({ trx }) => {
      const job = await rows.claim(trx as Trx, context.kinds);
      if (job === null) return null;
      const consumer = byKind.get(job.kind);
      if (consumer === undefined) throw new Error(`Nobody does jobs of the kind ${job.kind}.`);
      if (consumer.reach === 'outside' && isSqlite(strapi)) {
        await rows.postpone(trx as Trx, job, CALL_SECONDS);
        return { job, consumer };
      }
      await settle(trx as Trx, job, consumer, await withSavepoint(trx as Trx, job, consumer));
      return 'settled';
    });
    if (called === null) return false;
    if (called === 'settled') return true;
    const { job, consumer } = called;
    const error = await caught(() => consumer.handle(job, context));
    await strapi.db.transaction(({ trx }) => settle(trx as Trx, job, consumer, error));
    return true;
  };

  /** What a failed attempt has written goes, the lock and what is noted of the failure stay. */
  async function withSavepoint(trx: Trx, job: Job, consumer: Consumer): Promise<unknown> {
    await trx.raw('SAVEPOINT attempt');
    const error = await caught(async () => {
      await consumer.handle(job, context);
      // PostgreSQL refuses this where a statement has failed that the consumer did not mind.
      await trx.raw('RELEASE SAVEPOINT attempt');
    });
    if (error !== undefined) await trx.raw('ROLLBACK TO SAVEPOINT attempt');
    return error;
  }

  async function settle(trx: Trx, job: Job, consumer: Consumer, error: unknown): Promise<void> {
    if (error === undefined) return rows.done(trx, job);
    const last = await rows.failed(trx, job, shortly(error), consumer.retry ?? RETRY);
    const what = `editorial-review: job ${job.id} (${job.kind}), attempt ${job.attempts + 1}`;
    if (last) strapi.log.error(`${what}, the last one, failed: ${shortly(error)}`);
    else strapi.log.warn(`${what} failed, it is tried again: ${shortly(error)}`);
  }
}

/** What this work throws; undefined where it does not. */
async function caught(work: () => Promise<void>): Promise<unknown> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return error ?? new Error('unknown');
  }
}
