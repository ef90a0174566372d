import type { Asks, GuardName } from './actions/rule';
import { includesActor, UNKNOWN_OWNER } from './contributors';
import { isOnSite, judgesLivePage } from './lifecycle';
import type { Policy } from './policy';
import type { ActionInput, Actor, Facts, Refusal, RefusalCode, ReviewState } from './types';

type Guard = (review: ReviewState, actor: Actor, facts: Facts, policy: Policy) => Refusal | null;

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
    cameFromOutside(review) &&
    review.approvals.some((approval) => includesActor([approval.actor], actor))
      ? { code: 'own_contribution', data: { reason: 'approver_is_publisher' } }
      : null,

  enoughApprovals: (review, _actor, _facts, policy) => {
    // Asked again here: an approval elsewhere, on which a text was brought in, may have been taken back.
    const given = review.approvals.filter(
      ({ revision, actor }) =>
        revision === review.submittedRevision && !includesActor(review.contributors, actor),
    ).length;
    return given >= policy.requiredApprovals
      ? null
      : { code: 'missing_approval', data: { given, required: policy.requiredApprovals } };
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

/** Submitted by a token or an arranger, or written by a token of which nobody knows who made it. */
const cameFromOutside = ({ submitter, contributors }: ReviewState): boolean =>
  (submitter !== null && submitter.kind !== 'admin') || includesActor(contributors, UNKNOWN_OWNER);

const present = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

/** The text that an action can't do without, if it is not there. */
export function missingText(review: ReviewState, asks: Asks, input: ActionInput): Refusal | null {
  if (asks.text === undefined) return null;
  const { name, required } = asks.text;
  const wanted = required === 'always' || (required === 'ifLive' && isOnSite(review.live));
  return wanted && !present(input[name]) ? { code: MISSING[name] } : null;
}

const MISSING = {
  comment: 'comment_required',
  reason: 'reason_required',
  changeNote: 'change_note_required',
} as const satisfies Record<NonNullable<Asks['text']>['name'], RefusalCode>;
