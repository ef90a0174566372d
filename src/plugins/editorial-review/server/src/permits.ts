import { AsyncLocalStorage } from 'node:async_hooks';
import { pageOf } from '../../../../kernel/pages';
import type { ReviewKey } from '../../domain/types';

interface Scope {
  /** Pages whose published rows may be written by what runs inside. */
  permits: ReadonlySet<string>;
  /** Pages whose draft is being written by the review itself: it keeps the records. */
  drafts: ReadonlySet<string>;
  /** True inside a write that the gate has judged. */
  judged: boolean;
}

const NOTHING: Scope = { permits: new Set(), drafts: new Set(), judged: false };
const storage = new AsyncLocalStorage<Scope>();
const current = (): Scope => storage.getStore() ?? NOTHING;

/** Opens the permit: inside `work` the published row of this page, and of no other, may be written. */
export function withPermit<T>(key: ReviewKey, work: () => Promise<T>): Promise<T> {
  const scope = current();
  return storage.run({ ...scope, permits: new Set([...scope.permits, pageOf(key)]) }, work);
}

export const hasPermit = (key: ReviewKey): boolean => current().permits.has(pageOf(key));

/** Inside `work` the review writes the draft of this page itself (restore). */
export function writingDraft<T>(key: ReviewKey, work: () => Promise<T>): Promise<T> {
  const scope = current();
  return storage.run({ ...scope, drafts: new Set([...scope.drafts, pageOf(key)]) }, work);
}

export const isWritingDraft = (key: ReviewKey): boolean => current().drafts.has(pageOf(key));

/** Marks what runs inside a judged write, so that its own reads are not taken for a client's. */
export function judged<T>(work: () => Promise<T>): Promise<T> {
  return storage.run({ ...current(), judged: true }, work);
}

export const isJudged = (): boolean => current().judged;
