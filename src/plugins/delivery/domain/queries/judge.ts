import { walkFilters } from './filters';
import { Budget, misfit, QUERY_LIMITS, Refused, type QueryFault } from './limits';
import { walkPopulate } from './populate';
import type { Schema, SchemaOf } from './schemas';
import { walkSort } from './sort';

/**
 * Why a query of the content API can't be answered, or null: more than `QUERY_LIMITS` allow, or
 * something that fits no column. `locales` are those that there are. The query is as it was sent: what
 * Strapi makes of it comes later.
 */
export function judgeQuery(
  query: Readonly<Record<string, unknown>>,
  schema: Schema,
  schemaOf: SchemaOf,
  locales: readonly string[],
): QueryFault | null {
  const budget = new Budget();
  try {
    const { filters, sort, populate, _q: q, locale } = query;
    if (isGiven(filters)) walkFilters(budget, filters, schema, schemaOf);
    if (isGiven(sort)) walkSort(budget, sort, schema, schemaOf);
    if (isGiven(populate)) walkPopulate(budget, populate, schema, schemaOf);
    if (isGiven(q)) judgeText(budget, '_q', q);
    if (isGiven(locale)) judgeLocale(locale, locales);
    judgePages(budget, query);
    budget.settle();
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.fault;
    throw error;
  }
}

/** An empty parameter is one that nobody filled in. */
const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

function judgeText(budget: Budget, param: string, value: unknown): void {
  if (typeof value !== 'string' || value.includes('\0')) misfit(param, param);
  budget.add('conditions');
  budget.measure('letters', value.length);
}

function judgeLocale(value: unknown, locales: readonly string[]): void {
  if (value === '*') return;
  if (typeof value !== 'string' || !locales.includes(value)) misfit('locale', printed(value));
}

/** `pagination[page]`, or the same names at the root, as GraphQL's arguments come. */
function judgePages(budget: Budget, query: Readonly<Record<string, unknown>>): void {
  const { pagination = {} } = query;
  if (typeof pagination !== 'object' || pagination === null || Array.isArray(pagination))
    misfit('pagination', 'pagination');
  const own = { ...query, ...pagination } as Record<string, unknown>;
  const whole = (name: string, least: number): number | undefined => {
    const value = own[name];
    if (!isGiven(value)) return undefined;
    const text = String(value);
    if (!['string', 'number'].includes(typeof value) || !/^-?\d{1,15}$/.test(text))
      misfit(name, printed(value));
    const number = Number(text);
    if (number < least) misfit(name, text);
    return number;
  };
  const pageSize = whole('pageSize', 1);
  const page = whole('page', 1);
  // Strapi takes -1 for all there are, which is over any limit.
  const limit = own['limit'] === -1 || own['limit'] === '-1' ? Infinity : whole('limit', 0);
  budget.measure('pageSize', pageSize ?? 0);
  budget.measure('pageSize', limit === Infinity ? Number.MAX_SAFE_INTEGER : (limit ?? 0));
  budget.measure('start', whole('start', 0) ?? 0);
  if (page !== undefined) budget.measure('start', (page - 1) * (pageSize ?? QUERY_LIMITS.pageSize));
}

const printed = (value: unknown): string =>
  typeof value === 'object' && value !== null ? '[…]' : String(value).slice(0, 60);
