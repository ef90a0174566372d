import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { service } from '../../../../../../kernel/services';
import { PresenceBody, type PresenceResponse } from '../../../../contracts/presence';
import { bodyOf, keyFrom, mustRead, parse, readableKey } from '../../input';

/** Parse, call, present. */
export const controller = ({ strapi }: { strapi: Core.Strapi }) => {
  const presence = () => service(strapi, 'editorial-review.presence');
  return {
    async find(ctx: Context) {
      const key = await readableKey(strapi, ctx);
      ctx.body = (await presence().at(key)) satisfies PresenceResponse;
    },
    async enter(ctx: Context) {
      const { locale, field } = parse(strapi, PresenceBody, bodyOf(ctx));
      const key = keyFrom(strapi, ctx, locale);
      await mustRead(strapi, key);
      const actor = service(strapi, 'editorial-review.actors').current();
      ctx.body = (await presence().enter(key, actor, field)) satisfies PresenceResponse;
    },
  };
};
