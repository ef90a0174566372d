import type { Core, UID } from '@strapi/strapi';
import { definedTypes } from '../../../../../kernel/content-types';
import { ownerFieldOf } from '../repositories/organisations';

const ROLE = 'plugin::users-permissions.role' as UID.ContentType;
const PERMISSION = 'plugin::users-permissions.permission' as UID.ContentType;

const WRITES = ['find', 'findOne', 'create', 'update'];
const READS = ['find', 'findOne'];
const OTHERS = [
  'plugin::editorial-review.own-reviews.findOne',
  'plugin::editorial-review.own-reviews.submit',
  'plugin::users-permissions.user.me',
  'plugin::users-permissions.auth.changePassword',
];

/**
 * What an arranger may do at first: write what can be theirs, and find whatever has an address on
 * the site. Relations can be set only to types that may be found.
 */
export function arrangerActions(strapi: Core.Strapi): string[] {
  const types = [...definedTypes(strapi)].filter(
    ([uid]) => 'slug' in strapi.contentType(uid as UID.ContentType).attributes,
  );
  const content = types.flatMap(([uid]) =>
    (ownerFieldOf(strapi, uid) === null ? READS : WRITES).map((action) => `${uid}.${action}`),
  );
  return [...content, ...OTHERS];
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
    for (const action of arrangerActions(strapi)) {
      await strapi.db.query(PERMISSION).create({ data: { action, role: role.id } });
    }
  });
}
