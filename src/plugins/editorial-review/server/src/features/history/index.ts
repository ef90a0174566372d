import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Feature } from '../../../../../../kernel/features';
import { service } from '../../../../../../kernel/services';
import { RevisionParams } from '../../../../contracts/requests';
import { PAGE, paramsOf, parse, readableKey, signedIn } from '../../input';
import createHistory from './service';

const controller = ({ strapi }: { strapi: Core.Strapi }) => {
  const history = () => service(strapi, 'editorial-review.history');
  return {
    async revisions(ctx: Context) {
      ctx.body = { data: await history().revisions(readableKey(strapi, ctx)) };
    },
    async revision(ctx: Context) {
      const key = readableKey(strapi, ctx);
      const { number } = parse(strapi, RevisionParams, paramsOf(ctx));
      ctx.body = { data: await history().revision(key, number) };
    },
    async events(ctx: Context) {
      ctx.body = await history().events(readableKey(strapi, ctx));
    },
  };
};

const get = (path: string, handler: string) => ({
  method: 'GET' as const,
  path: `${PAGE}/${path}`,
  handler: `history.${handler}`,
  config: signedIn,
});

/** What happened to a page: its revisions and its trail. */
export const history = {
  services: { history: createHistory },
  controllers: { history: controller },
  routes: {
    admin: [
      get('revisions', 'revisions'),
      get('revisions/:number', 'revision'),
      get('events', 'events'),
    ],
  },
} satisfies Feature;
