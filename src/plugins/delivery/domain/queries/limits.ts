/** What a query of the content API may ask for at most; each is told by its name when it is refused. */
export const QUERY_LIMITS = {
  /** In filters and sort together; one through a list counts once for each value that is tried. */
  conditions: 20,
  /** How many relations, components or files deep a condition may stand. */
  depth: 3,
  /** Relations, components or files crossed by conditions and orders. */
  relations: 5,
  /** Values in one list. */
  values: 100,
  /** Relations and files populated. */
  populate: 12,
  populateDepth: 4,
  pageSize: 100,
  /** The first row of a page. */
  start: 99_999,
  /** Letters in one value. */
  letters: 500,
  /** `$and`, `$or` and `$not` in each other. */
  nesting: 10,
} as const;

export type QueryLimit = keyof typeof QUERY_LIMITS;

/** Why a query is refused: it asks for too much, or for something that does not fit. */
export type QueryFault =
  | { kind: 'limit'; limit: QueryLimit; max: number; actual: number }
  /** `value`: the place is right, what is asked for there does not fit. */
  | { kind: 'misfit'; param: string; key: string; value?: true };

/** Thrown inside the walk, so that nothing of a large query is walked in vain. */
export class Refused extends Error {
  constructor(readonly fault: QueryFault) {
    super('Refused');
  }
}

/** What a query has asked for so far. */
export class Budget {
  private readonly used = { conditions: 0, relations: 0, populate: 0 };

  /** Adds to what is counted over the whole query; the count goes on to the end, so that it can be told. */
  add(limit: 'conditions' | 'relations' | 'populate', count = 1): void {
    this.used[limit] += count;
  }

  /** A measure that is over its limit by itself. */
  measure(limit: QueryLimit, actual: number): void {
    const max = QUERY_LIMITS[limit];
    if (actual > max) throw new Refused({ kind: 'limit', limit, max, actual });
  }

  /** The whole query has been walked. */
  settle(): void {
    for (const limit of ['conditions', 'relations', 'populate'] as const)
      this.measure(limit, this.used[limit]);
  }
}

export function misfit(param: string, key: string): never {
  throw new Refused({ kind: 'misfit', param, key });
}

/** The value does not fit what it is compared with. */
export function unfitValue(param: string, key: string): never {
  throw new Refused({ kind: 'misfit', param, key, value: true });
}
