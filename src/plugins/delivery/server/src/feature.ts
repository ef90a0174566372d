import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

type Middleware = (
  config: unknown,
  context: { strapi: Core.Strapi },
) => (ctx: Context, next: Next) => Promise<unknown>;

type Controller = (context: {
  strapi: Core.Strapi;
}) => Record<string, (ctx: Context) => Promise<void>>;

export interface Route {
  method: 'GET';
  path: string;
  handler: string;
  config: Record<string, unknown>;
}

/** One capability of this plugin; index.ts is the sum of them. */
export interface Feature {
  controllers?: Record<string, Controller>;
  middlewares?: Record<string, Middleware>;
  /** Routes of the content API; which there are depends on the types. */
  routes?: (strapi: Core.Strapi) => Route[];
  /** Before routes and GraphQL are made. */
  register?: (strapi: Core.Strapi) => void;
  /** When the database is there. */
  bootstrap?: (strapi: Core.Strapi) => Promise<void> | void;
}
