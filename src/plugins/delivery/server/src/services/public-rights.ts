import type { Core } from '@strapi/strapi';
import { service } from '../../../../../kernel/services';

const PERMISSION = 'plugin::users-permissions.permission';
const ROLE = 'plugin::users-permissions.role';
const SECONDS = 5;
const MOST_ABILITIES = 50;

interface Engine {
  generateAbility(permissions: readonly object[], options?: object): Promise<unknown>;
}

/**
 * Strapi reads the public role's rights from the database, and builds an ability of them, for every
 * anonymous request. Here they are remembered until this process changes a permission or a role;
 * another instance's change shows after five seconds at most.
 */
export function rememberPublicRights(strapi: Core.Strapi): void {
  rememberPermissions(strapi);
  rememberAbilities(strapi.contentAPI.permissions.engine as unknown as Engine);
}

function rememberPermissions(strapi: Core.Strapi): void {
  const permissions = service(strapi, 'users-permissions.permission');
  const read = permissions.findPublicPermissions.bind(permissions);
  let known: { permissions: unknown[]; until: number } | null = null;
  permissions.findPublicPermissions = async () => {
    if (known && known.until > Date.now()) return known.permissions;
    const permissions = await read();
    if (!strapi.db.inTransaction()) known = { permissions, until: Date.now() + SECONDS * 1000 };
    return permissions;
  };
  const forget = (): Promise<void> => {
    known = null;
    if (!strapi.db.inTransaction()) return Promise.resolve();
    return strapi.db.transaction(({ onCommit }) => {
      onCommit(() => {
        known = null;
      });
    }) as Promise<void>;
  };
  const writes = ['Create', 'CreateMany', 'Update', 'UpdateMany', 'Delete', 'DeleteMany'];
  const hooks = Object.fromEntries(writes.map((write) => [`after${write}`, forget]));
  strapi.db.lifecycles.subscribe({ models: [PERMISSION, ROLE], ...hooks } as never);
}

/** The same plain actions give the same ability; anything with conditions is built anew. */
function rememberAbilities(engine: Engine): void {
  const abilities = new Map<string, Promise<unknown>>();
  const build = engine.generateAbility.bind(engine);
  engine.generateAbility = (permissions, options) => {
    const plain = options === undefined && permissions.every(isPlain);
    if (!plain) return build(permissions, options);
    const key = permissions.map(({ action }) => action).join('\n');
    let ability = abilities.get(key);
    if (!ability) {
      if (abilities.size >= MOST_ABILITIES) abilities.clear();
      ability = build(permissions);
      ability.catch(() => abilities.delete(key));
      abilities.set(key, ability);
    }
    return ability;
  };
}

const isPlain = (permission: object): permission is { action: string } =>
  Object.keys(permission).length === 1 &&
  typeof (permission as { action?: unknown }).action === 'string';
