import type { Context } from 'koa';
import type { PageViewResponse } from '../../contracts/page-views';

/** What is not public: found by no search, told to nobody by a link in it, kept by no cache. */
const HEADERS = {
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'private, no-store',
  'X-Content-Type-Options': 'nosniff',
} as const;

export const answerPrivately = (ctx: Context): void => ctx.set({ ...HEADERS });

/** Answers with a drawn page that is not public: as HTML, or within JSON for whoever reads only that. */
export function answerPage(ctx: Context, { html, policy }: { html: string; policy: string }): void {
  answerPrivately(ctx);
  ctx.vary('Accept');
  if (ctx.accepts('html', 'json') === 'json') {
    ctx.body = { data: { html } } satisfies PageViewResponse;
    return;
  }
  // Of its own: that of the admin allows scripts.
  ctx.set('Content-Security-Policy', policy);
  ctx.type = 'html';
  ctx.body = html;
}
