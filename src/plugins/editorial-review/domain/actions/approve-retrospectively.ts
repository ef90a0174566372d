import { ANY_STATUS } from '../lifecycle';
import { noNews, NOTHING_PENDING, REVIEWED, type ActionRule } from './rule';

/** Somebody who neither forced the page nor worked on it lets it stay. */
export const approveRetrospectively: ActionRule = {
  path: 'retrospective-approval',
  from: ANY_STATUS,
  live: ['live_unreviewed'],
  signedIn: true,
  guards: ['notBehindLivePage'],
  asks: { text: { name: 'comment', required: 'never' } },
  reads: {},
  about: 'live',
  next: (review) => ({
    live: 'live',
    ...REVIEWED,
    // A newer draft goes on as it was; a draft that is what is live needs nobody any more.
    ...(review.currentHash === review.liveHash
      ? { status: 'idle' as const, approvedRevision: review.currentRevision, ...NOTHING_PENDING }
      : {}),
  }),
  news: noNews,
  right: { label: 'Godkänna i efterhand', group: 'granska', roles: ['reviewer', 'publisher'] },
  verb: { sv: 'godkänna i efterhand', en: 'approve retrospectively' },
  panel: { myTurn: true },
};
