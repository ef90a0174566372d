import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { parseBySlugQuery } from '../../../domain/query';
import type { ViewUid } from '../../../domain/views';
import { refuse, valueOf } from '../services/answers';
import { service } from '../../../../../kernel/services';

/** `GET /api/<type>/by-slug/:slug`: the full view, wherever the page has moved to. */
export const bySlugController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    const { uid } = ctx.state['route'].config as { uid: ViewUid };
    const { slug } = ctx['params'] as { slug: string };
    const asked = valueOf(parseBySlugQuery(ctx.query));
    const pages = service(strapi, 'delivery.bySlug');
    const page = await pages.find(uid, slug, asked);
    if (page.found) {
      const { data, canonicalSlug, moved } = page;
      ctx.body = { data, meta: { canonicalSlug, moved } };
    } else if (page.withdrawn) {
      refuse(ctx, 410, 'GoneError', 'The page has been withdrawn', 'withdrawn');
    } else {
      refuse(ctx, 404, 'NotFoundError', 'Not Found', 'not_found');
    }
  },
});
