import type { Step } from '../../../../../../kernel/installation';
import { giveRights, reviewRight } from '../give-rights';

/** So that a team of three is not locked out when its reviewer has mended a comma. */
export const publishersReview: Step = {
  id: '0004-publishers-review',
  run: (strapi) =>
    giveRights(
      strapi,
      'publisher',
      (['approve', 'requestChanges', 'approveRetrospectively'] as const).map(reviewRight),
    ),
};
