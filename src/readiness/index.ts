import type { Core } from '@strapi/strapi';
import { databaseAnswers } from '../kernel/database-answers';
import { service } from '../kernel/services';
import { isStopping } from '../kernel/strapi-patches/draining';
import { useFirst } from '../kernel/strapi-patches/first-middleware';

/** What a server must have to serve; named as the contract does, for whoever runs it. */
type Missing = 'database' | 'migrations' | 'worker' | 'stopping';

const PATH = '/_ready';
const RETRY_AFTER = 2;

/**
 * `GET /_ready`: 200 `{ ready: true }`, or 503 `{ ready: false, missing }` with Retry-After: the database
 * does not answer, the steps of a new version have not all run, the worker that does what happens later has
 * ended, or the server is about to stop. Returns what must be called once the start has come to its end.
 */
export function answerReadiness(strapi: Core.Strapi): () => void {
  let started = false;

  async function missing(): Promise<Missing[]> {
    if (isStopping(strapi)) return ['stopping'];
    if (!started) return ['migrations'];
    const worker = service(strapi, 'editorial-review.jobs').isWorking();
    return [
      ...((await databaseAnswers(strapi)) ? [] : (['database'] as const)),
      ...(worker ? [] : (['worker'] as const)),
    ];
  }

  useFirst(strapi, async (ctx, next) => {
    if (ctx.path !== PATH || !['GET', 'HEAD'].includes(ctx.method)) return next();
    const lacks = await missing();
    ctx.status = lacks.length === 0 ? 200 : 503;
    ctx.set('Cache-Control', 'no-store');
    if (lacks.length > 0) ctx.set('Retry-After', String(RETRY_AFTER));
    ctx.body = lacks.length === 0 ? { ready: true } : { ready: false, missing: lacks };
  });
  return () => {
    started = true;
  };
}
