import type { Core } from '@strapi/strapi';
import type { GraphQLResolveInfo } from 'graphql';
import { service } from '../../../../../../kernel/services';
import type { Status } from '../../rows/documents';
import { batchesOf } from './batches';

export interface GraphqlContext {
  state: { auth?: unknown };
  rootQueryArgsByPath?: ReadonlyMap<string | number, Record<string, unknown>>;
}

/** The field of `Query` that this one hangs under, by the name that the answer has for it. */
export function rootOf(info: GraphQLResolveInfo): string | number {
  let { path } = info;
  while (path.prev) path = path.prev;
  return path.key;
}

/** The arguments of the field of `Query` that this one hangs under. */
export const rootArgs = (
  context: GraphqlContext,
  info: GraphQLResolveInfo,
): Record<string, unknown> => context.rootQueryArgsByPath?.get(rootOf(info)) ?? {};

/** Published, unless the query asked for drafts; in a mutation, what the mutation has written. */
export const statusOf = (context: GraphqlContext, info: GraphQLResolveInfo): Status =>
  info.operation.operation === 'mutation' || rootArgs(context, info)['status'] === 'draft'
    ? 'draft'
    : 'published';

/** The right to a scope, checked once for each request. */
export function requireScope(
  strapi: Core.Strapi,
  context: GraphqlContext,
  scope: string,
): Promise<void> {
  const rights = service(strapi, 'delivery.rights');
  return batchesOf(context).once(scope, () => rights.requireScope(scope, context.state.auth));
}

/** The right to the drafts of a type, checked once for each request. */
export function requireDrafts(
  strapi: Core.Strapi,
  context: GraphqlContext,
  uid: string,
): Promise<void> {
  const rights = service(strapi, 'delivery.rights');
  return batchesOf(context).once(`drafts ${uid}`, () =>
    rights.requireDrafts(uid, context.state.auth),
  );
}
