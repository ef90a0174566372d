import type { Core } from '@strapi/strapi';
import { abilities } from './abilities';
import { bulkActions } from './bulk-actions';
import { commit } from './commit';
import { contentAnswers } from './content-answers';
import { draining } from './draining';
import { firstMiddleware } from './first-middleware';
import { graphqlMutations } from './graphql-mutations';
import { graphqlSchema } from './graphql-schema';
import { graphqlServer } from './graphql-server';
import { httpErrors } from './http-errors';
import { checkPatches, type Patch } from './patch';
import { pluginAttributes } from './plugin-attributes';
import { preparedStatements } from './prepared-statements';
import { publicPermissions } from './public-permissions';
import { queryParameters } from './query-parameters';
import { queryValidation } from './query-validation';
import { readPool } from './read-pool';
import { relationFilters } from './relation-filters';
import { schemaSync } from './schema-sync';
import { signIn } from './sign-in';
import { textQueries } from './text-queries';
import { uploadProvider } from './upload-provider';
import { uploadRoutes } from './upload-routes';
import { uploads } from './uploads';
import { writeLocks } from './write-locks';

/** All that we change in what Strapi does; docs/strapi-patches.md tells each with how it is checked. */
export const PATCHES: readonly Patch[] = [
  abilities,
  bulkActions,
  commit,
  contentAnswers,
  draining,
  firstMiddleware,
  graphqlMutations,
  graphqlSchema,
  graphqlServer,
  httpErrors,
  pluginAttributes,
  preparedStatements,
  publicPermissions,
  queryParameters,
  queryValidation,
  readPool,
  relationFilters,
  schemaSync,
  signIn,
  textQueries,
  uploadProvider,
  uploadRoutes,
  uploads,
  writeLocks,
];

/**
 * At the end of the start, once all are made: Strapi still is what they change, and none was forgotten.
 * (Each is also checked when it is made, so that nothing is put around a method that is not there.)
 */
export const checkStrapiPatches = (strapi: Core.Strapi): void => checkPatches(strapi, PATCHES);
