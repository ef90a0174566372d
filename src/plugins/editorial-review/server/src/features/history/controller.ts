import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { service } from '../../../../../../kernel/services';
import { RevisionParams } from '../../../../contracts/requests';
import { paramsOf, parse, readableKey } from '../../input';
import { pageRights, without } from '../../page-rights';

/** Parse, call, present. */
export const controller = ({ strapi }: { strapi: Core.Strapi }) => {
  const history = () => service(strapi, 'editorial-review.history');
  return {
    async revisions(ctx: Context) {
      ctx.body = { data: await history().revisions(await readableKey(strapi, ctx)) };
    },
    async revision(ctx: Context) {
      const key = await readableKey(strapi, ctx);
      const { number } = parse(strapi, RevisionParams, paramsOf(ctx));
      const { snapshot, ...revision } = await history().revision(key, number);
      const unread = pageRights(strapi).fieldsWithout('read', key.uid);
      ctx.body = {
        data: { ...revision, snapshot: snapshot === null ? null : without(snapshot, unread) },
      };
    },
    async events(ctx: Context) {
      ctx.body = await history().events(await readableKey(strapi, ctx));
    },
  };
};
