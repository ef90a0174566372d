import { ANY_LIVE } from '../lifecycle';
import { noNews, NOTHING_PENDING, takenBack, type ActionRule } from './rule';

/** Back to the writer, with a comment. */
export const requestChanges: ActionRule = {
  path: 'change-request',
  from: ['in_review', 'approved'],
  live: ANY_LIVE,
  signedIn: true,
  guards: ['hasSubmission'],
  asks: { text: { name: 'comment', required: 'always' }, field: true },
  reads: {},
  // A change that is asked for takes back an approval of this revision: it clears nobody.
  next: (review) => ({
    status: 'changes_requested',
    ...NOTHING_PENDING,
    ...takenBack(review, review.submittedRevision),
  }),
  news: noNews,
  right: { label: 'Begära ändring', group: 'granska', roles: ['reviewer', 'publisher'] },
  verb: { sv: 'begära ändring', en: 'request changes' },
  panel: {},
};
