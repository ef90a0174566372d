import { z } from 'zod';
import { parseOrder } from '../domain/views/order';
import type { Limits, Paging } from '../domain/paging';
import type { RichTextFormat } from '../domain/types';
import type { Order } from '../domain/views/view';
import { parsePaging, PAGES, PAGING } from './paging';
import { parse, value, type Parsed } from './parsed';
import { NEEDS_VIEW } from './words';

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

/** What is said of a type's order: the one it has, and the public columns it may have. */
export interface Sorting {
  order: Order;
  sortable: ReadonlySet<string>;
}

export interface NewsQuery {
  locale: string | null;
  paging: Paging;
  filter: { edition?: number; topic?: string; arranger?: string; q?: string };
}

const STRAPI = ['filters', '_q', 'publicationFilter', 'hasPublishedVersion'] as const;
const anything = z.unknown().optional();
const locale = z
  .string()
  .regex(/^[\w-]{2,20}$/)
  .nullish();
const richText = z.enum(['blocks', 'html', 'text']).default('blocks');
/** Empty is as good as absent: a form sends what nobody filled in. */
const optional = <T>(schema: z.ZodType<T>) =>
  z.preprocess((given) => (given === '' || given === null ? undefined : given), schema.optional());
const word = optional(
  z
    .string()
    .max(200)
    .transform((given) => given.replaceAll('\0', '')),
);

const View = z.strictObject({
  view: z.enum(['card', 'full']),
  richText,
  locale: z.union([z.literal('*'), locale]),
  status: z.enum(['published', 'draft']).default('published'),
  sort: anything,
  ...PAGING,
  ...Object.fromEntries(STRAPI.map((key) => [key, anything])),
});

const News = z.strictObject({
  locale,
  edition: optional(
    z.union([z.number(), z.string()]).transform(Number).pipe(z.int().min(1900).max(9999)),
  ),
  topic: word,
  arranger: word,
  q: word,
  ...PAGES,
});

const BySlug = z.strictObject({ locale, richText });
const Preview = BySlug.extend({
  view: z.enum(['card', 'full']).default('full'),
  status: z.literal('draft').optional(),
});

/** Reads the query of a request for a view. */
export function parseViewQuery(
  query: Readonly<Record<string, unknown>>,
  { order: standard, sortable }: Sorting,
  limits: Limits,
): Parsed<ViewQuery> {
  const asked = parse(View, query);
  if (!asked.ok) return asked;
  const paging = parsePaging(query, limits);
  if (!paging.ok) return paging;
  const { view, richText, locale = null, status, sort } = asked.value;
  const order = parseOrder(sort, standard, sortable);
  const complex =
    order === null ||
    locale === '*' ||
    status === 'draft' ||
    STRAPI.some((key) => query[key] !== undefined);
  return value({ view, richText, locale, status, paging: paging.value, order, complex });
}

/** Reads the query of a page that is read by a token: there the full view is what one gets without asking. */
export function parsePreviewQuery(
  query: Readonly<Record<string, unknown>>,
): Parsed<{ view: 'card' | 'full'; locale: string | null; richText: RichTextFormat }> {
  const asked = parse(Preview, query);
  if (!asked.ok) return asked;
  return value({ ...asked.value, locale: asked.value.locale ?? null });
}

/** Without a view Strapi answers, and Strapi gives rich text as blocks only. */
export function richTextNeedsView(query: Readonly<Record<string, unknown>>): Parsed<null> {
  if (query['richText'] === undefined) return value(null);
  return { ok: false, param: 'richText', words: NEEDS_VIEW };
}

/** Reads the query of `GET /api/news`, or the arguments of `newsFeed`. */
export function parseNewsQuery(
  query: Readonly<Record<string, unknown>>,
  limits: Limits,
): Parsed<NewsQuery> {
  const asked = parse(News, query);
  if (!asked.ok) return asked;
  const paging = parsePaging(query, limits);
  if (!paging.ok) return paging;
  const { locale = null, edition, topic, arranger, q } = asked.value;
  const given = Object.entries({ edition, topic, arranger, q }).filter(
    ([, own]) => own !== undefined,
  );
  return value({ locale, paging: paging.value, filter: Object.fromEntries(given) });
}

/** Reads the query of by-slug, of the site and of the redirects. */
export function parseBySlugQuery(
  query: Readonly<Record<string, unknown>>,
): Parsed<{ locale: string | null; richText: RichTextFormat }> {
  const asked = parse(BySlug, query);
  if (!asked.ok) return asked;
  return value({ locale: asked.value.locale ?? null, richText: asked.value.richText });
}
