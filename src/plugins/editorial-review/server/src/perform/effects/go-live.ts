import type { Act, Outcome } from '../act';

/** The draft is published; the moments that readers are told stand on the review, which outlives its rows. */
export async function goLive({ before, next, facts, livePage }: Act): Promise<Outcome> {
  if (facts.snapshot === null || next.liveRevision === null) throw new Error('No draft.');
  await livePage.publish(next.key, facts.snapshot);
  return {
    row: {
      firstPublishedAt: before.firstPublishedAt ?? facts.now,
      ...(next.liveHash === before.liveHash ? {} : { contentModifiedAt: facts.now }),
    },
  };
}
