import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { inSchema, type Trx } from '../../../../../../kernel/tables';
import { fromNow } from './clock';
import { wakeWorkers } from './wake';

/** The table of jobs, by the name that it had as an outbox. */
export const TABLE = 'editorial_outbox';

export interface NewJob {
  kind: string;
  /** The page that it is about: jobs of one kind and page are done in the order in which they came. */
  page?: string;
  /** The event that it comes from. */
  eventSeq?: number;
  /** The texts that go with it, which can be erased: a job itself holds nothing personal. */
  payload?: number | null;
  /** ISO 8601 in UTC with milliseconds; without it at once. */
  dueAt?: string;
  /** Where there is one with this key, done or not, this one is not added. */
  dedupeKey?: string;
}

/** Adds jobs in the transaction that is open: they are there when what they follow from is, or not at all. */
export async function addJobs(strapi: Core.Strapi, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  await strapi.db.transaction(async ({ trx, onCommit }) => {
    for (const job of jobs) {
      await inSchema(strapi, trx as Trx, TABLE)
        .insert(rowOf(strapi, trx as Trx, job))
        .onConflict('dedupe_key')
        .ignore();
    }
    const kinds = jobs.map(({ kind }) => kind);
    onCommit(() => wakeWorkers(strapi, kinds));
  });
}

function rowOf(strapi: Core.Strapi, trx: Trx, job: NewJob) {
  const now = new Date();
  return {
    document_id: randomUUID(),
    topic: job.kind,
    page: job.page ?? null,
    event_seq: job.eventSeq ?? null,
    payload: job.payload ?? null,
    next_attempt_at: job.dueAt ?? fromNow(strapi, trx),
    attempts: 0,
    dedupe_key: job.dedupeKey ?? null,
    created_at: now,
    updated_at: now,
  };
}
