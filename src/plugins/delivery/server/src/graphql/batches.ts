type Load<T> = (ids: readonly (number | string)[]) => Promise<ReadonlyMap<number | string, T>>;

interface Batch<T> {
  ids: Set<number | string>;
  result: Promise<ReadonlyMap<number | string, T>>;
}

/**
 * Gathers what the fields of one level ask for and reads it at once: a statement for each field of
 * the query, never one for each row. One set of batches belongs to one request.
 */
export class Batches {
  private readonly open = new Map<string, Batch<unknown>>();
  private readonly checks = new Map<string, Promise<void>>();

  async load<T>(key: string, id: number | string, load: Load<T>): Promise<T | undefined> {
    let batch = this.open.get(key) as Batch<T> | undefined;
    if (batch) {
      batch.ids.add(id);
    } else {
      const ids = new Set([id]);
      const result = afterThisLevel().then(() => {
        this.open.delete(key);
        return load([...ids]);
      });
      batch = { ids, result };
      this.open.set(key, batch);
    }
    return (await batch.result).get(id);
  }

  /** Runs a check once for each request, however many rows need it. */
  once(key: string, check: () => Promise<void>): Promise<void> {
    let known = this.checks.get(key);
    if (!known) this.checks.set(key, (known = check()));
    return known;
  }
}

const requests = new WeakMap<object, Batches>();

/** The batches of the request that a GraphQL context belongs to. */
export function batchesOf(context: object): Batches {
  let batches = requests.get(context);
  if (!batches) requests.set(context, (batches = new Batches()));
  return batches;
}

/** GraphQL calls the resolvers of a level in promise jobs; the next tick comes behind them all. */
const afterThisLevel = (): Promise<void> =>
  new Promise((resolve) => {
    void Promise.resolve().then(() => process.nextTick(resolve));
  });
