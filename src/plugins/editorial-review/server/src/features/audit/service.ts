import type { Core } from '@strapi/strapi';
import { eventHash, eventRows, GENESIS } from '../../repositories/events';
import { digestOf, payloadRows } from '../../repositories/payloads';
import type { EventRow } from '../../repositories/rows';

const BATCH = 500;

export interface Verification {
  ok: boolean;
  events: number;
  /** Where the trail ends: what is written to the log and sent outside every day. */
  head: { seq: number; hash: string };
  /** Payloads whose text was compared with its digest, and those that have been erased. */
  payloads: number;
  erased: number;
  /** The first places where the trail does not hold, at most ten. */
  problems: string[];
}

/** Walks the trail from its first event: is every link whole, is every text what it was? */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const events = eventRows(strapi);
  const payloads = payloadRows(strapi);

  return {
    async verify(): Promise<Verification> {
      const result: Verification = {
        ok: true,
        head: { seq: 0, hash: GENESIS },
        events: 0,
        payloads: 0,
        erased: 0,
        problems: [],
      };
      const fail = (problem: string) => {
        result.ok = false;
        if (result.problems.length < 10) result.problems.push(problem);
      };
      let seq = 0;
      let hash = GENESIS;
      for (;;) {
        const batch = await events.batch(seq, BATCH);
        for (const event of batch) {
          if (event.seq !== seq + 1) fail(`event ${seq + 1} is missing`);
          if (event.prevHash !== hash) fail(`event ${event.seq} does not follow the one before`);
          if (eventHash(event) !== event.hash) fail(`event ${event.seq} has been changed`);
          seq = event.seq;
          hash = event.hash;
          result.events += 1;
        }
        await verifyPayloads(batch, result, fail);
        if (batch.length < BATCH) break;
      }
      const head = await events.head();
      if (head === null || head.seq !== seq || head.hash !== hash) {
        fail(`the trail ends at event ${seq}, its head says ${head?.seq ?? 'nothing'}`);
      }
      result.head = { seq, hash };
      return result;
    },
  };

  async function verifyPayloads(
    batch: EventRow[],
    result: Verification,
    fail: (problem: string) => void,
  ): Promise<void> {
    const rows = await payloads.some(batch.flatMap((event) => event.payloads));
    for (const event of batch) {
      event.payloads.forEach((id, index) => {
        const row = rows.get(id);
        const digest = event.payloadDigests[index];
        if (row === undefined) return fail(`a text of event ${event.seq} is missing`);
        if (row.erasedAt !== null) {
          result.erased += 1;
          return;
        }
        result.payloads += 1;
        if (row.digest !== digest || digestOf(row.salt ?? '', row.data) !== digest) {
          fail(`a text of event ${event.seq} has been changed`);
        }
      });
    }
  }
};
