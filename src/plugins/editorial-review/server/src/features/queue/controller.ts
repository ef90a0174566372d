import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { service } from '../../../../../../kernel/services';
import { QueueQuery } from '../../../../contracts/requests';
import { parse, readableKey } from '../../input';

/** Parse, call, present. */
export const controller = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const query = parse(strapi, QueueQuery, ctx.query);
    const actor = service(strapi, 'editorial-review.actors').current();
    const queue = service(strapi, 'editorial-review.queue');
    ctx.body = await queue.page(query, actor);
  },

  async findOne(ctx: Context) {
    const key = await readableKey(strapi, ctx);
    const actor = await service(strapi, 'editorial-review.actors').at(key);
    ctx.body = { data: await service(strapi, 'editorial-review.reviews').present(key, actor) };
  },
});
