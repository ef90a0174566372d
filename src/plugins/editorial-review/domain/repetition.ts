import { sameActor } from './contributors';
import type { ActionInput, ActorRef, Instant, LeftOut, Refusal, ReviewState } from './types';

/** The last action that succeeded, so that its repetition is told from a race. */
export interface LastAction {
  action: string;
  actor: ActorRef;
  /** The lock version the actor saw, and the one the action led to. */
  lockVersion: number;
  result: number;
  at: Instant;
  /** What else it was asked with: which revision, field or time. */
  revision?: number;
  field?: string;
  publishAt?: Instant;
  /** The rows that hold its texts, which can be erased: the record itself keeps no words. */
  payloads?: number[];
  /** What it could not bring back. */
  leftOut?: LeftOut[];
}

/** The texts of an action, by their place in its body; trimmed, an empty one is none. */
export type Texts = Partial<Record<TextName, string>>;

export const TEXT_NAMES = ['comment', 'reason', 'changeNote'] as const;
type TextName = (typeof TEXT_NAMES)[number];

/** The texts that an action is asked with. */
export function textsOf(input: ActionInput): Texts {
  const texts: Texts = {};
  for (const name of TEXT_NAMES) {
    const text = input[name]?.trim();
    if (text !== undefined && text !== '') texts[name] = text;
  }
  return texts;
}

/**
 * The same actor asks again, with the same body, for what has just succeeded (its answer was lost on
 * the way): not a refusal. Another body is another act, or its words would be lost; `texts` are those of
 * the last action. A request that was already here when the first one succeeded is a race, not a repetition;
 * `arrivedAt` is in milliseconds.
 */
export function isRepetition(
  last: LastAction | null,
  texts: Texts,
  review: ReviewState,
  action: string,
  actor: ActorRef,
  input: ActionInput,
  refusal: Refusal,
  arrivedAt: number | undefined,
): boolean {
  if (last === null || arrivedAt === undefined) return false;
  const sameRequest = last.action === action && sameActor(last.actor, actor);
  const untouched = review.lockVersion === last.result;
  const sawBefore = input.lockVersion === last.lockVersion;
  const sawAfter = input.lockVersion === last.result && refusal.code === 'illegal_transition';
  return (
    sameRequest &&
    sameBody(last, texts, input) &&
    untouched &&
    (sawBefore || sawAfter) &&
    arrivedAt > Date.parse(last.at)
  );
}

function sameBody(last: LastAction, texts: Texts, input: ActionInput): boolean {
  const asked = textsOf(input);
  return (
    TEXT_NAMES.every((name) => texts[name] === asked[name]) &&
    last.revision === input.revision &&
    last.field === input.field &&
    last.publishAt === input.publishAt
  );
}
