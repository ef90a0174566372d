import type { Core } from '@strapi/strapi';
import type { Feature } from '../../../../../../kernel/features';
import { service } from '../../../../../../kernel/services';
import { signedIn } from '../../input';
import { buffer } from './content-type';
import { controller } from './controller';
import { createBuffers } from './service';

const ONE = '/buffers/:contentType/:target';

/** What somebody has typed and not saved: theirs alone, and no part of the review. */
export const buffers = {
  contentTypes: { buffer },
  services: { buffers: createBuffers },
  controllers: { buffers: controller },
  routes: {
    admin: [
      { method: 'GET', path: '/buffers', handler: 'buffers.find', config: signedIn },
      { method: 'GET', path: ONE, handler: 'buffers.findOne', config: signedIn },
      { method: 'PUT', path: ONE, handler: 'buffers.keep', config: signedIn },
      { method: 'DELETE', path: ONE, handler: 'buffers.remove', config: signedIn },
    ],
  },
  async bootstrap(strapi) {
    goWithAccounts(strapi);
    // Accounts may have gone while no server ran: a restored backup, raw SQL.
    await service(strapi, 'editorial-review.buffers').removeOrphans();
  },
} satisfies Feature;

/** With the account goes what it had not saved, in the same transaction. */
function goWithAccounts(strapi: Core.Strapi): void {
  const removeOrphans = () => service(strapi, 'editorial-review.buffers').removeOrphans();
  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],
    afterDelete: removeOrphans,
    afterDeleteMany: removeOrphans,
  });
}
