import type { Core } from '@strapi/strapi';
import type { GraphQLResolveInfo } from 'graphql';
import { parseNewsQuery } from '../../../domain/query';
import type { ViewUid } from '../../../domain/views';
import { valueOf } from '../services/answers';
import { graphqlLimits, readDocument } from './roots';
import { service } from '../../../../../kernel/services';

/** What `nexus` gives while it builds a type; its own types are made for code generation. */
interface Builder {
  field(name: string, config: unknown): void;
  string(name: string, config?: unknown): void;
  int(name: string, config?: unknown): void;
  boolean(name: string, config?: unknown): void;
  nonNull: Builder;
  list: Builder;
}

interface Nexus {
  objectType(config: { name: string; definition(t: Builder): void }): unknown;
  extendType(config: { type: string; definition(t: Builder): void }): unknown;
  nonNull(type: string): unknown;
}

const BY_SLUG = [
  ['articleBySlug', 'Article', 'api::article.article'],
  ['interviewBySlug', 'Interview', 'api::interview.interview'],
  ['sessionBySlug', 'Session', 'api::session.session'],
  ['webcastLinkBySlug', 'WebcastLink', 'api::webcast-link.webcast-link'],
  ['arrangerBySlug', 'Arranger', 'api::arranger.arranger'],
] as const satisfies readonly (readonly [string, string, ViewUid])[];

const NEWS_SCOPE = ['api::article.article.find', 'api::interview.interview.find'];

/** The fields that Strapi's schema lacks, and the rights they need. */
export function extendSchema(strapi: Core.Strapi) {
  const scopes = BY_SLUG.map(([field, , uid]) => [
    `Query.${field}`,
    { auth: { scope: [`${uid}.find`] } },
  ]);
  return ({ nexus }: { nexus: Nexus }) => ({
    types: [
      ...newsTypes(nexus),
      nexus.extendType({
        type: 'Session',
        definition(t) {
          t.string('joinUrl', {
            description: 'Only of a session whose join URL is public.',
            resolve: (session: Record<string, unknown>) =>
              session['joinUrlPublic'] === true ? session['joinUrl'] : null,
          });
        },
      }),
      nexus.extendType({
        type: 'Query',
        definition(t) {
          t.field('newsFeed', newsFeed(strapi));
          for (const [field, type, uid] of BY_SLUG)
            t.field(field, {
              type,
              args: { slug: nexus.nonNull('String'), locale: 'String' },
              resolve: bySlug(strapi, uid),
            });
        },
      }),
    ],
    resolversConfig: {
      ...Object.fromEntries(scopes),
      'Query.newsFeed': { auth: { scope: NEWS_SCOPE } },
      // Strapi leaves these open to everybody, whatever the rights of the public role say.
      'Mutation.register': { auth: { scope: ['plugin::users-permissions.auth.register'] } },
      'Mutation.emailConfirmation': {
        auth: { scope: ['plugin::users-permissions.auth.emailConfirmation'] },
      },
    },
  });
}

const bySlug =
  (strapi: Core.Strapi, uid: ViewUid) =>
  async (
    _source: unknown,
    { slug, locale }: { slug: string; locale?: string | null },
    _context: unknown,
    info: GraphQLResolveInfo,
  ) => {
    const pages = service(strapi, 'delivery.bySlug');
    const located = await pages.locate(uid, slug, locale ?? null);
    return located && readDocument(strapi, uid, located.documentId, located.locale, info);
  };

const newsFeed = (strapi: Core.Strapi) => ({
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
    const given = Object.entries(args).filter(([, value]) => value !== null && value !== undefined);
    const asked = valueOf(parseNewsQuery(Object.fromEntries(given), graphqlLimits(strapi)));
    const { data, meta } = await service(strapi, 'delivery.news').feed(asked);
    return { nodes: data, pageInfo: meta.pagination };
  },
});

function newsTypes(nexus: Nexus): unknown[] {
  const type = (name: string, definition: (t: Builder) => void) =>
    nexus.objectType({ name, definition });
  const strings = (t: Builder, ...names: string[]) => names.forEach((name) => t.string(name));
  return [
    type('NewsFeed', (t) => {
      t.nonNull.list.field('nodes', { type: nexus.nonNull('NewsItem') });
      t.nonNull.field('pageInfo', { type: 'Pagination' });
    }),
    type('NewsItem', (t) => {
      t.nonNull.string('type', { description: '`article` or `interview`' });
      t.nonNull.string('documentId');
      strings(t, 'locale', 'slug', 'title', 'seriesLabel', 'lead');
      t.field('date', { type: 'Date' });
      t.field('image', { type: 'NewsImage' });
      t.nonNull.list.field('arrangers', { type: nexus.nonNull('NewsArranger') });
      t.field('edition', { type: 'NewsEdition' });
      t.nonNull.list.field('topics', { type: nexus.nonNull('NewsTopic') });
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
