import type { Core } from '@strapi/strapi';
import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import { parsePaging, presentPaging } from '../../../domain/query';
import { isViewUid, viewOf, type Order } from '../../../domain/views';
import { modelOf } from '../repositories/models';
import { readPage, readPublished } from '../repositories/rows';
import { valueOf } from '../services/answers';
import type { Settings } from '../services/settings';
import { orderOf } from './arguments';
import { columnsOf } from './associations';
import { requireDrafts, requireScope, type GraphqlContext } from './context';
import { requestedFields } from './requested';
import { service } from '../../../../../kernel/services';

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
  const settings = () => service(strapi, 'delivery.settings');
  return async (source, args: Args, context, info) => {
    if (args['status'] === 'draft') await requireDrafts(strapi, context, uid);
    const order = orderFor(settings(), uid, args);
    if (!isPlain(args) || order === null || args['locale'] === '*')
      return original(source, withOrder(uid, args), context, info) as unknown;
    await requireScope(strapi, context, `${uid}.find`);
    const limits = graphqlLimits(strapi);
    const paging = valueOf(parsePaging({ pagination: args['pagination'] ?? {} }, limits));
    const locale = await localeFor(settings(), uid, args);
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
  const settings = () => service(strapi, 'delivery.settings');
  return async (source, args: Args, context, info) => {
    if (args['status'] === 'draft') await requireDrafts(strapi, context, uid);
    if (!isPlain(args)) return original(source, args, context, info) as unknown;
    await requireScope(strapi, context, `${uid}.findOne`);
    const locale = await localeFor(settings(), uid, args);
    return readDocument(strapi, uid, String(args['documentId']), locale, info);
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
      page?: { paging: Parameters<typeof presentPaging>[0]; count(): Promise<number> };
    };
    if (!page) return original(source, args, context, info) as unknown;
    return presentPaging({ ...page.paging, paged: true }, await page.count());
  };
}

export const graphqlLimits = (strapi: Core.Strapi) => ({
  defaultLimit: strapi.config.get<number>('plugin::graphql.defaultLimit', 25),
  maxLimit: strapi.config.get<number>('plugin::graphql.maxLimit', 100),
});

async function localeFor(settings: Settings, uid: string, args: Args): Promise<string | null> {
  if (!settings.isLocalized(uid)) return null;
  const { locale } = args;
  return typeof locale === 'string' ? locale : settings.defaultLocale();
}

function orderFor(settings: Settings, uid: string, args: Args): readonly Order[] | null {
  const order = orderOf(args['sort']);
  if (order === null) return null;
  if (order.length === 0) return isViewUid(uid) ? [viewOf(uid).order] : null;
  return order.every(({ attribute }) => settings.sortable(uid).has(attribute)) ? order : null;
}

/** The order of a list that Strapi reads: ours, when nobody asked for one. */
function withOrder(uid: string, args: Args): Args {
  if (!isViewUid(uid) || (orderOf(args['sort'])?.length ?? 1) > 0) return args;
  const { attribute, direction } = viewOf(uid).order;
  return { ...args, sort: [`${attribute}:${direction}`, 'documentId:asc'] };
}

export const canList = (strapi: Core.Strapi, uid: string): boolean =>
  isViewUid(uid) && modelOf(strapi, uid).columns.has('documentId');
