import { withActors } from '../contributors';
import { ANY_LIVE, isOnSite, PENDING } from '../lifecycle';
import { reviewDeadline } from '../policy';
import type { ActionRule } from './rule';

/** An emergency: live at once, to be reviewed by somebody else before a deadline. */
export const forcePublish: ActionRule = {
  path: 'emergency-publication',
  from: PENDING,
  live: ANY_LIVE,
  signedIn: true,
  guards: ['hasDraft', 'notAlreadyLive'],
  asks: { text: { name: 'reason', required: 'always' } },
  reads: { frozenDraft: true, linkingPages: true },
  next: (review, actor, _input, facts, policy) => ({
    status: 'in_review',
    live: 'live_unreviewed',
    submittedRevision: review.currentRevision,
    submittedHash: review.currentHash,
    submitter: { kind: actor.kind, id: actor.id },
    approvals: [],
    liveRevision: review.currentRevision,
    liveHash: review.currentHash,
    unreviewedActors: withActors(review.contributors, [actor]),
    unreviewedUntil: reviewDeadline(facts.now, policy),
  }),
  news: (before) => [isOnSite(before) ? 'content.changed' : 'content.published'],
  right: {
    label: 'Akutpublicera (utan granskning)',
    group: 'publicera',
    roles: ['publisher'],
  },
  verb: { sv: 'akutpublicera', en: 'publish without review' },
  panel: { grave: true },
};
