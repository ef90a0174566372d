import { ANY_STATUS, ON_SITE } from '../lifecycle';
import { NOTHING_PENDING, REVIEWED, takenBack, type ActionRule } from './rule';

/** The page is no longer seen; nothing is deleted. */
export const withdraw: ActionRule = {
  path: 'withdrawal',
  from: ANY_STATUS,
  live: ON_SITE,
  signedIn: true,
  guards: [],
  asks: { text: { name: 'reason', required: 'always' } },
  reads: { linkingPages: true },
  about: 'live',
  next: (review) => ({
    status: 'working',
    live: 'withdrawn',
    liveRevision: null,
    liveHash: null,
    ...NOTHING_PENDING,
    ...REVIEWED,
    ...takenBack(review, review.liveRevision),
  }),
  news: () => ['content.withdrawn'],
  right: { label: 'Avpublicera', group: 'publicera', roles: ['publisher'] },
  verb: { sv: 'avpublicera', en: 'withdraw' },
  panel: { grave: true },
};
