import { ANY_LIVE, isOnSite } from '../lifecycle';
import { NOTHING_PENDING, REVIEWED, type ActionRule } from './rule';

/** The approved revision goes live, its hash and the checks asked once more. */
export const publish: ActionRule = {
  path: 'publication',
  from: ['approved'],
  live: ANY_LIVE,
  signedIn: true,
  guards: [
    'hasSubmission',
    'tokenNeedsTwoPeople',
    'draftIsRevision',
    'enoughApprovals',
    'nothingBlocks',
  ],
  asks: {},
  reads: { checks: true, linkingPages: true },
  next: (review) => ({
    status: 'idle',
    live: 'live',
    liveRevision: review.submittedRevision,
    liveHash: review.submittedHash,
    ...NOTHING_PENDING,
    ...REVIEWED,
  }),
  news: (before) => [isOnSite(before) ? 'content.changed' : 'content.published'],
  right: { label: 'Publicera', group: 'publicera', roles: ['publisher'] },
  verb: { sv: 'publicera', en: 'publish' },
  panel: { myTurn: true },
};
