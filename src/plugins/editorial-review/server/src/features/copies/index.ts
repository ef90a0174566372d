import type { Feature } from '../../../../../../kernel/features';
import { signedIn } from '../../input';
import { controller } from './controller';
import { createCopies } from './service';

/** A page like another: a new draft that begins with its words. */
export const copies = {
  services: { copies: createCopies },
  controllers: { copies: controller },
  routes: {
    admin: [
      {
        method: 'POST',
        path: '/copies/:uid/:documentId',
        handler: 'copies.make',
        config: signedIn,
      },
    ],
  },
} satisfies Feature;
