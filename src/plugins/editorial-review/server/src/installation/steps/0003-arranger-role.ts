import type { UID } from '@strapi/strapi';
import type { Step } from '../../../../../../kernel/installation';

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

/** The role of signed-in arrangers. */
export const arrangerRole: Step = {
  id: '0003-arranger-role',
  async run(strapi) {
    if ((await strapi.db.query(ROLE).count({ where: { type: 'arranger' } })) > 0) return;
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
  },
};
