import { withActors } from '../contributors';
import { ANY_LIVE } from '../lifecycle';
import { noNews, type ActionRule } from './rule';

/** The writer hands the page over: the draft becomes a frozen revision. */
export const submit: ActionRule = {
  path: 'submission',
  from: ['working', 'changes_requested'],
  live: ANY_LIVE,
  signedIn: false,
  guards: ['hasDraft', 'nothingBlocks'],
  asks: { text: { name: 'changeNote', required: 'ifLive' }, publishAt: true },
  reads: { checks: true, frozenDraft: true },
  next: (review, actor) => ({
    status: 'in_review',
    submittedRevision: review.currentRevision,
    submittedHash: review.currentHash,
    submitter: { kind: actor.kind, id: actor.id },
    contributors: withActors(review.contributors, [actor]),
    approvals: [],
  }),
  news: noNews,
  right: { label: 'Skicka för granskning', group: 'skriva', roles: ['writer', 'reviewer'] },
  verb: { sv: 'skicka för granskning', en: 'submit for review' },
  panel: {},
};
