import { definedTypes } from '../../../../../../kernel/content-types';
import type { Step } from '../../../../../../kernel/installation';
import { PERMISSION, publicRole } from '../public-role';
import { readsOf } from '../reads';

const AUTH = 'plugin::users-permissions.auth';
const SIGN_IN = ['callback', 'refresh', 'forgotPassword', 'resetPassword'].map(
  (action) => `${AUTH}.${action}`,
);

/** The public reads what is published and may sign in; nobody can register. */
export const readPublished: Step = {
  id: '0001-public-role',
  async run(strapi) {
    const role = await publicRole(strapi);
    if (role === null) throw new Error('users-permissions has no public role yet');
    const reads = [...definedTypes(strapi).values()].flatMap(readsOf);
    const wanted = new Set([...reads, ...SIGN_IN]);
    // Strapi's own start: registration and e-mail confirmation are open to everybody.
    const surplus = role.permissions.filter(({ action }) => !wanted.has(action));
    for (const { id } of surplus) await strapi.db.query(PERMISSION).delete({ where: { id } });
    await role.give([...wanted]);
    const users = strapi.store({ type: 'plugin', name: 'users-permissions' });
    const advanced = (await users.get({ key: 'advanced' })) as Record<string, unknown> | null;
    await users.set({ key: 'advanced', value: { ...advanced, allow_register: false } });
  },
};
