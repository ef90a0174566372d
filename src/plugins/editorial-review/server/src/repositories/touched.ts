import { AsyncLocalStorage } from 'node:async_hooks';

/** The rows of a page that a transaction has written, beside its review. */
export interface Touched {
  /** Numbers of revisions. */
  revisions: Set<number>;
  /** Row ids of approvals. */
  approvals: Set<number>;
}

const storage = new AsyncLocalStorage<Map<string, Touched>>();

/** Runs `work` and remembers in `pages` which rows it writes, by their page. */
export const noting = <T>(pages: Map<string, Touched>, work: () => Promise<T>): Promise<T> =>
  storage.run(pages, work);

/** These rows were written. What is written outside a transaction of the review is not sealed. */
export function touch(page: string, kind: keyof Touched, ...ids: number[]): void {
  const pages = storage.getStore();
  if (pages === undefined) return;
  const rows = pages.get(page) ?? { revisions: new Set(), approvals: new Set() };
  pages.set(page, rows);
  for (const id of ids) rows[kind].add(id);
}
