import type { Core } from '@strapi/strapi';
import { FIRST_READS, publicReads } from './reads';

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';
const AUTH = 'plugin::users-permissions.auth';
const SIGN_IN = ['callback', 'refresh', 'forgotPassword', 'resetPassword'].map(
  (action) => `${AUTH}.${action}`,
);

interface Given {
  version: number;
  /** Every action that the public has been given; one that an administrator took away stays away. */
  given?: string[];
}

/** What the public may do from the first start; what an administrator changes later stays. */
export const createPublicRole = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Once for each action, so that a type that comes later gets its reads as well. */
  async prepare(): Promise<void> {
    const store = strapi.store({ type: 'plugin', name: 'delivery' });
    const known = (await store.get({ key: 'public-role' })) as Given | null;
    const wanted = [...publicReads(strapi), ...SIGN_IN];
    const given = known === null ? [] : (known.given ?? [...FIRST_READS, ...SIGN_IN]);
    const missing = wanted.filter((action) => !given.includes(action));
    if (missing.length === 0 && known?.given !== undefined) return;
    await strapi.db.transaction(async () => {
      const { id, held } = await publicRole(strapi);
      if (known === null) await closeRegistration(strapi, held, wanted);
      for (const action of missing)
        if (!held.has(action))
          await strapi.db.query(PERMISSION).create({ data: { action, role: id } });
      await store.set({
        key: 'public-role',
        value: { version: 2, given: [...given, ...missing] } satisfies Given,
      });
    });
  },
});

interface PublicRole {
  id: number;
  permissions: { id: number; action: string }[];
}

async function publicRole(strapi: Core.Strapi) {
  const role = (await strapi.db
    .query(ROLE)
    .findOne({ where: { type: 'public' }, populate: ['permissions'] })) as PublicRole | null;
  if (!role) throw new Error('users-permissions has no public role yet');
  const held = new Map(role.permissions.map(({ id, action }) => [action, id]));
  return { id: role.id, held };
}

/** Strapi's own start: registration and e-mail confirmation are open to everybody. */
async function closeRegistration(
  strapi: Core.Strapi,
  held: ReadonlyMap<string, number>,
  wanted: readonly string[],
): Promise<void> {
  for (const [action, id] of held)
    if (!wanted.includes(action)) await strapi.db.query(PERMISSION).delete({ where: { id } });
  const users = strapi.store({ type: 'plugin', name: 'users-permissions' });
  const advanced = (await users.get({ key: 'advanced' })) as Record<string, unknown> | null;
  await users.set({ key: 'advanced', value: { ...advanced, allow_register: false } });
}
