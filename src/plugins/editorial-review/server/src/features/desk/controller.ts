import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { service } from '../../../../../../kernel/services';
import type { DeskResponse } from '../../../../contracts/desk';

/** Call, present. */
export const controller = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const actor = service(strapi, 'editorial-review.actors').current();
    const data = await service(strapi, 'editorial-review.desk').of(actor);
    ctx.body = { data } satisfies DeskResponse;
  },
});
