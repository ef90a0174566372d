import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { service } from '../../../../../../kernel/services';
import { actionBody } from '../../../../contracts/action-bodies';
import { OFFERED_ACTIONS, type OfferedAction } from '../../../../domain/types';
import { arrivedAt, bodyOf, keyFrom, parse } from '../../input';

type Handler = (ctx: Context) => Promise<void>;

/** `POST …/<path>` for each action that is offered: parse, call, present. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const handlerOf = (action: OfferedAction): Handler => {
    const body = actionBody(action);
    return async (ctx) => {
      const { locale, then, ...input } = parse(strapi, body, bodyOf(ctx));
      const key = keyFrom(strapi, ctx, locale);
      const actor = await service(strapi, 'editorial-review.actors').at(key);
      const data = await service(strapi, 'editorial-review.reviews').perform(
        action,
        key,
        actor,
        input,
        { arrivedAt: arrivedAt(ctx), ...(then === undefined ? {} : { then }) },
      );
      ctx.body = { data };
    };
  };
  return Object.fromEntries(OFFERED_ACTIONS.map((action) => [action, handlerOf(action)]));
};
