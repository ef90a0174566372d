import type { Core } from '@strapi/strapi';
import { apolloPlugin } from './apollo';
import { extendSchema } from './extension';
import { tuneSchema } from './schema';
import { service } from '../../../../../../kernel/services';
import { tuneGraphqlSchema } from '../../../../../../kernel/strapi-patches/graphql-schema';
import { addApolloPlugin } from '../../../../../../kernel/strapi-patches/graphql-server';
import { definedTypes } from '../../../../../../kernel/content-types';
import { isFixed } from '../../../../domain/views/view';

/** Plugin types that Strapi's own GraphQL types are made of; everything else stays out. */
const NEEDED = new Set([
  'plugin::upload.file',
  'plugin::users-permissions.user',
  'plugin::users-permissions.role',
  'plugin::users-permissions.permission',
]);

/** Ours that say nothing of being read, or that are not for GraphQL. */
const closed = (strapi: Core.Strapi): string[] =>
  [...definedTypes(strapi).values()]
    .filter(({ definition: { view } }) => view === undefined || (isFixed(view) && !view.graphql))
    .map(({ uid }) => uid);

/** Before the schema is built: what stays out of it, what comes in, and how it is read. */
export function registerGraphql(strapi: Core.Strapi): void {
  const extension = service(strapi, 'graphql.extension');
  const plugins = Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('plugin::'));
  for (const uid of [...plugins.filter((own) => !NEEDED.has(own)), ...closed(strapi)])
    extension.shadowCRUD(uid).disable();
  // Which pages use a file, drafts among them.
  extension.shadowCRUD('plugin::upload.file').disableQueries().field('related').disable();
  extension.use(extendSchema(strapi));

  tuneGraphqlSchema(strapi, (schema) => tuneSchema(strapi, schema));
  addApolloPlugin(strapi, apolloPlugin(strapi));
}
