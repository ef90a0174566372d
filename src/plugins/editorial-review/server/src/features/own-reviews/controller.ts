import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { service } from '../../../../../../kernel/services';
import { actionBody } from '../../../../contracts/action-bodies';
import { LocaleQuery } from '../../../../contracts/requests';
import type { OwnReviewResponse } from '../../../../contracts/responses';
import type { Review } from '../../../../contracts/review';
import type { Actor, ReviewKey } from '../../../../domain/types';
import { arrivedAt, bodyOf, keyFrom, parse } from '../../input';
import { refusal } from '../../refuse';

const SUBMISSION = actionBody('submit');

/** The review as API tokens and signed-in arrangers meet it: where a draft stands, and submitting it. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const reviews = () => service(strapi, 'editorial-review.reviews');

  /**
   * An arranger's drafts are those of their own organisation, a token's those of the types that it may
   * write: a scope to reviews alone reads none. Of others there is nothing to be seen.
   */
  async function actorFor(ctx: Context, { uid, documentId, locale }: ReviewKey): Promise<Actor> {
    const actors = service(strapi, 'editorial-review.actors');
    const actor = actors.current(uid);
    const seen =
      actor.kind === 'arranger'
        ? await actors.ownsDocument(uid, documentId, locale)
        : await writes(ctx, uid);
    if (!seen) throw refusal(strapi, 'not_found', { what: 'review' });
    return actor;
  }

  async function writes(ctx: Context, uid: string): Promise<boolean> {
    const { auth } = ctx.state as { auth: unknown };
    const { verify } = strapi.get('auth') as unknown as {
      verify(auth: unknown, config: { scope: string[] }): Promise<void>;
    };
    try {
      await verify(auth, { scope: [`${uid}.update`] });
      return true;
    } catch (error) {
      if (error instanceof errors.ForbiddenError) return false;
      throw error;
    }
  }

  return {
    async findOne(ctx: Context) {
      const { locale } = parse(strapi, LocaleQuery, ctx.query);
      const key = keyFrom(strapi, ctx, locale);
      ctx.body = shape(await reviews().present(key, await actorFor(ctx, key)));
    },

    async submit(ctx: Context) {
      const { locale, ...input } = parse(strapi, SUBMISSION, bodyOf(ctx));
      const key = keyFrom(strapi, ctx, locale);
      const actor = await actorFor(ctx, key);
      const arrival = { arrivedAt: arrivedAt(ctx) };
      ctx.body = shape(await reviews().perform('submit', key, actor, input, arrival));
    },
  };
};

function shape({ status, live, lockVersion, checks }: Review): OwnReviewResponse {
  return { data: { status, live, lockVersion, checks } };
}
