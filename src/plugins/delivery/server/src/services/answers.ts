import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { Parsed } from '../../../domain/query';

/** The value, or Strapi's 400 that names the parameter. */
export function valueOf<T>(parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value;
  throw new errors.ValidationError(parsed.message, {
    code: 'invalid_input',
    source: 'query',
    param: parsed.param,
  });
}

/** Strapi's error envelope for a status that Strapi has no error class for. */
export function refuse(
  ctx: Context,
  status: number,
  name: string,
  message: string,
  code: string,
): void {
  ctx.status = status;
  ctx.body = { data: null, error: { status, name, message, details: { code } } };
}
