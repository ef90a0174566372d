import type { ActorRef, ReviewState } from './types';

/** The same person, token or account. */
export function sameActor(a: ActorRef, b: ActorRef): boolean {
  return a.kind === b.kind && a.id === b.id;
}

/** Is this actor one of these? */
export function includesActor(actors: readonly ActorRef[], actor: ActorRef): boolean {
  return actors.some((other) => sameActor(other, actor));
}

/** Each actor once, in the order of their first appearance; only kind and id are kept. */
export function withActors(actors: readonly ActorRef[], more: readonly ActorRef[]): ActorRef[] {
  const all: ActorRef[] = [];
  for (const { kind, id } of [...actors, ...more]) {
    if (!includesActor(all, { kind, id })) all.push({ kind, id });
  }
  return all;
}

/**
 * Who has contributed once `actor` has changed the draft: all who saved since the last approved
 * revision. `inherited` are those behind older text that was brought back.
 */
export function contributorsAfterChange(
  review: ReviewState,
  actor: ActorRef,
  inherited: readonly ActorRef[] = [],
): ActorRef[] {
  const startsAnew =
    review.approvedRevision !== null && review.approvedRevision === review.currentRevision;
  return withActors(startsAnew ? [] : review.contributors, [...inherited, actor]);
}
