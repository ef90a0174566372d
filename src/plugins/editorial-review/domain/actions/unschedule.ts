import { ANY_LIVE } from '../lifecycle';
import { noNews, type ActionRule } from './rule';

/** Back to approved. Its rule stands here; its door comes later. */
export const unschedule: ActionRule = {
  path: 'schedule',
  from: ['scheduled'],
  live: ANY_LIVE,
  signedIn: true,
  guards: [],
  asks: {},
  reads: {},
  next: () => ({ status: 'approved' }),
  news: noNews,
  right: { label: 'Ta bort schemaläggning', group: 'publicera', roles: ['publisher'] },
  verb: { sv: 'ta bort schemaläggningen', en: 'unschedule' },
  panel: {},
};
