import { ANY_LIVE, ANY_STATUS } from '../lifecycle';
import { noNews, NOTHING_PENDING, type ActionRule } from './rule';

/** An old revision becomes the working draft. */
export const restore: ActionRule = {
  path: 'restoration',
  from: ANY_STATUS,
  live: ANY_LIVE,
  signedIn: false,
  guards: ['revisionExists'],
  asks: { revision: true },
  reads: {},
  next: () => ({ status: 'working', ...NOTHING_PENDING }),
  news: noNews,
  right: { label: 'Återställa en tidigare version', group: 'skriva', roles: ['writer'] },
  verb: { sv: 'återställa en tidigare version', en: 'restore a revision' },
  panel: { inHistory: true },
};
