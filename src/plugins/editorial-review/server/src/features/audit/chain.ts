import type { Core } from '@strapi/strapi';
import { eventHash, eventRows, GENESIS } from '../../repositories/events';
import type { EventRow } from '../../repositories/rows';
import type { Head } from './against';
import type { Fail } from './problems';

const BATCH = 500;

/** The trail in the order of its numbers, in bounded pieces. */
export async function* trailOf(strapi: Core.Strapi): AsyncGenerator<EventRow[]> {
  const events = eventRows(strapi);
  for (let after = 0; ;) {
    const batch = await events.batch(after, BATCH);
    if (batch.length > 0) yield batch;
    if (batch.length < BATCH) return;
    after = batch.at(-1)?.seq ?? after;
  }
}

/** Checks link after link: `pass` an event, then the next; `head` is the last one that passed. */
export function chain(fail: Fail) {
  let head: Head = { seq: 0, hash: GENESIS };
  return {
    pass(event: EventRow): void {
      for (const missing of gap(head.seq, event.seq)) fail(missing);
      if (event.prevHash !== head.hash) fail(`event ${event.seq} does not follow the one before`);
      if (eventHash(event) !== event.hash) fail(`event ${event.seq} has been changed`);
      head = { seq: event.seq, hash: event.hash };
    },
    head: (): Head => head,
  };
}

function gap(before: number, seq: number): string[] {
  if (seq === before + 1) return [];
  if (seq <= before) return [`event ${seq} stands twice`];
  if (seq === before + 2) return [`event ${before + 1} is missing`];
  return [`events ${before + 1} to ${seq - 1} are missing`];
}

/** What else in the database knows how far the trail reached: the row of its head, and the jobs. */
export async function checkEnd(strapi: Core.Strapi, end: Head, fail: Fail): Promise<void> {
  const head = await eventRows(strapi).head();
  if (head === null || head.seq !== end.seq || head.hash !== end.hash) {
    fail(`the trail ends at event ${end.seq}, its head says ${head?.seq ?? 'nothing'}`);
  }
  const [job] = (await strapi.db.query('plugin::editorial-review.job').findMany({
    where: { eventSeq: { $gt: end.seq } },
    orderBy: { eventSeq: 'desc' },
    limit: 1,
  })) as { id: number; eventSeq: number }[];
  if (job !== undefined) {
    fail(`the trail ends at event ${end.seq}, but job ${job.id} is of event ${job.eventSeq}`);
  }
}
