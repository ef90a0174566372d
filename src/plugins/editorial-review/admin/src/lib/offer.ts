import type { AvailableAction, Review } from '../../../contracts/review';
import { OFFERED_ACTIONS, type OfferedAction } from '../../../domain/types';

export interface Offer extends AvailableAction {
  action: OfferedAction;
}

export interface Offers {
  allowed: Offer[];
  /** Stopped by something that somebody can do something about: shown beside the allowed ones. */
  stopped: Offer[];
  /** Not possible in this state, or not this person's task. */
  remote: Offer[];
  /** Belongs to the history, not among the next steps. */
  restore: Offer | undefined;
}

/** What comes first for the person who opens the page. */
const ORDER: readonly OfferedAction[] = [
  'approveRetrospectively',
  'publish',
  'approve',
  'requestChanges',
  'submit',
  'withdraw',
  'forcePublish',
  'restore',
];

/** Those that take something away or go round the review. */
const GRAVE: readonly OfferedAction[] = ['withdraw', 'forcePublish'];

export const isGrave = (action: OfferedAction): boolean => GRAVE.includes(action);

/** Sorts what the server offers; whether an action is allowed is for the server alone to say. */
export function sortOffers(review: Review): Offers {
  const offers = review.availableActions
    .filter((offer): offer is Offer => isOffered(offer.action))
    .filter(({ action }) => action !== 'restore')
    .sort((a, b) => ORDER.indexOf(a.action) - ORDER.indexOf(b.action));
  const refused = offers.filter(({ allowed }) => !allowed);
  return {
    allowed: offers.filter(({ allowed }) => allowed),
    stopped: refused.filter((offer) => !isRemote(offer)),
    remote: refused.filter(isRemote),
    restore: review.availableActions.find(
      (offer): offer is Offer => offer.action === 'restore' && offer.allowed,
    ),
  };
}

const isOffered = (action: string): action is OfferedAction =>
  (OFFERED_ACTIONS as readonly string[]).includes(action);

const isRemote = ({ refusal }: Offer): boolean =>
  refusal?.code === 'illegal_transition' || refusal?.code === 'missing_permission';
