import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { parseNewsQuery } from '../../../domain/query';
import { valueOf } from '../services/answers';
import type { News } from '../services/news';
import type { Settings } from '../services/settings';

/** `GET /api/news`: "Alla nyheter". */
export const newsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    const { limits } = strapi.plugin('delivery').service('settings') as Settings;
    const asked = valueOf(parseNewsQuery(ctx.query, limits()));
    ctx.body = await (strapi.plugin('delivery').service('news') as News).feed(asked);
  },
});
