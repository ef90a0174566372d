import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { z } from 'zod';
import { PageParams } from '../../../contracts/requests';
import type { ReviewKey } from '../../../domain/types';
import { governedTypes } from '../services/governed';
import { languageOf } from '../services/interfaces';
import { refusalError } from '../services/refuse';

/** Parses input by its contract; what is wrong is refused with the name of the field. */
export function parse<Schema extends z.ZodType>(
  strapi: Core.Strapi,
  schema: Schema,
  input: unknown,
): z.infer<Schema> {
  const result = schema.safeParse(input ?? {});
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => ({
    field: [...issue.path, ...('keys' in issue ? issue.keys : [])].join('.') || 'body',
    problem: issue.code,
  }));
  const data = { field: issues[0]?.field ?? 'body', issues };
  throw refusalError({ code: 'invalid_input', data }, languageOf(strapi).of());
}

/** Which page a request is about: a governed type, else it is unknown. */
export function keyFrom(strapi: Core.Strapi, ctx: Context, locale: string): ReviewKey {
  const { params } = ctx as unknown as { params: unknown };
  const page = PageParams.safeParse(params);
  if (!page.success || !governedTypes(strapi).some((uid) => uid === page.data.uid)) {
    throw refusalError({ code: 'not_found', data: { what: 'review' } }, languageOf(strapi).of());
  }
  return { ...page.data, locale };
}
