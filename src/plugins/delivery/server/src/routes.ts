import type { UID } from '@strapi/strapi';
import type { Context } from 'koa';

/** The type that a route of `src/api` reads: its handler is `api::article.article.find`. */
export const typeOfRoute = (ctx: Context): UID.ContentType =>
  String(ctx.state['route'].handler).replace(/\.\w+$/, '') as UID.ContentType;
