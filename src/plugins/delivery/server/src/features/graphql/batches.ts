import DataLoader from 'dataloader';

type Id = number | string;
type Load<T> = (ids: readonly Id[]) => Promise<ReadonlyMap<Id, T>>;

/**
 * Gathers what the fields of one level ask for and reads it at once: a statement for each field of
 * the query, never one for each row. One set of batches belongs to one request.
 */
export class Batches {
  private readonly loaders = new Map<string, DataLoader<Id, unknown>>();
  private readonly checks = new Map<string, Promise<void>>();

  /** What `load` finds for an id; fields with the same key are read together, by the first's `load`. */
  async load<T>(key: string, id: Id, load: Load<T>): Promise<T | undefined> {
    let loader = this.loaders.get(key) as DataLoader<Id, T | undefined> | undefined;
    if (!loader) {
      const batch = async (ids: readonly Id[]) => {
        const found = await load([...new Set(ids)]);
        return ids.map((own) => found.get(own));
      };
      // Not remembered: a mutation may have changed what the one before it has read.
      loader = new DataLoader<Id, T | undefined>(batch, { cache: false });
      this.loaders.set(key, loader);
    }
    return loader.load(id);
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
