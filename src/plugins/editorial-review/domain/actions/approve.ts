import { ANY_LIVE } from '../lifecycle';
import { noNews, type ActionRule } from './rule';

/** Four eyes: somebody who has not worked on the revision stands for it. */
export const approve: ActionRule = {
  path: 'approval',
  from: ['in_review'],
  live: ANY_LIVE,
  signedIn: true,
  guards: [
    'hasSubmission',
    'notJudgedRetrospectively',
    'notContributor',
    'draftIsRevision',
    'notAlreadyApproved',
  ],
  asks: { text: { name: 'comment', required: 'never' }, then: ['publish'] },
  reads: {},
  next(review, actor, _input, facts, policy) {
    const revision = review.submittedRevision ?? review.currentRevision;
    const approvals = [
      ...review.approvals,
      { actor: { kind: actor.kind, id: actor.id }, revision, at: facts.now },
    ];
    const enough = approvals.length >= policy.requiredApprovals;
    return {
      approvals,
      status: enough ? 'approved' : 'in_review',
      ...(enough ? { approvedRevision: revision } : {}),
    };
  },
  news: noNews,
  right: { label: 'Godkänna', group: 'granska', roles: ['reviewer', 'publisher'] },
  verb: { sv: 'godkänna', en: 'approve' },
  panel: { myTurn: true },
};
