import { ANY_LIVE } from '../lifecycle';
import { noNews, type ActionRule } from './rule';

/** The approved revision goes live at a time. Its rule stands here; its door comes later. */
export const schedule: ActionRule = {
  path: 'schedule',
  from: ['approved'],
  live: ANY_LIVE,
  signedIn: true,
  guards: ['hasSubmission', 'tokenNeedsTwoPeople', 'draftIsRevision', 'enoughApprovals'],
  asks: { publishAt: true },
  reads: {},
  next: () => ({ status: 'scheduled' }),
  news: noNews,
  right: { label: 'Schemalägga', group: 'publicera', roles: ['publisher'] },
  verb: { sv: 'schemalägga', en: 'schedule' },
  panel: {},
};
