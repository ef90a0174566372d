import type { Core } from '@strapi/strapi';
import { inSchema, type Trx } from '../../../../../../kernel/tables';
import { table, type JobRow } from '../../repositories/rows';
import { fromNow } from '../../repositories/jobs/clock';
import { TABLE } from '../../repositories/jobs/add';
import { type Job } from './rows';

const DAY = 24 * 3600;
const BATCH = 1000;
const MOST_BATCHES = 50;
const MOST_SHOWN = 50;

const SHOWN = ['id', 'kind', 'page', 'attempts', 'lastError', 'failedAt'] as const;

export type FailedJob = Pick<JobRow, (typeof SHOWN)[number]>;

export interface Overview {
  /** Due or due later, with a consumer. */
  waiting: number;
  /** Messages that no consumer listens to yet. */
  unheard: number;
  done: number;
  failed: number;
  /** The fifty that failed last. */
  failures: FailedJob[];
}

const OPEN = { doneAt: null, failedAt: null };
const FAILED = { failedAt: { $notNull: true } };

export async function overview(strapi: Core.Strapi, kinds: readonly string[]): Promise<Overview> {
  const rows = table(strapi, 'job');
  return {
    waiting: await rows.count({ where: { ...OPEN, kind: { $in: kinds } } }),
    unheard: await rows.count({ where: { ...OPEN, kind: { $notIn: kinds } } }),
    done: await rows.count({ where: { doneAt: { $notNull: true } } }),
    failed: await failedCount(strapi),
    failures: await rows.findMany({
      where: FAILED,
      select: [...SHOWN],
      orderBy: { failedAt: 'desc' },
      limit: MOST_SHOWN,
    }),
  };
}

export const failedCount = (strapi: Core.Strapi): Promise<number> =>
  table(strapi, 'job').count({ where: FAILED });

/** When this job was added, by the clock of whoever added it. */
export async function addedAt(strapi: Core.Strapi, { id }: Job): Promise<string> {
  const row = await table(strapi, 'job').findOne({ where: { id } });
  if (row === null) throw new Error(`Job ${id} is gone.`);
  return new Date(row.createdAt).toISOString();
}

/** Tries again, from the first attempt, what has failed for good: these, or all. How many there were. */
export async function retry(strapi: Core.Strapi, ids?: readonly number[]): Promise<number> {
  let count = 0;
  await strapi.db.transaction(async ({ trx }) => {
    const failed = inSchema(strapi, trx as Trx, TABLE).whereNotNull('failed_at');
    if (ids !== undefined) void failed.whereIn('id', [...ids]);
    const next_attempt_at = fromNow(strapi, trx as Trx);
    count = await failed.update({ failed_at: null, attempts: 0, next_attempt_at });
  });
  return count;
}

/** Deletes what was done, and what nobody listened to, so many days ago; what failed stays. */
export async function prune(
  strapi: Core.Strapi,
  kinds: readonly string[],
  { doneDays, unheardDays }: { doneDays: number; unheardDays: number },
): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const rows = () => inSchema(strapi, trx as Trx, TABLE);
    const before = (days: number) => fromNow(strapi, trx as Trx, -days * DAY);
    const done = () => rows().where('sent_at', '<', before(doneDays));
    const unheard = () =>
      rows()
        .where({ sent_at: null, failed_at: null })
        .whereNotIn('topic', [...kinds])
        .where('next_attempt_at', '<', before(unheardDays));
    for (const old of [done, unheard]) {
      for (let batch = 0; batch < MOST_BATCHES; batch++) {
        const ids = (await old().select('id').limit(BATCH)) as { id: number }[];
        const found = ids.map(({ id }) => id);
        await rows().whereIn('id', found).delete();
        if (ids.length < BATCH) break;
      }
    }
  });
}
