import type { Core } from '@strapi/strapi';
import { service } from '../services';
import { methodFault, wrapMethod } from './methods';
import { make, type Patch } from './patch';

const PERMISSION = 'plugin::users-permissions.permission';
const ROLE = 'plugin::users-permissions.role';
const SECONDS = 5;

export const publicPermissions: Patch = {
  id: 'public-permissions',
  reason:
    'Strapi reads the rights of the public role from the database for every anonymous request.',
  since: '5.54.0',
  holds: (strapi) =>
    methodFault(
      'users-permissions.permission',
      service(strapi, 'users-permissions.permission'),
      'findPublicPermissions',
      { arity: 0, says: [PERMISSION, 'findMany'] },
    ),
};

/**
 * Remembers the rights of the public until this process changes a permission or a role; another
 * instance's change shows after five seconds, to whoever asks next.
 */
export function rememberPublicPermissions(strapi: Core.Strapi): void {
  let known: { permissions: unknown[]; until: number } | null = null;
  const forget = (): Promise<void> => {
    known = null;
    if (!strapi.db.inTransaction()) return Promise.resolve();
    return strapi.db.transaction(({ onCommit }) => {
      onCommit(() => {
        known = null;
      });
    }) as Promise<void>;
  };
  /** Nobody waits for it: readers go on with what was known, also while the database is away. */
  let looking = false;
  const lookAgain = (reread: () => Promise<unknown>): void => {
    if (looking || strapi.db.inTransaction()) return;
    looking = true;
    void strapi.requestContext.run({} as never, async () => {
      try {
        await reread();
      } catch (error) {
        strapi.log.warn(`The rights of the public could not be read again: ${String(error)}`);
      } finally {
        looking = false;
      }
    });
  };
  make(strapi, publicPermissions, () => {
    const permissions = service(strapi, 'users-permissions.permission');
    wrapMethod(permissions, 'findPublicPermissions', (read) => {
      const reread = async () => {
        const found = await read();
        if (!strapi.db.inTransaction())
          known = { permissions: found, until: Date.now() + SECONDS * 1000 };
        return found;
      };
      return async () => {
        if (known === null) return reread();
        if (known.until <= Date.now()) lookAgain(reread);
        return known.permissions;
      };
    });
    const writes = ['Create', 'CreateMany', 'Update', 'UpdateMany', 'Delete', 'DeleteMany'];
    const hooks = Object.fromEntries(writes.map((write) => [`after${write}`, forget]));
    strapi.db.lifecycles.subscribe({ models: [PERMISSION, ROLE], ...hooks } as never);
  });
}
