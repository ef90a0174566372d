import { RULES } from './actions';
import type { GuardName } from './actions/rule';
import { includesActor } from './contributors';
import { forbids, whyNot } from './decide';
import { ANY_LIVE, SENT_BACK, WORKING } from './lifecycle';
import {
  OFFERED_ACTIONS,
  type Actor,
  type EditorialStatus,
  type LiveState,
  type ReviewState,
} from './types';

/** Why a page waits for somebody: it came back to them, they may judge it, or it is their draft. */
export const TURNS = ['sent_back', 'judge', 'draft'] as const;
export type Turn = (typeof TURNS)[number];

/** Lists of people that stand on a review. */
export type People = 'contributors' | 'unreviewedActors' | 'approvals';

/** Reviews in one of these states, where a person stands in `among` and in none of `without`. */
export interface Waiting {
  statuses: readonly EditorialStatus[];
  live: readonly LiveState[];
  among?: People;
  without: readonly People[];
}

const JUDGEMENTS = OFFERED_ACTIONS.filter((action) => RULES[action].panel.myTurn === true);

/** Guards that a person fails by standing in a list. */
const KEPT_OUT: Partial<Record<GuardName, People>> = {
  notContributor: 'contributors',
  notBehindLivePage: 'unreviewedActors',
  notAlreadyApproved: 'approvals',
};

/** May this person judge anything at all? */
export const isJudge = (actor: Actor): boolean =>
  JUDGEMENTS.some((action) => forbids(action, actor) === null);

/**
 * Where to look for what waits for this person, as far as it can be asked of stored reviews: nothing that waits
 * is missed but by what their rows do not know yet; `waitsFor` says the last word.
 */
export function waitingFor(turn: Turn, actor: Actor): Waiting[] {
  if (turn !== 'judge') {
    const statuses = [turn === 'draft' ? WORKING : SENT_BACK];
    return [{ statuses, live: ANY_LIVE, among: 'contributors', without: [] }];
  }
  return JUDGEMENTS.filter((action) => forbids(action, actor) === null).map((action) => ({
    statuses: RULES[action].from,
    live: RULES[action].live,
    without: RULES[action].guards.flatMap((guard) => KEPT_OUT[guard] ?? []),
  }));
}

/**
 * Does the page wait for this person? What stands in the way of a publication (a check) does not take it from
 * them: they are the one to see to it.
 */
export function waitsFor(turn: Turn, review: ReviewState, actor: Actor): boolean {
  if (turn !== 'judge')
    return (
      waitingFor(turn, actor).some(({ statuses }) => statuses.includes(review.status)) &&
      includesActor(review.contributors, actor)
    );
  const facts = { now: '', draftHash: review.submittedHash ?? '', blocking: [] };
  return JUDGEMENTS.some((action) => whyNot(review, action, actor, facts) === null);
}
