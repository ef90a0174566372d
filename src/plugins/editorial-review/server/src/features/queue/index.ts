import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Feature } from '../../../../../../kernel/features';
import { service } from '../../../../../../kernel/services';
import { QueueQuery } from '../../../../contracts/requests';
import { PAGE, parse, readableKey, readableTypes, signedIn } from '../../input';
import createQueue from './service';

const controller = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const query = parse(strapi, QueueQuery, ctx.query);
    const actor = service(strapi, 'editorial-review.actors').current();
    const queue = service(strapi, 'editorial-review.queue');
    ctx.body = await queue.page(query, actor, readableTypes(strapi, ctx));
  },

  async findOne(ctx: Context) {
    const key = readableKey(strapi, ctx);
    const actor = service(strapi, 'editorial-review.actors').current(key.uid);
    ctx.body = { data: await service(strapi, 'editorial-review.reviews').present(key, actor) };
  },
});

/** What waits for somebody, and one review as it stands. */
export const queue = {
  services: { queue: createQueue },
  controllers: { queue: controller },
  routes: {
    admin: [
      { method: 'GET', path: '/reviews', handler: 'queue.find', config: signedIn },
      { method: 'GET', path: PAGE, handler: 'queue.findOne', config: signedIn },
    ],
  },
} satisfies Feature;
