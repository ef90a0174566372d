import type { Feature } from '../../../../../../kernel/features';
import { PAGE } from '../../input';
import controller from './controller';

/** `/api/reviews/…`: for API tokens and arrangers, each route with its own scope. */
export const ownReviews = {
  controllers: { 'own-reviews': controller },
  routes: {
    'content-api': [
      { method: 'GET', path: PAGE, handler: 'own-reviews.findOne', config: { prefix: '' } },
      {
        method: 'POST',
        path: `${PAGE}/submission`,
        handler: 'own-reviews.submit',
        config: { prefix: '' },
      },
    ],
  },
} satisfies Feature;
