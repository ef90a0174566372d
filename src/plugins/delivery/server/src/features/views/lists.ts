import type { Core, UID } from '@strapi/strapi';
import { isLocalized } from '../../../../../../kernel/content-types';
import { service } from '../../../../../../kernel/services';
import { parseViewQuery, type ViewQuery } from '../../../../contracts/queries';
import { presentPaging } from '../../../../domain/paging';
import type { Json } from '../../../../domain/types';
import type { Order, View } from '../../../../domain/views/view';
import { queryRefusal, valueOf } from '../../answers';
import { sortable, viewOf } from '../../rows/views';
import type { ViewOptions } from './service';

/** Our own parameters; Strapi would not know them. */
const OWN = ['view', 'richText'];

type Query = Readonly<Record<string, unknown>>;

export interface Answer {
  data: unknown;
  meta: Json;
}

/** Answers collections and single documents in a view. */
export const createLists = ({ strapi }: { strapi: Core.Strapi }) => {
  const settings = () => service(strapi, 'delivery.settings');
  const counts = () => service(strapi, 'delivery.counts');
  const views = () => service(strapi, 'delivery.views');

  /** Strapi checks the query as it would without a view; what is private can't be asked for. */
  const checked = async (uid: UID.ContentType, query: Query, auth: unknown): Promise<Query> => {
    const own = Object.fromEntries(Object.entries(query).filter(([key]) => !OWN.includes(key)));
    const schema = strapi.contentType(uid);
    try {
      await strapi.contentAPI.validate.query(own, schema, { auth: auth as never });
    } catch (error) {
      throw queryRefusal(strapi, error);
    }
    return (await strapi.contentAPI.sanitize.query(own, schema, { auth: auth as never })) as Query;
  };

  const orderOf = (uid: string): Order => (viewOf(strapi, uid) as View).order;

  const optionsOf = async (uid: string, asked: ViewQuery): Promise<ViewOptions> => {
    const all = asked.locale === '*';
    const language = asked.locale === null || all ? await settings().defaultLocale() : asked.locale;
    return {
      view: asked.view,
      richText: asked.richText,
      status: asked.status,
      locale: all || !isLocalized(strapi, uid) ? null : language,
      language,
    };
  };

  return {
    /** The query of a request for a view, or a 400 that names the parameter. */
    parse(uid: string, query: Query): ViewQuery {
      const sorting = { order: orderOf(uid), sortable: sortable(strapi, uid) };
      return valueOf(strapi, parseViewQuery(query, sorting, settings().limits()));
    },

    async collection(uid: UID.ContentType, query: Query, auth: unknown): Promise<Answer> {
      const asked = this.parse(uid, query);
      const options = await optionsOf(uid, asked);
      const { paging, order } = asked;
      if (!asked.complex && order !== null) {
        const data = await views().page(uid, options, order, paging);
        const total = paging.withCount ? await counts().published(uid, options.locale) : null;
        return { data, meta: { pagination: presentPaging(paging, total) } };
      }
      const params = await checked(uid, query, auth);
      const selected = {
        filters: params['filters'],
        _q: params['_q'],
        publicationFilter: params['publicationFilter'],
        hasPublishedVersion: params['hasPublishedVersion'],
        status: asked.status,
        ...(asked.locale === null ? {} : { locale: asked.locale }),
      };
      const standard = orderOf(uid);
      const sort = params['sort'] ?? [`${standard.attribute}:${standard.direction}`, 'documentId'];
      const documents = strapi.documents(uid);
      const found = await documents.findMany({
        ...selected,
        sort,
        start: paging.start,
        limit: paging.limit,
        fields: ['id'],
      } as never);
      const ids = found.map(({ id }) => Number(id));
      const data = await views().byIds(uid, options, ids);
      const total = paging.withCount ? await documents.count(selected as never) : null;
      return { data, meta: { pagination: presentPaging(paging, total) } };
    },

    /** One document in a view, or null. */
    async single(
      uid: UID.ContentType,
      documentId: string,
      query: Query,
      auth: unknown,
    ): Promise<Answer | null> {
      const asked = this.parse(uid, query);
      const options = await optionsOf(uid, asked);
      if (!asked.complex) {
        const data = await views().one(uid, options, documentId);
        return data && { data, meta: {} };
      }
      const { filters } = await checked(uid, query, auth);
      const locale = options.locale === null ? {} : { locale: options.locale };
      const found = await strapi.documents(uid).findFirst({
        filters: { $and: [{ documentId }, filters ?? {}] },
        status: asked.status,
        ...locale,
        fields: ['id'],
      } as never);
      if (!found) return null;
      const [data] = await views().byIds(uid, options, [Number(found.id)]);
      return data === undefined ? null : { data, meta: {} };
    },
  };
};
