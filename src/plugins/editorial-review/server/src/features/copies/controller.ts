import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { service } from '../../../../../../kernel/services';
import type { CopyResponse } from '../../../../contracts/copies';
import { readableKey } from '../../input';

/** Parse, call, present. */
export const controller = ({ strapi }: { strapi: Core.Strapi }) => ({
  async make(ctx: Context) {
    const { uid: contentType, ...page } = await readableKey(strapi, ctx);
    const copy = await service(strapi, 'editorial-review.copies').make({
      uid: contentType,
      ...page,
    });
    ctx.status = 201;
    ctx.body = { data: { contentType, ...copy } } satisfies CopyResponse;
  },
});
