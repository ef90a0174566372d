import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { service } from '../../../../../../kernel/services';
import { RevisionParams } from '../../../../contracts/requests';
import { paramsOf, parse, readableKey } from '../../input';

/** Parse, call, present. */
export const controller = ({ strapi }: { strapi: Core.Strapi }) => {
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
