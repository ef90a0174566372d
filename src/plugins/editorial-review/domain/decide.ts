import { RULES } from './actions';
import { GUARDS, missingText } from './guards';
import { POLICY, type Policy } from './policy';
import type {
  Action,
  ActionInput,
  Actor,
  Decision,
  Facts,
  Refusal,
  ReviewEvent,
  ReviewState,
} from './types';

/**
 * The rules of the review. Why not, in this order: unknown, not permitted, stale, not in this
 * state, an unmet requirement, a missing text.
 */
export function decide(
  review: ReviewState | null,
  action: Action,
  actor: Actor,
  input: ActionInput,
  facts: Facts,
  policy: Policy = POLICY,
): Decision {
  if (review === null) return refused({ code: 'not_found', data: { what: 'review' } });
  const refusal =
    forbids(action, actor) ??
    stale(review, input) ??
    judge(review, action, actor, facts, policy) ??
    missingText(review, RULES[action].asks, input);
  if (refusal !== null) return refused(refusal);

  const changes = RULES[action].next(review, actor, input, facts, policy);
  const next = { ...review, ...changes, lockVersion: review.lockVersion + 1 };
  return { ok: true, next, events: [eventOf(action, review, next, input)] };
}

/** May this be offered? As `decide`, but the lock and the texts are not asked for yet. */
export function whyNot(
  review: ReviewState,
  action: Action,
  actor: Actor,
  facts: Facts,
  policy: Policy = POLICY,
): Refusal | null {
  return forbids(action, actor) ?? judge(review, action, actor, facts, policy);
}

/** Who: the right to this action, and for most actions a person signed in to the admin. */
export function forbids(action: Action, actor: Actor): Refusal | null {
  if (RULES[action].signedIn && !(actor.kind === 'admin' && actor.signedIn)) {
    return { code: 'missing_permission', data: { action, reason: 'not_signed_in' } };
  }
  if (!actor.rights.includes(action)) {
    return { code: 'missing_permission', data: { action, ...actor.withheld?.[action] } };
  }
  return null;
}

/** When: the actor saw another version than today's. */
export function stale(review: ReviewState, input: ActionInput): Refusal | null {
  return input.lockVersion === review.lockVersion
    ? null
    : { code: 'stale_lock', data: { expected: review.lockVersion, got: input.lockVersion } };
}

function judge(
  review: ReviewState,
  action: Action,
  actor: Actor,
  facts: Facts,
  policy: Policy,
): Refusal | null {
  const { from, live, guards } = RULES[action];
  if (!from.includes(review.status) || !live.includes(review.live)) {
    return {
      code: 'illegal_transition',
      data: { action, status: review.status, live: review.live },
    };
  }
  for (const guard of guards) {
    const refusal = GUARDS[guard](review, actor, facts, policy);
    if (refusal !== null) return refusal;
  }
  return null;
}

const refused = (refusal: Refusal): Decision => ({ ok: false, refusal });

function eventOf(
  action: Action,
  before: ReviewState,
  after: ReviewState,
  input: ActionInput,
): ReviewEvent {
  return {
    action,
    data: {
      from: { status: before.status, live: before.live },
      to: { status: after.status, live: after.live },
      revision: judgedRevision(action, before, after),
      lockVersion: after.lockVersion,
      ...(input.field === undefined ? {} : { field: input.field }),
      ...(input.revision === undefined ? {} : { restored: input.revision }),
      ...(input.publishAt === undefined ? {} : { publishAt: input.publishAt }),
    },
  };
}

/** What it is about: the live revision where that is judged or taken down, else what is pending. */
function judgedRevision(action: Action, before: ReviewState, after: ReviewState): number {
  return (
    (RULES[action].about === 'live' ? before.liveRevision : null) ??
    after.submittedRevision ??
    before.submittedRevision ??
    before.currentRevision
  );
}
