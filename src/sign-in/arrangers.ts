import type { Core } from '@strapi/strapi';
import { service } from '../kernel/services';
import { NOBODYS_PASSWORD, failed, mayMail, mustBeAllowed, succeeded, type Guess } from './guard';

interface Context {
  state: { user?: { id?: unknown; email?: unknown } };
  request: { body?: Record<string, unknown> };
  send(body: unknown): unknown;
}

type Action = (this: unknown, ctx: Context, ...rest: unknown[]) => Promise<unknown>;
export type AuthController = Record<string, Action>;

const USER = 'plugin::users-permissions.user';

/**
 * Around Strapi's controller, which REST and GraphQL share: guesses are limited, an account that is not
 * there answers as slowly as one that is, and who asks for a new password learns nothing by it.
 */
export function guardArrangers(strapi: Core.Strapi, auth: AuthController): AuthController {
  const around = (name: string, guess: (ctx: Context) => Guess): Action =>
    async function (this: unknown, ctx, ...rest) {
      const own = guess(ctx);
      mustBeAllowed(strapi, own);
      try {
        const answer = await (auth[name] as Action).call(auth, ctx, ...rest);
        succeeded(strapi, own);
        return answer;
      } catch (error) {
        failed(strapi, own);
        throw error;
      }
    };
  const signIn = around('callback', ({ request }) => ({
    kind: 'arranger',
    account: request.body?.['identifier'],
  }));
  return {
    ...auth,
    async callback(ctx, ...rest) {
      await takeAsLong(strapi, ctx.request.body ?? {});
      return signIn.call(this, ctx, ...rest);
    },
    changePassword: around('changePassword', ({ state }) => ({
      kind: 'arranger',
      account: state.user?.email,
    })),
    resetPassword: around('resetPassword', () => ({ kind: 'arranger' })),
    async forgotPassword(ctx) {
      const { email } = ctx.request.body ?? {};
      const isAddress = typeof email === 'string' && /^[^@\s]+@[^@\s]+$/.test(email);
      // What is no address is Strapi's to refuse.
      if (!isAddress) return (auth['forgotPassword'] as Action).call(auth, ctx);
      mustBeAllowed(strapi, { kind: 'arranger' });
      if (mayMail(strapi, { kind: 'arranger', account: email })) sendLater(strapi, auth, ctx);
      return ctx.send({ ok: true });
    },
  };
}

/** Compares the password with one of nobody where Strapi would compare none. */
async function takeAsLong(
  strapi: Core.Strapi,
  { identifier, password }: Record<string, unknown>,
): Promise<void> {
  if (typeof identifier !== 'string' || typeof password !== 'string') return;
  const found = (await strapi.db.query(USER).findOne({
    where: {
      provider: 'local',
      $or: [{ email: identifier.toLowerCase() }, { username: identifier }],
    },
    select: ['id', 'password'],
  })) as { password: string | null } | null;
  if (found?.password) return;
  await service(strapi, 'users-permissions.user').validatePassword(password, NOBODYS_PASSWORD);
}

/** The answer does not wait for the mail: neither its time nor its failure says whether there is an account. */
function sendLater(strapi: Core.Strapi, auth: AuthController, ctx: Context): void {
  const unheard = Object.create(ctx) as Context;
  unheard.send = () => undefined;
  (auth['forgotPassword'] as Action).call(auth, unheard).catch((error: unknown) => {
    strapi.log.error(
      `sign-in: no mail to choose a new password could be sent: ${String(error instanceof Error ? error.message : error)}`,
    );
  });
}
