import type { Core } from '@strapi/strapi';
import { HASH_VERSION, revisionHash } from '../../hash';
import { digestOf, payloadRows } from '../../repositories/payloads';
import { revisionRows } from '../../repositories/revisions';
import type { EventRow, PayloadRow } from '../../repositories/rows';
import type { Snapshot } from '../../../../domain/types';
import type { Fail } from './problems';

export interface Texts {
  /** Those compared with their digest, and those that have been erased. */
  payloads: number;
  erased: number;
}

/**
 * Compares the texts of events with their digests, the snapshots among them with the hash of their
 * revision, and the erased ones with the events that erased them.
 */
export function textsOfTrail(strapi: Core.Strapi, erasures: Erasures, fail: Fail) {
  const payloads = payloadRows(strapi);
  const revisions = revisionRows(strapi);
  const counted: Texts = { payloads: 0, erased: 0 };
  let named = 0;

  function check(event: EventRow, id: number, digest: string | undefined, row?: PayloadRow): void {
    named += 1;
    const what = `text ${id} of event ${event.seq}`;
    if (row === undefined) return fail(`${what} is missing`);
    if (row.page !== event.page) fail(`${what} has been moved to ${row.page}`);
    const erasedBy = erasures.of(id);
    if (row.erasedAt !== null) counted.erased += 1;
    if (row.erasedAt === null && erasedBy !== undefined) {
      return fail(`${what} stands again, event ${erasedBy} erased it`);
    }
    if (row.erasedAt !== null && (erasedBy === undefined || erasedBy <= event.seq)) {
      fail(`${what} has been blanked, and no event says so`);
    }
    if (row.digest !== digest) return fail(`${what} has been changed`);
    if (row.erasedAt !== null) {
      if (row.data !== null || row.salt !== null) fail(`${what} is marked erased and still stands`);
      return;
    }
    counted.payloads += 1;
    if (digestOf(row.salt ?? '', row.data) !== digest) fail(`${what} has been changed`);
  }

  return {
    counted,
    async pass(batch: EventRow[]): Promise<void> {
      const rows = await payloads.some(batch.flatMap((event) => event.payloads ?? []));
      for (const event of batch) {
        (event.payloads ?? []).forEach((id, at) =>
          check(event, id, event.payloadDigests[at], rows.get(id)),
        );
      }
      await checkSnapshots(rows);
    },
    /** Texts that no event names. */
    async end(): Promise<void> {
      const stand = await strapi.db.query('plugin::editorial-review.payload').count();
      if (stand > named) fail(`${stand - named} texts stand that no event names`);
    },
  };

  async function checkSnapshots(rows: Map<number, PayloadRow>): Promise<void> {
    const snapshots = [...rows.values()].filter(({ kind }) => kind === 'snapshot');
    if (snapshots.length === 0) return;
    const found = await revisions.withPayloads(snapshots.map(({ id }) => id));
    const byText = new Map(found.map((row) => [row.payload, row]));
    for (const { id, page, erasedAt, data } of snapshots) {
      const revision = byText.get(id);
      if (revision === undefined) fail(`text ${id}: ${page} has no revision with it`);
      else if (erasedAt === null && revision.hashVersion === HASH_VERSION) {
        if (revisionHash(data as Snapshot) === revision.hash) continue;
        fail(`revision ${revision.number} of ${page}: its hash is not that of its text`);
      }
    }
  }
}

/** Which event erased a text; a text's number and an event's for each, nothing else is kept. */
export type Erasures = ReturnType<typeof erasuresOf>;

export function erasuresOf() {
  const byText = new Map<number, number>();
  return {
    pass({ action, seq, data }: Pick<EventRow, 'action' | 'seq' | 'data'>): void {
      const { texts } = (data ?? {}) as { texts?: number[] };
      if (action === 'erase') for (const id of texts ?? []) byText.set(id, seq);
    },
    of: (id: number): number | undefined => byText.get(id),
  };
}
