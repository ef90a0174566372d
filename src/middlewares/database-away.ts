import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { databaseAnswers } from '../kernel/database-answers';
import { databaseAway, readFailure } from '../kernel/read-failures';
import type { RefusalError } from '../kernel/refusals';

/**
 * With the database away every route says so: 503 with Retry-After. Strapi's sign-in takes a database that
 * does not answer for a token that is not known, and answers 401.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next): Promise<void> => {
    try {
      await next();
    } catch (error) {
      const failure = readFailure(strapi, error) ?? (await hidden(strapi, error));
      if (failure === null) throw error;
      throw told(ctx, failure);
    }
    if (ctx.status === 401 && !(await databaseAnswers(strapi)))
      throw told(ctx, databaseAway(strapi));
  };

/** A refusal to sign somebody in that was none. */
async function hidden(strapi: Core.Strapi, error: unknown): Promise<RefusalError | null> {
  if ((error as { name?: unknown } | null)?.name !== 'UnauthorizedError') return null;
  return (await databaseAnswers(strapi)) ? null : databaseAway(strapi);
}

function told(ctx: Context, failure: RefusalError): RefusalError {
  ctx.set('Retry-After', String(failure.details['retryAfter']));
  return failure;
}
