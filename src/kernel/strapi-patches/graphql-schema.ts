import type { Core } from '@strapi/strapi';
import type { GraphQLSchema } from 'graphql';
import { service } from '../services';
import { methodFault, wrapMethod } from './methods';
import { make, type Patch } from './patch';

export const graphqlSchema: Patch = {
  id: 'graphql-schema',
  reason:
    'Strapi’s resolvers read one relation of one row at a time, and offer no way to put others in.',
  since: '5.54.0',
  holds: (strapi) =>
    methodFault('graphql.content-api', service(strapi, 'graphql.content-api'), 'buildSchema', {
      arity: 0,
      says: ['wrapResolvers', 'pruneSchema'],
    }),
};

/** Called with the finished schema, resolvers and all, before Apollo gets it. */
export function tuneGraphqlSchema(
  strapi: Core.Strapi,
  tune: (schema: GraphQLSchema) => GraphQLSchema,
): void {
  make(strapi, graphqlSchema, () => {
    wrapMethod(
      service(strapi, 'graphql.content-api'),
      'buildSchema',
      (build) => () => tune(build()),
    );
  });
}
