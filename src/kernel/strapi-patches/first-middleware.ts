import type { Core } from '@strapi/strapi';
import type { Middleware } from 'koa';
import { methodFault } from './methods';
import { make, type Patch } from './patch';

interface App {
  middleware?: unknown[];
}

const stackOf = (strapi: Core.Strapi) =>
  (strapi.server.app as unknown as App).middleware as unknown[] | undefined;

export const firstMiddleware: Patch = {
  id: 'first-middleware',
  reason:
    'What must see a request as it arrives has to stand before Strapi’s own middlewares, whose order the configuration gives.',
  since: '5.54.0',
  holds: (strapi) =>
    methodFault('server', strapi.server, 'use', { arity: 0, says: ['app.use('] }) ??
    (Array.isArray(stackOf(strapi)) ? null : 'server.app.middleware is no longer a list'),
};

/** Strapi's own come at bootstrap: what is there in `register` is its request context, nothing else. */
export function useFirst(strapi: Core.Strapi, middleware: Middleware): void {
  make(strapi, firstMiddleware, () => {
    strapi.server.use(middleware as never);
  });
}
