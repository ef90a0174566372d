import type { Core } from '@strapi/strapi';
import type { GraphQLResolveInfo } from 'graphql';
import { service } from '../../../../../../kernel/services';
import type { Previewed } from '../../../../domain/previews/previewed';
import { KEPT_NOWHERE } from '../../answers';
import { rootOf, type GraphqlContext } from './context';

const HEADER = 'x-preview-token';

/** Of each request, what its token leads to, and the fields of `Query` that show it. */
const requests = new WeakMap<object, { opened: Promise<Previewed>; roots: Set<string | number> }>();

/** Does this field hang on a draft that is shown by a link? */
export const isPreviewed = (context: GraphqlContext, info: GraphQLResolveInfo): boolean =>
  requests.get(context)?.roots.has(rootOf(info)) === true;

/** What the token of this request leads to; null without one. */
export function previewIn(strapi: Core.Strapi, context: GraphqlContext) {
  const ctx = strapi.requestContext.get();
  const token = ctx?.get(HEADER);
  if (ctx === undefined || token === undefined || token === '') return null;
  let request = requests.get(context);
  if (request === undefined) {
    ctx.set(KEPT_NOWHERE);
    const opened = service(strapi, 'delivery.previews').open(token);
    requests.set(context, (request = { opened, roots: new Set() }));
  }
  return request;
}
