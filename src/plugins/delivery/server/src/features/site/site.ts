import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readFromPool } from '../../../../../../kernel/strapi-patches/read-pool';
import { service } from '../../../../../../kernel/services';
import { parseBySlugQuery } from '../../../../contracts/queries';
import { valueOf } from '../../answers';
import { typeOfRoute } from '../../routes';

/** `GET /api/site`: what every page of the site needs. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  (ctx: Context): Promise<unknown> =>
    readFromPool(strapi, ctx, async () => {
      await service(strapi, 'delivery.limits').judge(ctx.query);
      const { locale, richText } = valueOf(strapi, parseBySlugQuery(ctx.query));
      const site = service(strapi, 'delivery.site');
      ctx.body = { data: await site.read(typeOfRoute(ctx), locale, richText), meta: {} };
    });
