/** What one read of rows costs, beside the fields that it answers; each condition costs as much again. */
export const READ_COST = 450;

/**
 * How dear a read with these GraphQL arguments is, in multiples of a plain one: 1, and 1 more for each
 * condition, each order and for rows that are skipped. One condition is one value that is compared.
 */
export function dearness({ filters, sort, pagination, ...args }: Record<string, unknown>): number {
  const { start, page } = { ...args, ...(pagination as object | null | undefined) } as {
    start?: unknown;
    page?: unknown;
  };
  const skips = (typeof start === 'number' && start > 0) || (typeof page === 'number' && page > 1);
  return 1 + conditions(filters) + orders(sort) + (skips ? 1 : 0);
}

function conditions(value: unknown): number {
  if (value === undefined || value === null) return 0;
  const values: unknown[] = Array.isArray(value) ? value : Object.values(value);
  // A list of plain values is one condition, an object as many as there are in it.
  if (Array.isArray(value) && !values.some(isObject)) return 1;
  return values.reduce<number>((sum, own) => sum + (isObject(own) ? conditions(own) : 1), 0);
}

const orders = (sort: unknown): number =>
  (Array.isArray(sort) ? sort : [sort])
    .filter((own): own is string => typeof own === 'string')
    .flatMap((own) => own.split(',')).length;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
