import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { isViewUid } from '../../../domain/views';
import { service } from '../../../../../kernel/services';

/**
 * Answers find and findOne when a view is asked for; without one Strapi's own controller answers.
 * It stands on the routes, behind authentication, rights and policies.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next): Promise<unknown> => {
    if (ctx.query['view'] === undefined) {
      if (ctx.query['richText'] === undefined) return next();
      throw new errors.ValidationError('richText goes with view=card or view=full', {
        code: 'invalid_input',
        source: 'query',
        param: 'richText',
      });
    }
    const uid = String(ctx.state['route'].handler).replace(/\.\w+$/, '');
    if (!isViewUid(uid)) return next();
    const lists = service(strapi, 'delivery.lists');
    const auth: unknown = ctx.state['auth'];
    if (lists.parse(uid, ctx.query).status === 'draft') {
      const rights = service(strapi, 'delivery.rights');
      await rights.requireDrafts(uid, auth);
    }
    const { id } = ctx['params'] as { id?: string };
    const answer =
      id === undefined
        ? await lists.collection(uid, ctx.query, auth)
        : await lists.single(uid, id, ctx.query, auth);
    if (answer === null) throw new errors.NotFoundError('Not Found', { code: 'not_found' });
    ctx.body = answer;
    return undefined;
  };
