import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { withoutSecrets } from '../kernel/addresses-in-logs';

/** One line for each request, as Strapi's logger writes it; what gives access in an address is not in it. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next): Promise<void> => {
    const began = Date.now();
    // As it came: on the way parts of the query may be taken out.
    const address = withoutSecrets(ctx.url);
    await next();
    const ms = Math.ceil(Date.now() - began);
    strapi.log.http(`${ctx.method} ${address} (${ms} ms) ${ctx.status}`);
  };
