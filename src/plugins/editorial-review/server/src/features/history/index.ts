import type { Feature } from '../../../../../../kernel/features';
import { PAGE, signedIn } from '../../input';
import { controller } from './controller';
import createHistory from './service';

const get = (path: string, handler: string) => ({
  method: 'GET' as const,
  path: `${PAGE}/${path}`,
  handler: `history.${handler}`,
  config: signedIn,
});

/** What happened to a page: its revisions and its trail. */
export const history = {
  services: { history: createHistory },
  controllers: { history: controller },
  routes: {
    admin: [
      get('revisions', 'revisions'),
      get('revisions/:number', 'revision'),
      get('events', 'events'),
    ],
  },
} satisfies Feature;
