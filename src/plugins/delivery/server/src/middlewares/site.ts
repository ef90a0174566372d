import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { parseBySlugQuery } from '../../../domain/query';
import { valueOf } from '../services/answers';
import { service } from '../../../../../kernel/services';

/** `GET /api/site`: what every page of the site needs. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context): Promise<void> => {
    const { locale, richText } = valueOf(parseBySlugQuery(ctx.query));
    const site = service(strapi, 'delivery.site');
    ctx.body = { data: await site.read(locale, richText), meta: {} };
  };
