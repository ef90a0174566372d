import type { Core } from '@strapi/strapi';
import { service } from '../../../../../../kernel/services';
import { notFound } from '../../answers';
import { pageUids, typesOf, viewUids } from '../../rows/views';
import { bySlugField } from './by-slug-field';
import { newsFeedField, newsTypes } from './news-feed';
import type { Builder, Nexus } from './nexus';

/** The fields that Strapi's schema lacks, and the rights they need. */
export function extendSchema(strapi: Core.Strapi) {
  return ({ nexus }: { nexus: Nexus }) => {
    const news = newsFeedField(strapi);
    const pages = pageUids(strapi).map((uid) => bySlugField(strapi, nexus, uid));
    return {
      types: [
        ...newsTypes(strapi, nexus),
        ...paths(strapi, nexus),
        ...conditionalFields(strapi, nexus),
        nexus.extendType({
          type: 'Query',
          definition(t) {
            for (const { name, field } of [news, ...pages]) t.field(name, field);
          },
        }),
      ],
      resolversConfig: {
        ...Object.fromEntries(
          [news, ...pages].map(({ name, scope }) => [`Query.${name}`, { auth: { scope } }]),
        ),
        // Strapi leaves these open to everybody, whatever the rights of the public role say.
        'Mutation.register': { auth: { scope: ['plugin::users-permissions.auth.register'] } },
        'Mutation.emailConfirmation': {
          auth: { scope: ['plugin::users-permissions.auth.emailConfirmation'] },
        },
        ...updates(strapi),
      },
    };
  };
}

type Next = (...resolving: unknown[]) => Promise<unknown>;

/** Strapi answers an update of what is not there with null, as if it had been done. */
function updates(strapi: Core.Strapi): Record<string, object> {
  const { naming } = service(strapi, 'graphql.utils');
  const found = async (next: Next, ...resolving: unknown[]): Promise<unknown> => {
    const updated = await next(...resolving);
    if (updated === null || updated === undefined) throw notFound(strapi);
    return updated;
  };
  return Object.fromEntries(
    Object.values(strapi.contentTypes)
      .filter(({ uid, kind }) => uid.startsWith('api::') && kind === 'collectionType')
      .map((type) => [
        `Mutation.${naming.getUpdateMutationTypeName(type)}`,
        { middlewares: [found] },
      ]),
  );
}

type Source = Record<string, unknown>;

/** The public path of a page. */
function paths(strapi: Core.Strapi, nexus: Nexus): unknown[] {
  return pageUids(strapi).map((uid) =>
    extend(strapi, nexus, uid, (t) =>
      t.string('path', {
        description: 'The path of the page on the site.',
        resolve: ({ slug, locale }: Source) =>
          typeof slug === 'string'
            ? service(strapi, 'delivery.links').paths()(uid, (locale as string) ?? null, slug)
            : null,
      }),
    ),
  );
}

/** Private attributes that show when the document says so, such as a session's join URL. */
function conditionalFields(strapi: Core.Strapi, nexus: Nexus): unknown[] {
  return viewUids(strapi, ({ shownIf }) => shownIf !== undefined).map((uid) =>
    extend(strapi, nexus, uid, (t) => {
      for (const [name, condition] of Object.entries(typesOf(strapi).viewOf(uid)?.shownIf ?? {}))
        t.string(name, {
          description: `Only where ${condition} is true.`,
          resolve: (source: Source) => (source[condition] === true ? source[name] : null),
        });
    }),
  );
}

function extend(
  strapi: Core.Strapi,
  nexus: Nexus,
  uid: string,
  definition: (t: Builder) => void,
): unknown {
  const { naming } = service(strapi, 'graphql.utils');
  return nexus.extendType({
    type: naming.getTypeName(strapi.contentTypes[uid as never]),
    definition,
  });
}
