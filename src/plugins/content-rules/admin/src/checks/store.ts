import { useSyncExternalStore } from 'react';
import type { Finding } from '../../../domain/types';

const NONE: readonly Finding[] = [];

/** What the checks say of the form that is open, by the place in it: `lead`, `content.3.answer`. */
let found: ReadonlyMap<string, readonly Finding[]> = new Map();
const listeners = new Set<() => void>();

/** Replaces what is known; a place of which the same is said keeps its list, and is not drawn again. */
export function setFindings(next: ReadonlyMap<string, readonly Finding[]>): void {
  const kept = new Map<string, readonly Finding[]>();
  for (const [path, findings] of next) {
    const before = found.get(path);
    kept.set(path, before !== undefined && isSame(before, findings) ? before : findings);
  }
  found = kept;
  listeners.forEach((tell) => tell());
}

const isSame = (one: readonly Finding[], other: readonly Finding[]): boolean =>
  one.length === other.length &&
  one.every(({ rule, message }, at) => {
    const theirs = other[at];
    return rule === theirs?.rule && message.sv === theirs.message.sv;
  });

const subscribe = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => void listeners.delete(tell);
};

/** What is said of one place. */
export const useFindings = (path: string): readonly Finding[] =>
  useSyncExternalStore(subscribe, () => found.get(path) ?? NONE);
