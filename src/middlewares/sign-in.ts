import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { failed, mustBeAllowed, succeeded, type Guess } from '../sign-in/guard';

/** Routes of the admin at which a secret can be guessed, as the router has them registered. */
const GUESSED_AT: ReadonlySet<string> = new Set([
  '/admin/login',
  '/admin/register',
  '/admin/register-admin',
  '/admin/registration-info',
  '/admin/forgot-password',
  '/admin/reset-password',
  '/admin/access-token',
]);

interface Router {
  match(path: string, method: string): { pathAndMethod: { path: string }[] };
}

/**
 * Limits guesses at the admin's secrets. It stands behind the parser of bodies and decides on the route
 * that will answer, whatever its path was written like.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next): Promise<void> => {
    const { router } = strapi.server as unknown as { router: Router };
    const routes = router.match(ctx.path, ctx.method).pathAndMethod;
    if (!routes.some(({ path }) => GUESSED_AT.has(path))) return next();
    const { body } = ctx.request as unknown as { body?: Record<string, unknown> };
    const guess: Guess = { kind: 'admin', account: body?.['email'] };
    mustBeAllowed(strapi, guess);
    try {
      await next();
    } catch (error) {
      failed(strapi, guess);
      throw error;
    }
    if (ctx.status >= 400) failed(strapi, guess);
    else succeeded(strapi, guess);
    return undefined;
  };
