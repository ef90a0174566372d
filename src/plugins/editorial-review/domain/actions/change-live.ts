import { withActors } from '../contributors';
import { ANY_STATUS, ON_SITE } from '../lifecycle';
import { reviewDeadline } from '../policy';
import type { ActionRule } from './rule';

/** Single fields of the live page are corrected at once. Its rule stands here; its door comes later. */
export const changeLive: ActionRule = {
  path: 'live-change',
  from: ANY_STATUS,
  live: ON_SITE,
  signedIn: true,
  guards: [],
  asks: { text: { name: 'reason', required: 'always' } },
  reads: {},
  next: (review, actor, _input, facts, policy) => ({
    live: 'live_unreviewed',
    unreviewedActors: withActors(review.unreviewedActors, [actor]),
    unreviewedUntil: review.unreviewedUntil ?? reviewDeadline(facts.now, policy),
  }),
  news: () => ['content.changed'],
  right: { label: 'Rätta på sidan', group: 'publicera', roles: ['publisher'] },
  verb: { sv: 'rätta på sidan', en: 'correct the live page' },
  panel: { grave: true },
};
