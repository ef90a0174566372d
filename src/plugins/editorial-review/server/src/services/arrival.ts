import type { Core } from '@strapi/strapi';

/** Notes when a request reached this server, before anything else is done with it. */
export function stampArrival(strapi: Core.Strapi): void {
  strapi.server.use(async (ctx, next) => {
    ctx.state.arrivedAt = Date.now();
    await next();
  });
}
