import type { Consumer } from '../consumer';
import { prune as pruneRows } from '../reads';

/** What is done is kept for a week, a message that nobody listens to for a month, what failed for ever. */
const DONE_DAYS = 7;
const UNHEARD_DAYS = 30;

export const prune: Consumer = {
  kind: 'jobs.prune',
  reach: 'database',
  daily: true,
  handle: (_job, { strapi, kinds }) =>
    pruneRows(strapi, kinds, { doneDays: DONE_DAYS, unheardDays: UNHEARD_DAYS }),
};
