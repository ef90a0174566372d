import type { Core } from '@strapi/strapi';
import { service } from '../services';
import { firstFault, methodFault, wrapMethod } from './methods';
import { make, type Patch } from './patch';

const managerOf = (strapi: Core.Strapi) => service(strapi, 'content-manager.document-manager');

export const bulkActions: Patch = {
  id: 'bulk-actions',
  reason:
    'Strapi deletes, publishes and unpublishes several pages side by side in one transaction: their locks are taken in any order, and two bulks wait for each other.',
  since: '5.54.0',
  holds(strapi) {
    const manager = managerOf(strapi);
    const says = ['strapi.db.transaction', 'Promise.all(documentIds.map('];
    return firstFault(
      methodFault('document-manager', manager, 'publishMany', { arity: 3, says }),
      methodFault('document-manager', manager, 'deleteMany', { arity: 2, says }),
      methodFault('document-manager', manager, 'unpublishMany', { arity: 2, says }),
    );
  },
};

/** One page after the other, each bulk in the same order; all or none, as before. */
export function takeBulksInTurn(strapi: Core.Strapi): void {
  make(strapi, bulkActions, () => {
    const manager = managerOf(strapi);
    wrapMethod(
      manager,
      'publishMany',
      (original) => (uid, documentIds, locale) =>
        inTurn(strapi, documentIds, (id) => original(uid, [id], locale)),
    );
    for (const many of ['deleteMany', 'unpublishMany'] as const)
      wrapMethod(manager, many, (original) => async (documentIds, uid, options) => ({
        count: await inTurn(strapi, documentIds, async (id) => {
          const { count } = await original([id], uid, options);
          return count;
        }),
      }));
  });
}

/** How many there were of each, summed; each page once. */
async function inTurn(
  strapi: Core.Strapi,
  documentIds: readonly string[],
  act: (id: string) => Promise<number>,
): Promise<number> {
  let sum = 0;
  await strapi.db.transaction(async () => {
    for (const id of [...new Set(documentIds)].sort()) sum += await act(id);
  });
  return sum;
}
