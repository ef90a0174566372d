import type { RichTextFormat } from './types';
import { viewOf, type Order, type ViewUid } from './views';

/** What was asked, or why it can't be answered. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; message: string; param: string };

export interface Paging {
  start: number;
  limit: number;
  /** Answer in pages or in offsets: as it was asked. */
  paged: boolean;
  withCount: boolean;
}

export interface ViewQuery {
  view: 'card' | 'full';
  richText: RichTextFormat;
  locale: string | null;
  status: 'published' | 'draft';
  paging: Paging;
  /** Null: an order or a filter that Strapi has to validate and carry out. */
  order: readonly Order[] | null;
  complex: boolean;
}

export interface Limits {
  defaultLimit: number;
  maxLimit: number;
}

type Query = Readonly<Record<string, unknown>>;

const OWN = [
  'view',
  'richText',
  'locale',
  'status',
  'pagination',
  'page',
  'pageSize',
  'start',
  'limit',
  'sort',
];
const STRAPI = ['filters', '_q', 'publicationFilter', 'hasPublishedVersion'];
const PAGING = ['page', 'pageSize', 'start', 'limit', 'withCount'];
const TEXTS: readonly string[] = ['blocks', 'html', 'text'];

/** Reads the query of a request for a view. `sortable` are the public columns of the type. */
export function parseViewQuery(
  uid: ViewUid,
  query: Query,
  sortable: ReadonlySet<string>,
  limits: Limits,
): Parsed<ViewQuery> {
  for (const key of Object.keys(query)) {
    if (key === 'fields' || key === 'populate')
      return no(key, `${key} and view exclude each other: a view is a fixed shape`);
    if (!OWN.includes(key) && !STRAPI.includes(key)) return no(key, `Invalid key ${key}`);
  }
  const { view, richText = 'blocks', locale, status = 'published' } = query;
  if (view !== 'card' && view !== 'full') return no('view', 'Unknown view: use card or full');
  if (!isRichText(richText)) return no('richText', 'Unknown richText: use blocks, html or text');
  if (locale !== '*' && !isLocale(locale))
    return no('locale', 'locale must be one language, such as sv');
  if (status !== 'published' && status !== 'draft')
    return no('status', 'Unknown status: use published or draft');
  const paging = parsePaging(query, limits);
  if (!paging.ok) return paging;
  const order = parseSort(uid, query['sort'], sortable);
  const complex =
    order === null ||
    locale === '*' ||
    status === 'draft' ||
    STRAPI.some((key) => query[key] !== undefined);
  return {
    ok: true,
    value: {
      view,
      richText,
      locale: (locale as string | undefined) ?? null,
      status,
      paging: paging.value,
      order,
      complex,
    },
  };
}

export interface NewsQuery {
  locale: string | null;
  paging: Paging;
  filter: { edition?: number; topic?: string; arranger?: string; q?: string };
}

const NEWS = ['locale', 'edition', 'topic', 'arranger', 'q', 'page', 'pageSize', 'pagination'];

/** Reads the query of `GET /api/news`, or the arguments of `newsFeed`. */
export function parseNewsQuery(query: Query, limits: Limits): Parsed<NewsQuery> {
  for (const key of Object.keys(query))
    if (!NEWS.includes(key)) return no(key, `Invalid key ${key}`);
  const { locale, edition } = query;
  if (!isLocale(locale)) return no('locale', 'locale must be one language, such as sv');
  const filter: NewsQuery['filter'] = {};
  for (const key of ['topic', 'arranger', 'q'] as const) {
    const value = query[key];
    if (value === undefined || value === null || value === '') continue;
    if (typeof value !== 'string' || value.length > 200)
      return no(key, `${key} must be a short text`);
    filter[key] = value.replaceAll('\0', '');
  }
  if (edition !== undefined && edition !== null && edition !== '') {
    const year = Number(edition);
    if (!Number.isInteger(year) || year < 1900 || year > 9999)
      return no('edition', 'edition must be a year, such as 2020');
    filter.edition = year;
  }
  const paging = parsePaging(query, limits);
  return paging.ok
    ? { ok: true, value: { locale: locale ?? null, paging: paging.value, filter } }
    : paging;
}

