import type { Feature } from '../../../../../../kernel/features';
import { signedIn } from '../../input';
import { controller } from './controller';

/** A page as people will see it, from what its writer has typed; nothing is written. */
export const pageViews = {
  controllers: { pageViews: controller },
  routes: {
    admin: [
      {
        method: 'POST',
        path: '/views/:contentType/:target',
        handler: 'pageViews.draw',
        config: signedIn,
      },
    ],
  },
} satisfies Feature;
