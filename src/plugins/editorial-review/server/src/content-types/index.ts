import review from './review';
import revision from './revision';
import payload from './payload';
import approval from './approval';
import event from './event';
import eventHead from './event-head';
import usage from './usage';

/** The tables of the review. */
export const contentTypes = {
  review,
  revision,
  payload,
  approval,
  event,
  'event-head': eventHead,
  usage,
};
