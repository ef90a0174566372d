import type { Core } from '@strapi/strapi';
import { service } from '../../../../../../kernel/services';

/** No table of this plugin is to be had over GraphQL, whatever rights a token has. */
export function closeGraphql(strapi: Core.Strapi): void {
  service(strapi, 'graphql.extension').shadowCRUD('plugin::content-rules.slug').disable();
}
