import { sameActor } from './contributors';
import type { ActionInput, ActorRef, Instant, Refusal, ReviewState } from './types';

/** The last action that succeeded, so that its repetition is told from a race. */
export interface LastAction {
  action: string;
  actor: ActorRef;
  /** The lock version the actor saw, and the one the action led to. */
  lockVersion: number;
  result: number;
  at: Instant;
  /** restore: which revision. */
  revision?: number;
}

/**
 * The same actor asks again for what has just succeeded (its answer was lost on the way): not a
 * refusal. A request that was already here when the first one succeeded is a race, not a repetition;
 * `arrivedAt` is in milliseconds.
 */
export function isRepetition(
  last: LastAction | null,
  review: ReviewState,
  action: string,
  actor: ActorRef,
  input: ActionInput,
  refusal: Refusal,
  arrivedAt: number | undefined,
): boolean {
  if (last === null || arrivedAt === undefined) return false;
  const sameRequest =
    last.action === action && sameActor(last.actor, actor) && last.revision === input.revision;
  const untouched = review.lockVersion === last.result;
  const sawBefore = input.lockVersion === last.lockVersion;
  const sawAfter = input.lockVersion === last.result && refusal.code === 'illegal_transition';
  return sameRequest && untouched && (sawBefore || sawAfter) && arrivedAt > Date.parse(last.at);
}
