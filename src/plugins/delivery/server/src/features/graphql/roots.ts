import type { Core } from '@strapi/strapi';
import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import { isLocalized } from '../../../../../../kernel/content-types';
import { service } from '../../../../../../kernel/services';
import { parsePaging } from '../../../../contracts/paging';
import { presentPaging, type Paging } from '../../../../domain/paging';
import { standardSort } from '../../../../domain/views/order';
import type { Order } from '../../../../domain/views/view';
import { valueOf } from '../../answers';
import { readPage, readPublished } from '../../rows/documents';
import { sortable, viewOf } from '../../rows/views';
import { orderOf } from './arguments';
import { columnsOf } from './associations';
import { requireDrafts, requireScope, type GraphqlContext } from './context';
import type { Previewed } from '../../../../domain/previews/previewed';
import { readPreview } from './preview-root';
import { requestedFields } from './requested';

type Resolver = GraphQLFieldResolver<unknown, GraphqlContext>;
type Args = Record<string, unknown>;

/** Only the arguments that the fast path answers: no filter, no cohort, published. */
const isPlain = (args: Args): boolean =>
  ['filters', 'publicationFilter', 'hasPublishedVersion'].every(
    (name) => args[name] === undefined || args[name] === null,
  ) && (args['status'] ?? 'published') === 'published';

/** `articles` and `articles_connection`: one page from the index; what hangs on it comes in sets. */
export function listResolver(
  strapi: Core.Strapi,
  uid: string,
  connection: boolean,
  original: Resolver,
): Resolver {
  return async (source, args: Args, context, info) => {
    if (args['status'] === 'draft') await requireDrafts(strapi, context, uid);
    const order = orderFor(strapi, uid, args);
    if (!isPlain(args) || order === null || args['locale'] === '*')
      return original(source, withOrder(strapi, uid, args), context, info) as unknown;
    await requireScope(strapi, context, `${uid}.find`);
    const limits = service(strapi, 'delivery.settings').graphqlLimits();
    const asked = parsePaging({ pagination: args['pagination'] ?? {} }, limits);
    const paging = valueOf(strapi, asked);
    const locale = await localeFor(strapi, uid, args);
    const fields = columnsOf(strapi, uid, requestedFields(info));
    const plan = { fields };
    const nodes = await readPage(strapi, uid, plan, locale, order, paging);
    if (!connection) return nodes;
    const count = () => service(strapi, 'delivery.counts').published(uid, locale);
    return { nodes, page: { paging, count }, info: { args, resourceUID: uid } };
  };
}

/** `article(documentId)`. */
export function singleResolver(strapi: Core.Strapi, uid: string, original: Resolver): Resolver {
  return async (source, args: Args, context, info) => {
    if (args['status'] === 'draft') await requireDrafts(strapi, context, uid);
    if (!isPlain(args)) return original(source, args, context, info) as unknown;
    await requireScope(strapi, context, `${uid}.findOne`);
    const locale = await localeFor(strapi, uid, args);
    const documentId = String(args['documentId']);
    const isAsked = (page: Previewed) =>
      service(strapi, 'delivery.previews').isOf(page, { uid, documentId, locale });
    const draft = await readPreview(strapi, isAsked, context, info);
    return draft ?? readDocument(strapi, uid, documentId, locale, info);
  };
}

/** The published row of a document with the columns that the query asks for. */
export function readDocument(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  locale: string | null,
  info: GraphQLResolveInfo,
) {
  const fields = columnsOf(strapi, uid, requestedFields(info));
  return readPublished(strapi, uid, { fields }, documentId, locale);
}

/** `pageInfo` of a connection that the fast path has read; others are counted by Strapi. */
export function pageInfoResolver(original: Resolver): Resolver {
  return async (source, args, context, info) => {
    const { page } = source as {
      page?: { paging: Paging; count(): Promise<number> };
    };
    if (!page) return original(source, args, context, info) as unknown;
    return presentPaging({ ...page.paging, paged: true }, await page.count());
  };
}

async function localeFor(strapi: Core.Strapi, uid: string, args: Args): Promise<string | null> {
  if (!isLocalized(strapi, uid)) return null;
  const { locale } = args;
  if (typeof locale === 'string') return locale;
  return service(strapi, 'delivery.settings').defaultLocale();
}

function orderFor(strapi: Core.Strapi, uid: string, args: Args): readonly Order[] | null {
  const order = orderOf(args['sort']);
  if (order === null) return null;
  if (order.length === 0) return standardOrder(strapi, uid);
  return order.every(({ attribute }) => sortable(strapi, uid).has(attribute)) ? order : null;
}

/** The order of a list that Strapi reads: ours, when nobody asked for one. */
function withOrder(strapi: Core.Strapi, uid: string, args: Args): Args {
  const standard = viewOf(strapi, uid)?.order;
  if (!standard || (orderOf(args['sort'])?.length ?? 1) > 0) return args;
  return { ...args, sort: standardSort(standard) };
}

function standardOrder(strapi: Core.Strapi, uid: string): readonly Order[] | null {
  const view = viewOf(strapi, uid);
  return view ? [view.order] : null;
}
