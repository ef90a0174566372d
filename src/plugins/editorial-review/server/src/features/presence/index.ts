import type { Feature } from '../../../../../../kernel/features';
import { PAGE, signedIn } from '../../input';
import { presenceRow } from './content-type';
import { controller } from './controller';
import { createPresence } from './service';

const path = `${PAGE}/presence`;

/** Who else has the page open. */
export const presence = {
  contentTypes: { presence: presenceRow },
  services: { presence: createPresence },
  controllers: { presence: controller },
  routes: {
    admin: [
      { method: 'GET', path, handler: 'presence.find', config: signedIn },
      { method: 'PUT', path, handler: 'presence.enter', config: signedIn },
    ],
  },
} satisfies Feature;
