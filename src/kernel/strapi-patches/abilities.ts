import type { Core } from '@strapi/strapi';
import { methodFault, wrapMethod } from './methods';
import { make, type Patch } from './patch';

const MOST = 50;

interface Engine {
  generateAbility(permissions: readonly object[], options?: object): Promise<unknown>;
}

const engineOf = (strapi: Core.Strapi): Engine =>
  strapi.contentAPI.permissions.engine as unknown as Engine;

export const abilities: Patch = {
  id: 'abilities',
  reason: 'Strapi builds an ability of the same rights anew for every request of the content API.',
  since: '5.54.0',
  holds: (strapi) =>
    methodFault('contentAPI.permissions.engine', engineOf(strapi), 'generateAbility', {
      arity: 1,
      says: ['permissions, options = {}', 'return build()'],
    }),
};

/** The same plain actions give the same ability; anything with conditions is built anew. */
export function rememberAbilities(strapi: Core.Strapi): void {
  const known = new Map<string, Promise<unknown>>();
  make(strapi, abilities, () => {
    wrapMethod(engineOf(strapi), 'generateAbility', (build) => (permissions, options) => {
      const plain = options === undefined && permissions.every(isPlain);
      if (!plain) return build(permissions, options);
      const key = permissions.map(({ action }) => action).join('\n');
      let ability = known.get(key);
      if (!ability) {
        if (known.size >= MOST) known.clear();
        ability = build(permissions);
        ability.catch(() => known.delete(key));
        known.set(key, ability);
      }
      return ability;
    });
  });
}

const isPlain = (permission: object): permission is { action: string } =>
  Object.keys(permission).length === 1 &&
  typeof (permission as { action?: unknown }).action === 'string';
