import { includesActor } from './contributors';
import { POLICY } from './policy';
import { judgesLivePage, type GuardName, type RequiredText } from './transitions';
import type { ActionInput, Actor, Facts, Refusal, ReviewState } from './types';

type Guard = (review: ReviewState, actor: Actor, facts: Facts) => Refusal | null;

/** Each guard says why not, or nothing. */
export const GUARDS: Readonly<Record<GuardName, Guard>> = {
  hasDraft: (review) =>
    review.currentRevision > 0 ? null : { code: 'not_found', data: { what: 'draft' } },

  hasSubmission: (review) =>
    review.submittedRevision !== null
      ? null
      : { code: 'illegal_transition', data: { reason: 'nothing_submitted' } },

  notAlreadyLive: (review) =>
    judgesLivePage(review)
      ? { code: 'illegal_transition', data: { reason: 'already_live' } }
      : null,

  notJudgedRetrospectively: (review) =>
    judgesLivePage(review)
      ? { code: 'illegal_transition', data: { reason: 'approve_retrospectively' } }
      : null,

  draftIsRevision: (review, _actor, facts) =>
    facts.draftHash === review.submittedHash
      ? null
      : { code: 'content_changed', data: { revision: review.submittedRevision } },

  notContributor: (review, actor) =>
    includesActor(review.contributors, actor) ? { code: 'own_contribution' } : null,

  notAlreadyApproved: (review, actor) =>
    review.approvals.some((approval) => includesActor([approval.actor], actor))
      ? { code: 'missing_approval', data: { reason: 'already_approved_by_you' } }
      : null,

  tokenNeedsTwoPeople: (review, actor) =>
    review.submitter !== null &&
    review.submitter.kind !== 'admin' &&
    review.approvals.some((approval) => includesActor([approval.actor], actor))
      ? { code: 'own_contribution', data: { reason: 'approver_is_publisher' } }
      : null,

  enoughApprovals: (review) => {
    const given = review.approvals.filter(
      (approval) => approval.revision === review.submittedRevision,
    ).length;
    return given >= POLICY.requiredApprovals
      ? null
      : { code: 'missing_approval', data: { given, required: POLICY.requiredApprovals } };
  },

  notBehindLivePage: (review, actor) =>
    includesActor(review.unreviewedActors, actor) ? { code: 'own_contribution' } : null,

  revisionExists: (_review, _actor, facts) =>
    facts.revisionExists === false ? { code: 'not_found', data: { what: 'revision' } } : null,

  nothingBlocks: (_review, _actor, facts) =>
    facts.blocking.length === 0
      ? null
      : { code: 'checks_failed', data: { checks: facts.blocking } },
};

const present = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

/** The texts an action can't do without. */
export const TEXTS: Readonly<
  Record<RequiredText, (review: ReviewState, input: ActionInput) => Refusal | null>
> = {
  comment: (_review, input) => (present(input.comment) ? null : { code: 'comment_required' }),
  reason: (_review, input) => (present(input.reason) ? null : { code: 'reason_required' }),
  changeNoteIfLive: (review, input) =>
    (review.live !== 'live' && review.live !== 'live_unreviewed') || present(input.changeNote)
      ? null
      : { code: 'change_note_required' },
};
