import type { ActorRef } from './types';

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

/** One revision of a page; `page` is `uid|documentId|locale`. */
export interface RevisionRef {
  page: string;
  number: number;
}

/** The revisions of a page after the last one whose approval stands. */
export interface Stretch {
  /** Who saved or submitted them. */
  actors: readonly ActorRef[];
  /** Where text in them was brought from: a clone's original, the revision that was restored. */
  sources: readonly RevisionRef[];
}

/**
 * Reads the stretch that ends with a revision. `before`: the revision's own approval is left out, so
 * that the answer is who made what that approval judges; `through`: an approved revision has no stretch.
 */
export type ReadStretch = (ref: RevisionRef, end: 'before' | 'through') => Promise<Stretch>;

/** Text can be brought through this many pages; a history that is longer is not of this world. */
const MOST_SOURCES = 1_000;

/**
 * Whose work is in a revision and has not been approved by somebody else since: all who saved after
 * the last revision whose approval stands, the submitters, and those behind text that was brought in
 * from elsewhere and was not approved there. An approval that was taken back clears nobody.
 */
export async function contributorsOf(
  ref: RevisionRef,
  end: 'before' | 'through',
  read: ReadStretch,
): Promise<ActorRef[]> {
  const own = await read(ref, end);
  let all = withActors([], own.actors);
  const seen = new Set<string>();
  const waiting = [...own.sources];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const name = `${next.page}#${next.number}`;
    if (seen.has(name)) continue;
    if (seen.size >= MOST_SOURCES) throw new Error(`Text of ${ref.page} has too many sources.`);
    seen.add(name);
    const brought = await read(next, 'through');
    all = withActors(all, brought.actors);
    waiting.push(...brought.sources);
  }
  return all;
}

/**
 * Stands for whoever made an API token of which that is not known: it may be anybody, so approver and
 * publisher of what the token wrote must be two.
 */
export const UNKNOWN_OWNER: ActorRef = { kind: 'system', id: 'unknown-owner' };
