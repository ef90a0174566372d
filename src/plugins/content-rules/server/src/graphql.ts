import type { Core } from '@strapi/strapi';

/** No table of this plugin is to be had over GraphQL, whatever rights a token has. */
export function closeGraphql(strapi: Core.Strapi): void {
  const { shadowCRUD } = strapi.plugin('graphql').service('extension') as unknown as {
    shadowCRUD(uid: string): { disable(): void };
  };
  shadowCRUD('plugin::content-rules.slug').disable();
}
