import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { readFromPool } from '../../../../../../kernel/strapi-patches/read-pool';
import { service } from '../../../../../../kernel/services';
import { parsePreviewQuery, richTextNeedsView } from '../../../../contracts/queries';
import { notFound, valueOf } from '../../answers';
import { typeOfRoute } from '../../routes';
import { viewOf } from '../../rows/views';

/** Answers findOne with what a token leads to, in the full view unless another is asked for. */
async function previewAt(strapi: Core.Strapi, ctx: Context, documentId: string): Promise<boolean> {
  const previews = service(strapi, 'delivery.previews');
  const previewed = await previews.asked(ctx);
  const uid = typeOfRoute(ctx);
  if (previewed === null || !viewOf(strapi, uid)) return false;
  const { view, richText, locale } = valueOf(strapi, parsePreviewQuery(ctx.query));
  if (!(await previews.isOf(previewed, { uid, documentId, locale }))) return false;
  const data = await previews.page(previewed, { view, richText });
  if (data === null) throw notFound(strapi);
  ctx.body = { data, meta: {} };
  return true;
}

/**
 * Answers find and findOne when a view is asked for; without one Strapi's own controller answers.
 * It stands on the routes, behind authentication, rights and policies.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  (ctx: Context, next: Next): Promise<unknown> =>
    readFromPool(strapi, ctx, async () => {
      const { id } = ctx['params'] as { id?: string };
      if (id !== undefined && (await previewAt(strapi, ctx, id))) return undefined;
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
      const answer =
        id === undefined
          ? await lists.collection(uid, ctx.query, auth)
          : await lists.single(uid, id, ctx.query, auth);
      if (answer === null) throw notFound(strapi);
      ctx.body = answer;
      return undefined;
    });
