import type { AvailableAction, Review } from '../../../contracts/review';
import { RULES } from '../../../domain/actions';
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

/** Those that take something away or go round the review. */
export const isGrave = (action: OfferedAction): boolean => RULES[action].panel.grave === true;

/** Belongs to the history, not among the next steps. */
const isOfHistory = (action: OfferedAction): boolean => RULES[action].panel.inHistory === true;

/** Sorts what the server offers; whether an action is allowed is for the server alone to say. */
export function sortOffers(review: Review): Offers {
  const offers = review.availableActions
    .filter((offer): offer is Offer => isOffered(offer.action))
    .filter(({ action }) => !isOfHistory(action))
    .sort((a, b) => placeOf(a.action) - placeOf(b.action));
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

const placeOf = (action: OfferedAction): number => OFFERED_ACTIONS.indexOf(action);

const isOffered = (action: string): action is OfferedAction =>
  (OFFERED_ACTIONS as readonly string[]).includes(action);

const isRemote = ({ refusal }: Offer): boolean =>
  refusal?.code === 'illegal_transition' || refusal?.code === 'missing_permission';
