import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { databaseAnswers } from '../kernel/database-answers';
import { databaseAway, readFailure } from '../kernel/read-failures';
import { isRefusal, statusOf, type RefusalError } from '../kernel/refusals';

/**
 * With the database away every route says so: 503 with Retry-After. Strapi takes a database that does not
 * answer for a token that is not known (401), for a language that is not there (400), or says nothing of it (501).
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const heard = listen(strapi);
  return async (ctx: Context, next: Next): Promise<void> => {
    try {
      await next();
    } catch (error) {
      const failure = readFailure(strapi, error) ?? (await hidden(strapi, error, heard(ctx)));
      if (failure === null) throw error;
      throw told(ctx, failure);
    }
    const isSignIn = ctx.status === 401 || ctx.status === 501;
    const failure = isSignIn ? await away(strapi, heard(ctx)) : null;
    if (failure !== null) throw told(ctx, failure);
  };
};

/** What each request has met of a database that failed, however it was taken. */
function listen(strapi: Core.Strapi): (ctx: Context) => RefusalError | undefined {
  const failures = new WeakMap<object, RefusalError>();
  strapi.db.connection.on('query-error', (error: unknown) => {
    const state = strapi.requestContext.get()?.state as object | undefined;
    const failure = readFailure(strapi, error);
    // Who came in another's way is tried again: what is said of that try comes after it.
    if (state === undefined || failure === null || failure.details.code === 'too_busy') return;
    failures.set(state, failure);
  });
  return ({ state }) => failures.get(state as object);
}

/** A refusal that was none. */
async function hidden(
  strapi: Core.Strapi,
  error: unknown,
  heard: RefusalError | undefined,
): Promise<RefusalError | null> {
  const status = statusOf(error);
  // What is said without a look at the database is said on the ground of what it did not answer.
  if (heard !== undefined && status !== 503) return heard;
  return isRefusal(error) || status === 500 ? null : away(strapi, undefined);
}

async function away(
  strapi: Core.Strapi,
  heard: RefusalError | undefined,
): Promise<RefusalError | null> {
  if (heard !== undefined) return heard;
  return (await databaseAnswers(strapi)) ? null : databaseAway(strapi);
}

function told(ctx: Context, failure: RefusalError): RefusalError {
  ctx.set('Retry-After', String(failure.details['retryAfter']));
  return failure;
}
