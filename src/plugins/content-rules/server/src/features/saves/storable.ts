import type { Core } from '@strapi/strapi';
import { mustHoldNoNul, nul } from '../../nul';
import { unfitField } from '../../refuse';

interface Context {
  originalUrl: string;
  request: { body?: unknown };
}

const NO_LIST = {
  sv: 'Här ska det stå ett objekt, ingen lista.',
  en: 'This must be an object, not a list.',
};
/**
 * Refuses requests that hold a NUL, in the address or the body: PostgreSQL stores none and answers
 * with an error, wherever in the system the text ends up. (GraphQL reads its body later, by itself.)
 */
export const storable =
  (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (context: Context, next: () => Promise<void>): Promise<void> => {
    if (/%00/.test(context.originalUrl)) throw nul(strapi, '');
    mustHoldNoNul(strapi, context.request.body);
    // No route of ours or Strapi's takes a list; some fall over it before they look.
    if (Array.isArray(context.request.body)) throw unfitField(strapi, 'body', NO_LIST);
    await next();
  };
