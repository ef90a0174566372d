import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { parseBySlugQuery } from '../../../domain/query';
import { valueOf } from '../services/answers';
import { service } from '../../../../../kernel/services';

/** `GET /api/redirects?locale`: from, to and code of every redirect of a language. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context): Promise<void> => {
    const { locale } = valueOf(parseBySlugQuery(ctx.query));
    const site = service(strapi, 'delivery.site');
    ctx.body = { data: await site.redirects(locale), meta: {} };
  };
