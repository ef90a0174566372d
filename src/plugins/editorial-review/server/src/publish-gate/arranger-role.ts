import type { Core, UID } from '@strapi/strapi';

const ROLE = 'plugin::users-permissions.role' as UID.ContentType;
const PERMISSION = 'plugin::users-permissions.permission' as UID.ContentType;

const WRITES = ['find', 'findOne', 'create', 'update'];
const READS = ['find', 'findOne'];

/** What an arranger may do at first; relations can be set only to types that may be found. */
const ACTIONS: readonly string[] = [
  ...on(['session.session', 'webcast-link.webcast-link'], WRITES),
  ...on(
    [
      'arranger.arranger',
      'edition.edition',
      'topic.topic',
      'venue.venue',
      'session-series.session-series',
      'article.article',
      'interview.interview',
    ],
    READS,
  ),
  'plugin::editorial-review.own-reviews.findOne',
  'plugin::editorial-review.own-reviews.submit',
  'plugin::users-permissions.user.me',
  'plugin::users-permissions.auth.changePassword',
];

function on(types: readonly string[], actions: readonly string[]): string[] {
  return types.flatMap((type) => actions.map((action) => `api::${type}.${action}`));
}

/**
 * The role of signed-in arrangers, made at the first start. It is never touched again: what an
 * administrator changes stays.
 */
export async function makeArrangerRole(strapi: Core.Strapi): Promise<void> {
  if ((await strapi.db.query(ROLE).count({ where: { type: 'arranger' } })) > 0) return;
  await strapi.db.transaction(async () => {
    const role = (await strapi.db.query(ROLE).create({
      data: {
        name: 'Arrangör',
        type: 'arranger',
        description: 'Skriver utkast till den egna organisationens programpunkter och länkar.',
      },
    })) as { id: number };
    for (const action of ACTIONS) {
      await strapi.db.query(PERMISSION).create({ data: { action, role: role.id } });
    }
  });
}
