import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { z } from 'zod';
import { governedUids } from '../../../../kernel/content-types';
import { cleanTexts } from '../../../../kernel/text';
import { LocaleQuery, PageParams } from '../../contracts/requests';
import type { ReviewKey } from '../../domain/types';
import { pageRights } from './page-rights';
import { refusal } from './refuse';

/** Any signed-in person gets in; the rules say what they may do. */
export const signedIn = { policies: ['admin::isAuthenticatedAdmin'] };

/** Below it lies everything about one review. */
export const PAGE = '/reviews/:uid/:documentId';

/** Parses input by its contract; what is wrong is refused with the name of the field. */
export function parse<Schema extends z.ZodType>(
  strapi: Core.Strapi,
  schema: Schema,
  input: unknown,
): z.infer<Schema> {
  const result = schema.safeParse(cleanTexts(input ?? {}));
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => ({
    field: [...issue.path, ...('keys' in issue ? issue.keys : [])].join('.') || 'body',
    problem: issue.code,
  }));
  throw refusal(strapi, 'invalid_input', { field: issues[0]?.field ?? 'body', issues });
}

/** Which page a request is about: a governed type, else it is unknown. */
export function keyFrom(strapi: Core.Strapi, ctx: Context, locale: string): ReviewKey {
  const page = PageParams.safeParse(paramsOf(ctx));
  if (!page.success || !governedUids(strapi).some((uid) => uid === page.data.uid)) {
    throw refusal(strapi, 'not_found', { what: 'review' });
  }
  return { ...page.data, locale };
}

/** The page of a request that only reads; whoever may not read the page learns nothing of its review. */
export async function readableKey(strapi: Core.Strapi, ctx: Context): Promise<ReviewKey> {
  return (await readable(strapi, ctx, LocaleQuery)).key;
}

/** As `readableKey`, with what else the query says. */
export async function readable<Query extends { locale: string }>(
  strapi: Core.Strapi,
  ctx: Context,
  schema: z.ZodType<Query>,
): Promise<{ key: ReviewKey; query: Query }> {
  const query = parse(strapi, schema, ctx.query);
  const key = keyFrom(strapi, ctx, query.locale);
  await mustRead(strapi, key);
  return { key, query };
}

/** Whoever may not read a page is told no more than that. */
export async function mustRead(strapi: Core.Strapi, key: ReviewKey): Promise<void> {
  if (!(await pageRights(strapi).may('read', key))) throw refusal(strapi, 'missing_permission');
}

export const paramsOf = (ctx: Context): unknown => (ctx as unknown as { params: unknown }).params;

export const bodyOf = (ctx: Context): unknown =>
  (ctx.request as unknown as { body?: unknown }).body;

/** When the request reached this server, in ms. */
export const arrivedAt = (ctx: Context): number =>
  (ctx.state as { arrivedAt?: number }).arrivedAt ?? Date.now();
