import type { Feature } from '../../../../../../kernel/features';
import { signedIn } from '../../input';
import { controller } from './controller';
import { createDesk } from './service';

/** The start page: what waits for whoever is signed in. */
export const desk = {
  services: { desk: createDesk },
  controllers: { desk: controller },
  routes: {
    admin: [{ method: 'GET', path: '/desk', handler: 'desk.find', config: signedIn }],
  },
} satisfies Feature;
