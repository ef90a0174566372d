import { z } from 'zod';
import type { Limits, Paging } from '../domain/paging';
import { parse, refusal, value, type Parsed } from './parsed';

const ALL = -1;

/** A whole number, as a number or as text in an address; empty is as good as absent. */
const whole = (fits: (given: number) => boolean) =>
  z.preprocess(
    (given) => (given === '' || given === null ? undefined : given),
    z
      .union([z.number(), z.string()])
      .transform(Number)
      .pipe(
        z
          .int()
          .max(2 ** 31)
          .refine(fits),
      )
      .optional(),
  );

const page = whole((given) => given >= 1);
const pageSize = whole((given) => given >= 1);
const start = whole((given) => given >= 0);
/** Strapi takes -1 for all of them. */
const limit = whole((given) => given >= 1 || given === ALL);
const withCount = z.unknown().optional();

const nested = { page, pageSize, start, limit, withCount };

/** Pagination in pages, flat or nested, as a query takes it. */
export const PAGES = { page, pageSize, pagination: z.strictObject(nested).optional() };

/** Pagination in pages or by offset. */
export const PAGING = { ...PAGES, start, limit };

const Pages = z.object({ ...PAGING, withCount });

/** Strapi's pagination, by page or by offset; a size over the maximum is cut, as Strapi does. */
export function parsePaging(
  query: Readonly<Record<string, unknown>>,
  { defaultLimit, maxLimit }: Limits,
): Parsed<Paging> {
  const parsed = parse(Pages, query);
  if (!parsed.ok) return parsed;
  const asked = { ...parsed.value, ...parsed.value.pagination };
  const offset = asked.start !== undefined || asked.limit !== undefined;
  if (offset && (asked.page !== undefined || asked.pageSize !== undefined))
    return refusal('pagination', '');
  const size = (offset ? asked.limit : asked.pageSize) ?? defaultLimit;
  const cut = size === ALL ? maxLimit : Math.min(size, maxLimit);
  return value({
    start: offset ? (asked.start ?? 0) : ((asked.page ?? 1) - 1) * cut,
    limit: cut,
    paged: !offset,
    withCount: !['false', 'f', '0', false, 0].includes(asked.withCount as string),
  });
}
