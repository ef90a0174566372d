import type { Core } from '@strapi/strapi';
import type { PendingEvent } from './repositories/events';
import { sealsOf } from './repositories/seals';
import type { Touched } from './repositories/touched';

/**
 * The last event of each page gets digests of the rows that its transaction leaves behind. Rows that
 * were written without an event are an error of ours, and the transaction is undone.
 */
export async function sealEvents(
  strapi: Core.Strapi,
  pending: readonly PendingEvent[],
  touched: ReadonlyMap<string, Touched>,
): Promise<PendingEvent[]> {
  const last = new Map(pending.map((event) => [event.page, event]));
  for (const page of touched.keys()) {
    if (!last.has(page)) throw new Error(`Rows of ${page} were written without an event.`);
  }
  const sealed: PendingEvent[] = [];
  for (const event of pending) {
    const { page, data } = event;
    const seals = last.get(page) === event ? await sealsOf(strapi, page, touched.get(page)) : null;
    sealed.push(seals === null ? event : { ...event, data: { ...data, seals } });
  }
  return sealed;
}
