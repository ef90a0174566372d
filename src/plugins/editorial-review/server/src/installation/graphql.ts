import type { Core } from '@strapi/strapi';
import { service } from '../../../../../kernel/services';

/** No table of this plugin is to be had over GraphQL, whatever rights a token has. */
export function closeGraphql(strapi: Core.Strapi): void {
  const extension = service(strapi, 'graphql.extension');
  for (const uid of Object.keys(strapi.contentTypes)) {
    if (uid.startsWith('plugin::editorial-review.')) extension.shadowCRUD(uid).disable();
  }
}
