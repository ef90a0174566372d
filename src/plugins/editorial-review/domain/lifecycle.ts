import type { EditorialStatus, LiveState, ReviewState } from './types';

/** The only place that compares statuses: what the two axes of a review mean. A lint rule keeps it so. */

/** Readers see the page. */
export const ON_SITE: readonly LiveState[] = ['live', 'live_unreviewed'];
export const ANY_LIVE: readonly LiveState[] = ['none', ...ON_SITE, 'withdrawn'];
/** Somebody has something to do. */
export const PENDING: readonly EditorialStatus[] = [
  'working',
  'in_review',
  'changes_requested',
  'approved',
  'scheduled',
];
export const ANY_STATUS: readonly EditorialStatus[] = ['idle', ...PENDING];

/** Somebody writes; where any change of the content leads. */
export const WORKING: EditorialStatus = 'working';
/** Somebody has read it and wants it otherwise. */
export const SENT_BACK: EditorialStatus = 'changes_requested';
/** What is live is all there is: in nobody's queue. */
export const DONE: EditorialStatus = 'idle';
/** Readers have seen it and see it no more. */
export const WITHDRAWN: LiveState = 'withdrawn';
/** Readers have never seen it. */
export const NEVER_LIVE: LiveState = 'none';
/** Live, and still to be reviewed by a deadline. */
export const UNREVIEWED: LiveState = 'live_unreviewed';

export const isOnSite = (live: LiveState | undefined): boolean =>
  live !== undefined && ON_SITE.includes(live);

export const isUnreviewed = (live: LiveState): boolean => live === UNREVIEWED;

export const isWithdrawn = (live: LiveState | undefined): boolean => live === WITHDRAWN;

export const wasNeverLive = (live: LiveState): boolean => live === NEVER_LIVE;

export const isDone = (status: EditorialStatus): boolean => status === DONE;

/** The draft that waits is the very page that was forced onto the site. */
export const isForced = (status: EditorialStatus, live: LiveState): boolean =>
  isUnreviewed(live) && status === 'in_review';

/** Is what is in review the very revision that went live without review? */
export function judgesLivePage(review: ReviewState): boolean {
  return (
    isUnreviewed(review.live) &&
    review.submittedRevision !== null &&
    review.submittedRevision === review.liveRevision
  );
}

/** A deleted page that readers once saw stays withdrawn; another was never live. */
export const afterDeletion = (live: LiveState): LiveState =>
  wasNeverLive(live) ? NEVER_LIVE : WITHDRAWN;

/** How much a state asks of somebody: what colours and orders are chosen by. */
export function urgency(
  status: EditorialStatus,
  live: LiveState,
): 'overdue' | 'waiting' | 'ready' | 'done' | 'quiet' {
  if (isUnreviewed(live)) return 'overdue';
  if (status === 'changes_requested' || status === 'in_review') return 'waiting';
  if (status === 'approved' || status === 'scheduled') return 'ready';
  return isDone(status) && isOnSite(live) ? 'done' : 'quiet';
}
