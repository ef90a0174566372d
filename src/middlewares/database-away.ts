import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { databaseAnswers } from '../kernel/database-answers';
import { databaseAway, readFailure } from '../kernel/read-failures';
import { isRefusal, statusOf, type RefusalError } from '../kernel/refusals';

/**
 * With the database away every route says so: 503 with Retry-After. Strapi takes a database that does not
 * answer for a token that is not known (401), or for a language that is not there (400).
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
    const failure = ctx.status === 401 ? await away(strapi, heard(ctx)) : null;
    if (failure !== null) throw told(ctx, failure);
  };
};

/** What each request has met of a database that failed, however it was taken. */
function listen(strapi: Core.Strapi): (ctx: Context) => RefusalError | undefined {
  const failures = new WeakMap<object, RefusalError>();
  strapi.db.connection.on('query-error', (error: unknown) => {
    const state = strapi.requestContext.get()?.state as object | undefined;
    const failure = readFailure(strapi, error);
    if (state !== undefined && failure !== null) failures.set(state, failure);
  });
  return ({ state }) => failures.get(state as object);
}

/** A refusal of Strapi's that was none. */
async function hidden(
  strapi: Core.Strapi,
  error: unknown,
  heard: RefusalError | undefined,
): Promise<RefusalError | null> {
  if (isRefusal(error) || statusOf(error) >= 500) return null;
  return away(strapi, heard);
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
