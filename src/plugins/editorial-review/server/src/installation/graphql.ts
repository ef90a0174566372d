import type { Core } from '@strapi/strapi';

/** No table of this plugin is to be had over GraphQL, whatever rights a token has. */
export function closeGraphql(strapi: Core.Strapi): void {
  const graphql = strapi.plugin('graphql') as Core.Plugin | undefined;
  if (graphql === undefined) return;
  const { shadowCRUD } = graphql.service('extension') as {
    shadowCRUD(uid: string): { disable(): void };
  };
  for (const uid of Object.keys(strapi.contentTypes)) {
    if (uid.startsWith('plugin::editorial-review.')) shadowCRUD(uid).disable();
  }
}
