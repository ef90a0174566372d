import type { Core } from '@strapi/strapi';
import { service } from '../../../../../../kernel/services';
import { parseNewsQuery } from '../../../../contracts/queries';
import type { View } from '../../../../domain/views/view';
import { valueOf } from '../../answers';
import { attributesOf, newsUids, viewOf } from '../../rows/views';
import type { Builder, Nexus, RootField } from './nexus';

/** `newsFeed`: the list of `GET /api/news`. */
export const newsFeedField = (strapi: Core.Strapi): RootField => ({
  name: 'newsFeed',
  scope: newsUids(strapi).map((uid) => `${uid}.find`),
  field: {
    type: 'NewsFeed',
    description: 'Articles and interviews in one list, newest first.',
    args: {
      page: 'Int',
      pageSize: 'Int',
      edition: 'Int',
      topic: 'String',
      arranger: 'String',
      q: 'String',
      locale: 'String',
    },
    async resolve(_source: unknown, args: Record<string, unknown>) {
      const limits = service(strapi, 'delivery.settings').graphqlLimits();
      const given = Object.entries(args).filter(([, own]) => own !== null && own !== undefined);
      await service(strapi, 'delivery.limits').judge(Object.fromEntries(given));
      const asked = valueOf(strapi, parseNewsQuery(Object.fromEntries(given), limits));
      const { data, meta } = await service(strapi, 'delivery.news').feed(asked);
      return { nodes: data, pageInfo: meta.pagination };
    },
  },
});

/** The types of the feed; what a card holds beside the fixed fields comes from the views. */
export function newsTypes(strapi: Core.Strapi, nexus: Nexus): unknown[] {
  const type = (name: string, definition: (t: Builder) => void) =>
    nexus.objectType({ name, definition });
  const strings = (t: Builder, ...names: string[]) => names.forEach((name) => t.string(name));
  return [
    type('NewsFeed', (t) => {
      t.nonNull.list.field('nodes', { type: nexus.nonNull('NewsItem') });
      t.nonNull.field('pageInfo', { type: 'Pagination' });
    }),
    type('NewsItem', (t) => {
      const words = newsUids(strapi).map((uid) => `\`${viewOf(strapi, uid)?.news?.type}\``);
      t.nonNull.string('type', { description: words.join(' or ') });
      t.nonNull.string('documentId');
      strings(t, 'locale', 'slug', 'path');
      for (const [name, own] of cardFields(strapi)) t.field(name, { type: own });
      t.field('image', { type: 'NewsImage' });
      t.nonNull.list.field('arrangers', { type: nexus.nonNull('NewsArranger') });
      t.field('edition', { type: 'NewsEdition' });
      t.nonNull.list.field('topics', { type: nexus.nonNull('NewsTopic') });
      t.field('publishedAt', { type: 'DateTime' });
      t.field('updatedAt', { type: 'DateTime' });
    }),
    type('NewsImage', (t) => {
      strings(t, 'url', 'mime', 'alt', 'caption', 'photographer');
      t.int('width');
      t.int('height');
      t.nonNull.boolean('decorative');
      t.field('focalPoint', { type: 'JSON' });
      t.field('formats', { type: 'JSON' });
    }),
    type('NewsArranger', (t) => strings(t, 'documentId', 'slug', 'name')),
    type('NewsEdition', (t) => t.int('year')),
    type('NewsTopic', (t) => strings(t, 'slug', 'name')),
  ];
}

/** GraphQL's types of what is not a text. */
const SCALARS: Readonly<Record<string, string>> = {
  date: 'Date',
  datetime: 'DateTime',
  time: 'Time',
  boolean: 'Boolean',
  integer: 'Int',
  biginteger: 'Long',
  float: 'Float',
  decimal: 'Float',
};

/** Every field of a card of some type of the news, with its type in GraphQL. */
function cardFields(strapi: Core.Strapi): Map<string, string> {
  const fields = new Map<string, string>();
  for (const uid of newsUids(strapi)) {
    const attributes = attributesOf(strapi, uid) ?? {};
    for (const name of (viewOf(strapi, uid) as View).card) {
      const own = SCALARS[attributes[name]?.type ?? ''] ?? 'String';
      const other = fields.get(name) ?? own;
      if (other !== own)
        throw new Error(`${uid}: the card's ${name} is a ${own}, elsewhere in the news a ${other}`);
      fields.set(name, own);
    }
  }
  return fields;
}
