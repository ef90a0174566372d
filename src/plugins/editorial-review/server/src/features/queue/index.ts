import type { Feature } from '../../../../../../kernel/features';
import { PAGE, signedIn } from '../../input';
import { controller } from './controller';
import createQueue from './service';

/** What waits for somebody, and one review as it stands. */
export const queue = {
  services: { queue: createQueue },
  controllers: { queue: controller },
  routes: {
    admin: [
      { method: 'GET', path: '/reviews', handler: 'queue.find', config: signedIn },
      { method: 'GET', path: PAGE, handler: 'queue.findOne', config: signedIn },
    ],
  },
} satisfies Feature;
