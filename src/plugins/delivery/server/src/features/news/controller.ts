import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { service } from '../../../../../../kernel/services';
import { parseNewsQuery } from '../../../../contracts/queries';
import { valueOf } from '../../answers';

/** `GET /api/news`: "Alla nyheter". */
export const newsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    await service(strapi, 'delivery.limits').judge(ctx.query);
    const limits = service(strapi, 'delivery.settings').limits();
    const asked = valueOf(strapi, parseNewsQuery(ctx.query, limits));
    ctx.body = await service(strapi, 'delivery.news').feed(asked);
  },
});
