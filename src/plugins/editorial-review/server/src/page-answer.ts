import type { Context } from 'koa';

/** What is not public: found by no search, told to nobody by a link in it, kept by no cache. */
const HEADERS = {
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'private, no-store',
  'X-Content-Type-Options': 'nosniff',
} as const;

export const answerPrivately = (ctx: Context): void => ctx.set({ ...HEADERS });

/** Answers with a drawn page that is not public. */
export function answerPage(ctx: Context, { html, policy }: { html: string; policy: string }): void {
  answerPrivately(ctx);
  // Of its own: that of the admin allows scripts.
  ctx.set('Content-Security-Policy', policy);
  ctx.type = 'html';
  ctx.body = html;
}
