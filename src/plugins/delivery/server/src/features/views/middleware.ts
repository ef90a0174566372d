import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { readFromPool } from '../../../../../../kernel/strapi-patches/read-pool';
import { service } from '../../../../../../kernel/services';
import { richTextNeedsView } from '../../../../contracts/queries';
import { notFound, valueOf } from '../../answers';
import { typeOfRoute } from '../../routes';
import { viewOf } from '../../rows/views';

/**
 * Answers find and findOne when a view is asked for; without one Strapi's own controller answers.
 * It stands on the routes, behind authentication, rights and policies.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  (ctx: Context, next: Next): Promise<unknown> =>
    readFromPool(strapi, ctx, async () => {
      if (ctx.query['view'] === undefined) {
        valueOf(strapi, richTextNeedsView(ctx.query));
        return next();
      }
      const uid = typeOfRoute(ctx);
      if (!viewOf(strapi, uid)) return next();
      await service(strapi, 'delivery.limits').judgeType(ctx.query, uid);
      const lists = service(strapi, 'delivery.lists');
      const auth: unknown = ctx.state['auth'];
      if (lists.parse(uid, ctx.query).status === 'draft')
        await service(strapi, 'delivery.rights').requireDrafts(uid, auth);
      const { id } = ctx['params'] as { id?: string };
      const answer =
        id === undefined
          ? await lists.collection(uid, ctx.query, auth)
          : await lists.single(uid, id, ctx.query, auth);
      if (answer === null) throw notFound(strapi);
      ctx.body = answer;
      return undefined;
    });
