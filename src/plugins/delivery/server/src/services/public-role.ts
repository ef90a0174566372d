import type { Core } from '@strapi/strapi';
import { VIEW_UIDS } from '../../../domain/views';

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';
const AUTH = 'plugin::users-permissions.auth';

const READS = [
  ...VIEW_UIDS.flatMap((uid) => [`${uid}.find`, `${uid}.findOne`]),
  'api::redirect.redirect.find',
  'api::site.site.find',
];
const SIGN_IN = ['callback', 'refresh', 'forgotPassword', 'resetPassword'].map(
  (action) => `${AUTH}.${action}`,
);

/** What the public may do from the first start; what an administrator changes later stays. */
export const createPublicRole = ({ strapi }: { strapi: Core.Strapi }) => ({
  async prepare(): Promise<void> {
    const store = strapi.store({ type: 'plugin', name: 'delivery' });
    if ((await store.get({ key: 'public-role' })) !== null) return;
    await strapi.db.transaction(async () => {
      const role = (await strapi.db
        .query(ROLE)
        .findOne({ where: { type: 'public' }, populate: ['permissions'] })) as {
        id: number;
        permissions: { id: number; action: string }[];
      } | null;
      if (!role) throw new Error('users-permissions has no public role yet');
      const wanted = new Set([...READS, ...SIGN_IN]);
      const given = new Set(role.permissions.map(({ action }) => action));
      // Strapi's own start: registration and e-mail confirmation are open to everybody.
      const surplus = role.permissions.filter(({ action }) => !wanted.has(action));
      for (const { id } of surplus) await strapi.db.query(PERMISSION).delete({ where: { id } });
      for (const action of wanted)
        if (!given.has(action))
          await strapi.db.query(PERMISSION).create({ data: { action, role: role.id } });
      const users = strapi.store({ type: 'plugin', name: 'users-permissions' });
      const advanced = (await users.get({ key: 'advanced' })) as Record<string, unknown> | null;
      await users.set({ key: 'advanced', value: { ...advanced, allow_register: false } });
      await store.set({ key: 'public-role', value: { version: 1 } });
    });
  },
});
