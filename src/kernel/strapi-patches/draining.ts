import type { Server } from 'node:http';
import type { Core } from '@strapi/strapi';
import { methodFault, wrapMethod } from './methods';
import { make, type Patch } from './patch';

export const draining: Patch = {
  id: 'draining',
  reason:
    'Strapi cuts every connection when it is told to stop: whoever was saving is not answered, and does not know what became of it.',
  since: '5.54.0',
  holds: (strapi) =>
    methodFault('strapi', strapi, 'destroy', { arity: 0, says: ['this.server.destroy()'] }),
};

const STOPPING = Symbol.for('draining.stopping');
type Stopping = Core.Strapi & { [STOPPING]?: boolean };

/** Told to stop: no new connection is accepted any more. */
export const isStopping = (strapi: Core.Strapi): boolean => (strapi as Stopping)[STOPPING] === true;

/** Who has connected already, and waits to be seen, is still let in; `/_ready` says 503 meanwhile. */
const GRACE_MS = 300;
/** How often connections that have been answered are let go. */
const LOOK_MS = 50;

/**
 * On SIGTERM and SIGINT (both end in `strapi.destroy`): no new connection, what is under way is answered, for
 * `DRAIN_SECONDS` at most; then Strapi stops as it does.
 */
export function drainBeforeStopping(strapi: Core.Strapi, seconds: number): void {
  make(strapi, draining, () => {
    wrapMethod(strapi, 'destroy', (destroy) => async () => {
      (strapi as Stopping)[STOPPING] = true;
      await drained(strapi, seconds * 1000);
      return destroy();
    });
  });
}

/** A turn of the event loop in which hardly anything can have arrived unseen. */
const SHORT_MS = 3;

/**
 * Who has connected and was not yet let in is cut off when the server stops listening: the system keeps them in
 * a queue that a busy server is slow to empty. Resolves right after a look into the queue that found nobody, or
 * after `ms`. Whoever awaits it must close at once, in the same turn.
 */
async function allAreIn(httpServer: Server, ms: number): Promise<void> {
  const until = Date.now() + ms;
  let came = 0;
  const count = (): void => void (came += 1);
  httpServer.on('connection', count);
  let took = Infinity;
  while ((came > 0 || took > SHORT_MS) && Date.now() < until) {
    came = 0;
    const before = performance.now();
    // After the turn's look at what has arrived.
    await new Promise((resolve) => setImmediate(resolve));
    took = performance.now() - before;
  }
  httpServer.off('connection', count);
}

async function drained(strapi: Core.Strapi, ms: number): Promise<void> {
  const { httpServer } = strapi.server;
  if (!httpServer.listening) return;
  await new Promise((resolve) => setTimeout(resolve, GRACE_MS));
  await allAreIn(httpServer, ms / 2);
  const closed = new Promise<'closed'>((resolve) => {
    httpServer.close(() => resolve('closed'));
  });
  // A connection that is kept alive is idle once its answer has gone.
  const letGo = setInterval(() => httpServer.closeIdleConnections(), LOOK_MS);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), ms);
  });
  const outcome = await Promise.race([closed, late]);
  clearTimeout(timer);
  clearInterval(letGo);
  if (outcome === 'late') strapi.log.warn(`Requests were cut: they took more than ${ms / 1000} s.`);
}
