import type { Core } from '@strapi/strapi';
import type { Feature } from '../../../../../../kernel/features';
import { RULES } from '../../../../domain/actions';
import { OFFERED_ACTIONS } from '../../../../domain/types';
import { PAGE, signedIn } from '../../input';
import { stampArrival } from '../../perform/arrival';

import { usageRows } from '../../repositories/usage';
import controller from './controller';
import createReviews from './service';

/** The review itself: its door and the routes that lead to it, one for each action. */
export const actions = {
  services: {
    reviews: createReviews,
    usage: ({ strapi }: { strapi: Core.Strapi }) => usageRows(strapi),
  },
  controllers: { actions: controller },
  routes: {
    admin: OFFERED_ACTIONS.map((action) => ({
      method: 'POST' as const,
      path: `${PAGE}/${RULES[action].path}`,
      handler: `actions.${action}`,
      config: signedIn,
    })),
  },
  register: (strapi) => stampArrival(strapi),
} satisfies Feature;
