import type { Core } from '@strapi/strapi';
import { pageOf } from '../../../../../../kernel/pages';
import { codeOf, isRefusal } from '../../../../../../kernel/refusals';
import type { Review, ReviewSummary } from '../../../../contracts/review';
import type {
  ActionInput,
  Actor,
  OfferedAction,
  ReviewKey,
  ReviewState,
  Snapshot,
} from '../../../../domain/types';
import { isWithdrawn } from '../../../../domain/lifecycle';
import { refusal } from '../../refuse';
import { revisionHash } from '../../hash';
import { reviewRows, stateOf } from '../../repositories/reviews';
import type { ReviewRow } from '../../repositories/rows';
import { transactionsOf } from '../../transactions';
import { doorOf, type RequestInfo } from '../../perform/door';
import { presenter } from './presenter';
import { recordsOf } from '../../perform/records';

/** The review's public face. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const trx = transactionsOf(strapi);
  const records = recordsOf(strapi, trx);
  const door = doorOf(strapi, trx, records);
  const present = presenter(strapi);
  const rows = reviewRows(strapi);

  async function shown(key: ReviewKey, actor: Actor): Promise<Review> {
    const row = await rows.find(key);
    if (row === null || row.closedAt !== null || row.currentRevision === 0) {
      throw refusal(strapi, 'not_found', { what: 'review' });
    }
    return present.review(row, actor);
  }

  return {
    /**
     * Opens or joins a transaction and locks the rows of these reviews (sorted; missing ones are made),
     * then calls `fn` with their state, in the order of the keys. Events are written when the outermost
     * call ends, so that the trail's head is locked last.
     */
    withLock: <T>(keys: ReviewKey[], fn: (reviews: ReviewState[]) => Promise<T>): Promise<T> =>
      trx.run(keys, async () => {
        const states = [];
        for (const key of keys) {
          const row = await rows.find(key);
          if (row === null) throw new Error(`No review for ${pageOf(key)}.`);
          states.push(stateOf(row));
        }
        return fn(states);
      }),

    /** A draft was written. The same content: nothing happens. Ignored while the door itself writes it. */
    recordSave: records.recordSave,
    /** A page that was never live, or no longer is, was deleted. Its history stays. */
    recordDeletion: records.recordDeletion,
    /** A live page was found with content that nobody approved. `snapshot` is what is live. */
    recordFoundLive: records.recordFoundLive,
    /** A live page was found gone. */
    recordFoundGone: records.recordFoundGone,

    /** The SHA-256 of canonical content: what approvals are bound to. */
    hash: (snapshot: Snapshot): string => revisionHash(snapshot),
    /** Readers have seen this page and see it no more. */
    async isWithdrawn(key: ReviewKey): Promise<boolean> {
      return isWithdrawn((await rows.find(key))?.live);
    },
    /** The content of a revision, or null where it is unknown or erased. */
    snapshotOf: door.snapshotOf,

    /** The state, or null where there is no review (or its page was deleted). */
    async state(key: ReviewKey): Promise<ReviewState | null> {
      const row = await rows.find(key);
      return row === null || row.closedAt !== null ? null : stateOf(row);
    },

    /** The whole review as the contract shows it. */
    present: shown,
    /** Rows of reviews without what is costly to work out. */
    summaries: (found: readonly ReviewRow[]): Promise<ReviewSummary[]> => present.summaries(found),

    /** The door: every action on a review. Throws a refusal (Strapi's errors with `details.code`). */
    async perform(
      action: OfferedAction,
      key: ReviewKey,
      actor: Actor,
      input: ActionInput,
      request?: RequestInfo,
    ): Promise<Review> {
      try {
        await door.perform(action, key, actor, input, request);
      } catch (error) {
        // A stale version is answered with today's state, so that the page need not be loaded again.
        if (isRefusal(error) && codeOf(error) === 'stale_lock') {
          Object.assign(error.details, { current: await shown(key, actor) });
        }
        throw error;
      }
      return shown(key, actor);
    },
  };
};
