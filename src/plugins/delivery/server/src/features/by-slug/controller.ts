import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { service } from '../../../../../../kernel/services';
import { parseBySlugQuery } from '../../../../contracts/queries';
import { notFound, valueOf, withdrawn } from '../../answers';

/** `GET /api/<type>/by-slug/:slug`: the full view, wherever the page has moved to. */
export const bySlugController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    const { uid } = ctx.state['route'].config as { uid: string };
    const { slug } = ctx['params'] as { slug: string };
    const previewed = await service(strapi, 'delivery.previews').asked(ctx);
    await service(strapi, 'delivery.limits').judge(ctx.query);
    const asked = valueOf(strapi, parseBySlugQuery(ctx.query));
    const page = await service(strapi, 'delivery.bySlug').find(uid, slug, asked, previewed);
    if (!page.found) throw page.withdrawn ? withdrawn(strapi) : notFound(strapi);
    const { data, canonicalSlug, moved } = page;
    ctx.body = { data, meta: { canonicalSlug, moved } };
  },
});
