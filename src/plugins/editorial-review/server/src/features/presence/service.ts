import type { Core } from '@strapi/strapi';
import { pageOf } from '../../../../../../kernel/pages';
import { service } from '../../../../../../kernel/services';
import type { PresenceResponse } from '../../../../contracts/presence';
import type { Actor, ReviewKey } from '../../../../domain/types';
import { refusal } from '../../refuse';
import { reviewRows } from '../../repositories/reviews';
import { presenceRows } from './rows';

/**
 * Who has a page open, as every instance sees it. It is none of the review's: no revision, no event, no other
 * lock version, and nothing of it is left half a minute later.
 */
export const createPresence = ({ strapi }: { strapi: Core.Strapi }) => {
  const rows = presenceRows(strapi);

  async function at(key: ReviewKey): Promise<PresenceResponse> {
    const found = await rows.at(pageOf(key));
    const people = service(strapi, 'editorial-review.people');
    const person = await people.lookup(found.map(({ actor: id }) => ({ kind: 'admin', id })));
    const review = await reviewRows(strapi).find(key);
    return {
      data: found.map(({ actor: id, ...seen }) => ({
        actor: { id, name: person({ kind: 'admin', id }).name },
        ...seen,
      })),
      meta: { lockVersion: review?.lockVersion ?? 0 },
    };
  }

  return {
    at,

    /** Refuses: `missing_permission` to whoever is not signed in, `not_found` for a page that is not there. */
    async enter(key: ReviewKey, actor: Actor, field: string | null): Promise<PresenceResponse> {
      if (!actor.signedIn) throw refusal(strapi, 'missing_permission', { reason: 'not_signed_in' });
      const review = await reviewRows(strapi).find(key);
      if (review === null || review.closedAt !== null)
        throw refusal(strapi, 'not_found', { what: 'review' });
      await rows.sweep();
      await rows.put(pageOf(key), actor.id, field);
      return at(key);
    },
  };
};
