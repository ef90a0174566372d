import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { parseNewsQuery } from '../../../domain/query';
import { valueOf } from '../services/answers';
import { service } from '../../../../../kernel/services';

/** `GET /api/news`: "Alla nyheter". */
export const newsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    const { limits } = service(strapi, 'delivery.settings');
    const asked = valueOf(parseNewsQuery(ctx.query, limits()));
    ctx.body = await service(strapi, 'delivery.news').feed(asked);
  },
});
