import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { languageOf } from '../language';
import { useFirst } from '../strapi-patches/first-middleware';
import { adminAnswerOf } from './admin-screens';
import { answerOf } from './answer';
import type { StrapiError } from './pattern';

/** The content API, the content manager, the media library and the review. */
const OURS = /^\/(api|content-manager|upload|i18n|editorial-review|graphql)(\/|$)/i;
/** The admin's own screens, which compare some of what the server says with what they expect. */
const SCREENS = /^\/admin\//i;

interface Envelope {
  error: StrapiError & { status: number };
}

/** Outermost around the server: whatever Strapi answers with an error of its own is put in our words. */
export function translateAnswers(strapi: Core.Strapi): void {
  useFirst(strapi, async (ctx, next) => {
    await next();
    if (ctx.status === 405 && OURS.test(ctx.path)) return notAllowed(strapi, ctx);
    const body: unknown = ctx.body;
    if (ctx.status < 400 || !isEnvelope(body)) return;
    const { status } = ctx;
    const error = OURS.test(ctx.path)
      ? answerOf(body.error, status, languageOf(strapi), sentIn(ctx))
      : SCREENS.test(ctx.path)
        ? adminAnswerOf(body.error, status, languageOf(strapi))
        : body.error;
    ctx.body = { ...body, error };
    ctx.status = status;
  });
}

/** The router answers a wrong method with plain text; which methods there are stands in `Allow`. */
function notAllowed(strapi: Core.Strapi, ctx: Context): void {
  const messages = {
    sv: `Adressen finns, men inte för ${ctx.method}.`,
    en: `The address exists, but not for ${ctx.method}.`,
  };
  const message = messages[languageOf(strapi)];
  const details = { code: 'invalid_input', messages };
  ctx.body = {
    data: null,
    error: { status: 405, name: 'MethodNotAllowedError', message, details },
  };
  ctx.status = 405;
}

const isEnvelope = (body: unknown): body is Envelope =>
  typeof (body as { error?: { message?: unknown } } | null)?.error?.message === 'string';

/** What the paths in Strapi's errors lead through: `data` of the content API, the body of the admin. */
function sentIn({ request }: Context): unknown {
  const body = (request as { body?: unknown }).body as { data?: unknown } | undefined;
  return body?.data ?? body;
}
