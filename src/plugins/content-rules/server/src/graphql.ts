import type { Core } from '@strapi/strapi';
import { service } from '../../../../kernel/services';

/** No table of this plugin is to be had over GraphQL, whatever rights a token has. */
export function closeGraphql(strapi: Core.Strapi): void {
  const { shadowCRUD } = service(strapi, 'graphql.extension') as unknown as {
    shadowCRUD(uid: string): { disable(): void };
  };
  shadowCRUD('plugin::content-rules.slug').disable();
}
