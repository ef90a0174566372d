import type { Core, UID } from '@strapi/strapi';
import type { GraphQLResolveInfo } from 'graphql';
import { service } from '../../../../../../kernel/services';
import type { Nexus, RootField } from './nexus';
import type { Previewed } from '../../../../domain/previews/previewed';
import type { GraphqlContext } from './context';
import { readPreview } from './preview-root';
import { readDocument } from './roots';

interface Args {
  slug: string;
  locale?: string | null;
}

/** `articleBySlug(slug, locale)`: a moved slug gives today's page. */
export function bySlugField(strapi: Core.Strapi, nexus: Nexus, uid: UID.ContentType): RootField {
  const { naming } = service(strapi, 'graphql.utils');
  const contentType = strapi.contentType(uid);
  return {
    name: `${naming.getFindOneQueryName(contentType)}BySlug`,
    scope: [`${uid}.find`],
    field: {
      type: naming.getTypeName(contentType),
      args: { slug: nexus.nonNull('String'), locale: 'String' },
      async resolve(
        _source: unknown,
        { slug, locale }: Args,
        context: GraphqlContext,
        info: GraphQLResolveInfo,
      ) {
        const located = await service(strapi, 'delivery.bySlug').locate(uid, slug, locale ?? null);
        const at = { uid, slug, locale: locale ?? null, located: located?.documentId ?? null };
        const isAt = (page: Previewed) => service(strapi, 'delivery.previews').isAt(page, at);
        const draft = await readPreview(strapi, isAt, context, info);
        if (draft !== null) return draft;
        return located && readDocument(strapi, uid, located.documentId, located.locale, info);
      },
    },
  };
}
