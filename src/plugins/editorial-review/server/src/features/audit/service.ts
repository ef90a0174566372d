import type { Core } from '@strapi/strapi';
import { isSqlite } from '../../../../../../kernel/tables';
import { GENESIS } from '../../repositories/events';
import { missingTriggers } from '../../repositories/triggers';
import { compareHeads, headsIn, type Head } from './against';
import { chain, checkEnd, trailOf } from './chain';
import { checkPages } from './pages';
import { collector } from './problems';
import { erasuresOf, textsOfTrail } from './texts';

export interface Verification {
  ok: boolean;
  events: number;
  /** Where the trail ends: what is written to the log and sent outside every day. */
  head: Head;
  /** Payloads whose text was compared with its digest, and those that have been erased. */
  payloads: number;
  erased: number;
  /** Where the trail and the rows do not hold: a line each, which names the row. */
  problems: string[];
}

/**
 * Walks the trail from its first event: is every link whole, is every text what it was, are the rows
 * of the review those that the events left behind? In bounded pieces.
 */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Earlier heads in a text: `seq:hash`, lines of the log, what AUDIT_HEAD_URL was sent. */
  headsIn,

  /** `against`: heads of earlier days, kept outside; each must lie in today's chain. */
  async verify(against: readonly Head[] = []): Promise<Verification> {
    const { fail, count, list } = collector();
    for (const name of await missingTriggers(strapi))
      fail(`the trigger ${name} is missing or disabled`);
    // One moment for all of it: a server may be at work beside.
    return await strapi.db.transaction(async ({ trx }) => {
      if (!isSqlite(strapi)) await trx.raw('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
      const erasures = erasuresOf();
      let sealing = Infinity;
      for await (const batch of trailOf(strapi)) {
        for (const event of batch) {
          erasures.pass(event);
          if (sealing === Infinity && event.data?.['seals'] !== undefined) sealing = event.seq;
        }
      }

      const links = chain(fail);
      const heads = compareHeads(against, fail);
      const texts = textsOfTrail(strapi, erasures, fail);
      let events = 0;
      heads.pass({ seq: 0, hash: GENESIS });
      for await (const batch of trailOf(strapi)) {
        for (const event of batch) {
          links.pass(event);
          heads.pass(links.head());
        }
        events += batch.length;
        await texts.pass(batch);
      }
      const head = links.head();
      heads.end(head.seq);
      await checkEnd(strapi, head, fail);
      await texts.end();
      await checkPages(strapi, trx, sealing, fail);
      return { ok: count() === 0, events, head, ...texts.counted, problems: list() };
    });
  },
});
