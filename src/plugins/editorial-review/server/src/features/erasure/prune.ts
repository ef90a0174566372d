import type { Core } from '@strapi/strapi';
import type { ActorRef } from '../../../../domain/types';
import { keyOf } from '../../../../../../kernel/pages';
import { now } from '../../clock';
import { payloadRows } from '../../repositories/payloads';
import { reviewRows } from '../../repositories/reviews';
import { revisionRows } from '../../repositories/revisions';
import { transactionsOf } from '../../transactions';

const BATCH = 200;

export interface PruneReport {
  /** How many revisions lost their text. */
  pruned: number;
  pages: number;
}

/**
 * Old drafts that nobody was ever asked to look at: their texts go, their rows (who, when, which hash) stay, and
 * so does the trail. What was submitted or approved, and what a page's draft is today, is kept for ever.
 */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const payloads = payloadRows(strapi);
  const revisions = revisionRows(strapi);
  const reviews = reviewRows(strapi);

  /** The texts of one page that may go: neither live nor today's draft, and still there. */
  async function textsOf(page: string, numbers: number[], before: string): Promise<number[]> {
    const review = await reviews.find(keyOf(page));
    const used = [review?.currentRevision, review?.liveRevision];
    const old = await revisions.unsent(before, { page, numbers }, 0, numbers.length);
    const texts = old.filter(({ number }) => !used.includes(number)).map(({ payload }) => payload);
    const gone = await payloads.erased(texts);
    return texts.filter((id) => !gone.has(id));
  }

  /** Under the page's lock they are looked for again: one may have been submitted since. */
  async function pruneOf(
    page: string,
    numbers: number[],
    before: string,
    actor: ActorRef,
  ): Promise<number> {
    let texts: number[] = [];
    const trx = transactionsOf(strapi);
    await trx.run([keyOf(page)], async () => {
      const at = now();
      texts = await textsOf(page, numbers, before);
      if (texts.length === 0) return;
      for (const id of texts) await payloads.blank(id, at);
      const data = { texts };
      trx.record({ page, action: 'erase', actor, at, data, payloads: [], topics: [] });
    });
    return texts.length;
  }

  return {
    /**
     * @param before an instant (ISO 8601, UTC): what was saved earlier is old
     * @param options.write false only says what would go
     */
    async prune(
      before: string,
      actor: ActorRef,
      { write }: { write: boolean },
    ): Promise<PruneReport> {
      let pruned = 0;
      const pages = new Set<string>();
      for (let after = 0; ;) {
        const batch = await revisions.unsent(before, {}, after, BATCH);
        for (const page of new Set(batch.map((row) => row.page))) {
          const numbers = batch.filter((row) => row.page === page).map(({ number }) => number);
          const count = write
            ? await pruneOf(page, numbers, before, actor)
            : (await textsOf(page, numbers, before)).length;
          pruned += count;
          if (count > 0) pages.add(page);
        }
        if (batch.length < BATCH) return { pruned, pages: pages.size };
        after = batch.at(-1)?.id ?? after;
      }
    },
  };
};
