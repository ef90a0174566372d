import type { Core } from '@strapi/strapi';

export const PERMISSION = 'plugin::users-permissions.permission';
const ROLE = 'plugin::users-permissions.role';

/** The role of whoever has not signed in; null where an administrator has taken it away. */
export async function publicRole(strapi: Core.Strapi) {
  const role = (await strapi.db
    .query(ROLE)
    .findOne({ where: { type: 'public' }, populate: ['permissions'] })) as {
    id: number;
    permissions: { id: number; action: string }[];
  } | null;
  if (role === null) return null;
  const { id, permissions } = role;
  const has = new Set(permissions.map(({ action }) => action));
  return {
    permissions,
    /** Adds what it lacks. */
    async give(actions: readonly string[]): Promise<void> {
      for (const action of actions) {
        if (!has.has(action))
          await strapi.db.query(PERMISSION).create({ data: { action, role: id } });
      }
    },
  };
}
