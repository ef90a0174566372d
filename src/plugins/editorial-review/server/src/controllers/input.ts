import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { z } from 'zod';
import { PageParams } from '../../../contracts/requests';
import type { ReviewKey } from '../../../domain/types';
import { governedUids } from '../../../../../kernel/content-types';

import { refusalOf } from '../refuse';

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
  throw refusalOf(strapi, { code: 'invalid_input', data });
}

/** Which page a request is about: a governed type, else it is unknown. */
export function keyFrom(strapi: Core.Strapi, ctx: Context, locale: string): ReviewKey {
  const { params } = ctx as unknown as { params: unknown };
  const page = PageParams.safeParse(params);
  if (!page.success || !governedUids(strapi).some((uid) => uid === page.data.uid)) {
    throw refusalOf(strapi, { code: 'not_found', data: { what: 'review' } });
  }
  return { ...page.data, locale };
}
