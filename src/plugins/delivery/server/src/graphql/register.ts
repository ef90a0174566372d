import type { Core } from '@strapi/strapi';
import { apolloPlugin } from './apollo';
import { extendSchema } from './extension';
import { tuneSchema } from './schema';
import { service } from '../../../../../kernel/services';
import { tuneGraphqlSchema } from '../../../../../kernel/strapi-patches/graphql-schema';
import { addApolloPlugin } from '../../../../../kernel/strapi-patches/graphql-server';

/** Plugin types that Strapi's own GraphQL types are made of; everything else stays out. */
const NEEDED = new Set([
  'plugin::upload.file',
  'plugin::users-permissions.user',
  'plugin::users-permissions.role',
  'plugin::users-permissions.permission',
]);
/** Of no use to a reader, or not for one: they are read through other fields, or not at all. */
const CLOSED = ['api::person.person', 'api::redirect.redirect'];

/** Before the schema is built: what stays out of it, what comes in, and how it is read. */
export function registerGraphql(strapi: Core.Strapi): void {
  const extension = service(strapi, 'graphql.extension');
  const plugins = Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('plugin::'));
  for (const uid of [...plugins.filter((own) => !NEEDED.has(own)), ...CLOSED])
    extension.shadowCRUD(uid).disable();
  // Which pages use a file, drafts among them.
  extension.shadowCRUD('plugin::upload.file').disableQueries().field('related').disable();
  extension.use(extendSchema(strapi));

  tuneGraphqlSchema(strapi, (schema) => tuneSchema(strapi, schema));
  addApolloPlugin(strapi, apolloPlugin());
}
