import { NOTHING_PENDING } from './actions/rule';
import { withActors } from './contributors';
import { NEVER_LIVE, UNREVIEWED, WITHDRAWN, WORKING } from './lifecycle';
import { POLICY, reviewDeadline } from './policy';

import type { ActorRef, ReviewState, SaveCause, Instant, ReviewKey } from './types';

/** A review before its first draft was saved. */
export function newReview(key: ReviewKey): ReviewState {
  return {
    key,
    status: WORKING,
    live: NEVER_LIVE,
    lockVersion: 0,
    currentRevision: 0,
    currentHash: '',
    contributors: [],
    approvedRevision: null,
    liveRevision: null,
    liveHash: null,
    unreviewedActors: [],
    unreviewedUntil: null,
    ...NOTHING_PENDING,
  };
}

/**
 * What a written draft makes of the review: a change of content is a new revision, voids what was
 * approved or under review, and makes its authors contributors beside those behind the text that it
 * goes on from. A save that changes nothing changes nothing, but a discard or a restoration always
 * leads back to work in progress.
 */
export function saved(
  review: ReviewState,
  authors: readonly ActorRef[],
  hash: string,
  cause: SaveCause,
  behind: readonly ActorRef[],
): ReviewState | null {
  const changed = hash !== review.currentHash || review.currentRevision === 0;
  const always = cause === 'discard' || cause === 'restore';
  if (!changed && !always) return null;
  return {
    ...review,
    status: WORKING,
    lockVersion: review.lockVersion + 1,
    ...NOTHING_PENDING,
    ...(changed
      ? {
          currentRevision: review.currentRevision + 1,
          currentHash: hash,
          contributors: withActors(behind, authors),
        }
      : {}),
  };
}

/** A page was found live that nobody approved: it stays, but has to be looked at by a deadline. */
export function foundLive(
  review: ReviewState,
  revision: number,
  hash: string,
  now: Instant,
): ReviewState {
  return {
    ...review,
    live: UNREVIEWED,
    liveRevision: revision,
    liveHash: hash,
    lockVersion: review.lockVersion + 1,
    // The same list as for a forced page: whoever worked on it can't be the one who clears it.
    unreviewedActors: review.contributors,
    unreviewedUntil: review.unreviewedUntil ?? reviewDeadline(now, POLICY),
  };
}

/** A live page was found gone: somebody deleted its row past the gate. */
export function foundGone(review: ReviewState): ReviewState {
  return {
    ...review,
    status: WORKING,
    live: WITHDRAWN,
    liveRevision: null,
    liveHash: null,
    lockVersion: review.lockVersion + 1,
    unreviewedActors: [],
    unreviewedUntil: null,
    ...NOTHING_PENDING,
  };
}
