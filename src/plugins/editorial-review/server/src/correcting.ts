import { AsyncLocalStorage } from 'node:async_hooks';

const corrected = new AsyncLocalStorage<number>();

/** Inside `work` the public words of this file, and of no other, may be changed though pages show it. */
export const correcting = <T>(file: number, work: () => Promise<T>): Promise<T> =>
  corrected.run(file, work);

export const isCorrecting = (file: number): boolean => corrected.getStore() === file;