/** Reads the query of by-slug. */
export function parseBySlugQuery(
  query: Query,
): Parsed<{ locale: string | null; richText: RichTextFormat }> {
  const { locale, richText = 'blocks', ...rest } = query;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) return no(unknown, `Invalid key ${unknown}`);
  if (!isLocale(locale)) return no('locale', 'locale must be one language, such as sv');
  if (!isRichText(richText)) return no('richText', 'Unknown richText: use blocks, html or text');
  return { ok: true, value: { locale: locale ?? null, richText } };
}

/** Strapi's pagination, by page or by offset; a size over the maximum is cut, as Strapi does. */
export function parsePaging(query: Query, { defaultLimit, maxLimit }: Limits): Parsed<Paging> {
  const nested = query['pagination'];
  if (nested !== undefined && (typeof nested !== 'object' || nested === null))
    return no('pagination', 'pagination must be an object');
  const asked: Query = { ...query, ...(nested as Query | undefined) };
  for (const key of Object.keys(nested ?? {}))
    if (!PAGING.includes(key)) return no('pagination', `Invalid key pagination.${key}`);
  const numbers: Record<string, number | undefined> = {};
  for (const [key, least] of [
    ['page', 1],
    ['pageSize', 1],
    ['start', 0],
    ['limit', 1],
  ] as const) {
    const value = asked[key];
    if (value === undefined || value === '') continue;
    const whole = Number(value);
    const all = key === 'limit' && whole === -1;
    if (!Number.isSafeInteger(whole) || (whole < least && !all) || whole > 2 ** 31)
      return no(key, `${key} must be a whole number, at least ${least}`);
    numbers[key] = all ? maxLimit : whole;
  }
  const { page, pageSize, start, limit } = numbers;
  const offset = start !== undefined || limit !== undefined;
  if (offset && (page !== undefined || pageSize !== undefined))
    return no('pagination', 'Use page and pageSize, or start and limit, not both');
  const size = Math.min((offset ? limit : pageSize) ?? defaultLimit, maxLimit);
  const withCount = !['false', 'f', '0', false, 0].includes(asked['withCount'] as string);
  return {
    ok: true,
    value: {
      start: offset ? (start ?? 0) : ((page ?? 1) - 1) * size,
      limit: size,
      paged: !offset,
      withCount,
    },
  };
}

/** The pagination of an answer, in Strapi's words. */
export function presentPaging({ start, limit, paged }: Paging, total: number | null) {
  const counted = total === null ? {} : { total };
  if (!paged) return { start, limit, ...counted };
  return {
    page: Math.floor(start / limit) + 1,
    pageSize: limit,
    ...(total === null ? {} : { pageCount: Math.ceil(total / limit) }),
    ...counted,
  };
}

/** `date:desc,title` on public columns; null when it is something else. */
function parseSort(
  uid: ViewUid,
  sort: unknown,
  sortable: ReadonlySet<string>,
): readonly Order[] | null {
  if (sort === undefined || sort === '') return [viewOf(uid).order];
  const parts = (Array.isArray(sort) ? sort : [sort]).flatMap((part: unknown) =>
    typeof part === 'string' ? part.split(',') : [''],
  );
  const order: Order[] = [];
  for (const part of parts) {
    const [attribute = '', direction = 'asc', ...rest] = part.trim().split(':');
    const way = direction.toLowerCase();
    if (!sortable.has(attribute) || (way !== 'asc' && way !== 'desc') || rest.length > 0)
      return null;
    order.push({ attribute, direction: way });
  }
  return order;
}

const isLocale = (value: unknown): value is string | null | undefined =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && /^[\w-]{2,20}$/.test(value));

const isRichText = (value: unknown): value is RichTextFormat =>
  typeof value === 'string' && TEXTS.includes(value);

function no(param: string, message: string): { ok: false; message: string; param: string } {
  return { ok: false, message, param };
}
