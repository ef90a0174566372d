import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { LocaleQuery, SubmissionBody } from '../../../contracts/requests';
import type { OwnReviewResponse } from '../../../contracts/responses';
import type { Review } from '../../../contracts/review';
import type { Actor, ReviewKey } from '../../../domain/types';
import { actorsOf, reviewsOf } from '../services/interfaces';
import { refusalOf } from '../refuse';
import { keyFrom, parse } from './input';

/** The review as API tokens and signed-in arrangers meet it: where a draft stands, and submitting it. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  /** An arranger's drafts are those of their own organisation; of others there is nothing to be seen. */
  async function actorFor(key: ReviewKey): Promise<Actor> {
    const actor = actorsOf(strapi).current(key.uid);
    const { uid, documentId, locale } = key;
    if (
      actor.kind === 'arranger' &&
      !(await actorsOf(strapi).ownsDocument(uid, documentId, locale))
    ) {
      throw refusalOf(strapi, { code: 'not_found', data: { what: 'review' } });
    }
    return actor;
  }

  return {
    async findOne(ctx: Context) {
      const { locale } = parse(strapi, LocaleQuery, ctx.query);
      const key = keyFrom(strapi, ctx, locale);
      const actor = await actorFor(key);
      ctx.body = shape(await reviewsOf(strapi).present(key, actor));
    },

    async submit(ctx: Context) {
      const { body } = ctx.request as unknown as { body?: unknown };
      const { locale, ...input } = parse(strapi, SubmissionBody, body);
      const key = keyFrom(strapi, ctx, locale);
      const actor = await actorFor(key);
      const { arrivedAt = Date.now() } = ctx.state as { arrivedAt?: number };
      ctx.body = shape(await reviewsOf(strapi).perform('submit', key, actor, input, { arrivedAt }));
    },
  };
};

function shape({ status, live, lockVersion, checks }: Review): OwnReviewResponse {
  return { data: { status, live, lockVersion, checks } };
}
