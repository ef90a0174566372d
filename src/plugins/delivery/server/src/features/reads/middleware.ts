import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { readFromPool } from '../../../../../../kernel/strapi-patches/read-pool';

/** For routes that only read; behind authentication, rights and policies. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  (ctx: Context, next: Next): Promise<unknown> =>
    readFromPool(strapi, ctx, next);
