import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { service } from '../../../../../../kernel/services';
import { EventsQuery, RevisionParams, RevisionsQuery } from '../../../../contracts/requests';
import { paramsOf, parse, readable, readableKey } from '../../input';
import { pageRights, without } from '../../page-rights';

/** Parse, call, present. */
export const controller = ({ strapi }: { strapi: Core.Strapi }) => {
  const history = () => service(strapi, 'editorial-review.history');
  return {
    async revisions(ctx: Context) {
      const { key, query } = await readable(strapi, ctx, RevisionsQuery);
      ctx.body = await history().revisions(key, query);
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
      const { key, query } = await readable(strapi, ctx, EventsQuery);
      ctx.body = await history().events(key, query);
    },
  };
};
