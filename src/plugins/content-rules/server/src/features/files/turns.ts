import { AsyncLocalStorage } from 'node:async_hooks';

interface Turns {
  last: Promise<unknown>;
}

const turns = new AsyncLocalStorage<Turns>();

/**
 * Does work in which several are changed, `oneByOne`. Strapi changes them at once and stops waiting at
 * the first that fails; what went on then would be written after the transaction.
 */
export function inTurns<T>(work: () => Promise<T>): Promise<T> {
  const own: Turns = { last: Promise.resolve() };
  return turns.run(own, async () => {
    try {
      return await work();
    } catch (error) {
      await ended(own, error);
      throw error;
    }
  });
}

/** One waits for the other, and none begins after one that failed. Alone, it is done at once. */
export function oneByOne<T>(work: () => Promise<T>): Promise<T> {
  const own = turns.getStore();
  if (own === undefined) return work();
  const mine = own.last.then(work);
  own.last = mine;
  return mine;
}

/** What is under way ends, and nothing new begins. */
async function ended(own: Turns, error: unknown): Promise<void> {
  const underWay = own.last;
  own.last = Promise.reject(error as Error);
  await Promise.allSettled([own.last, underWay]);
}
