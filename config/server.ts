import type { Core } from '@strapi/strapi';

/** How many proxies of our own stand in front: `TRUST_PROXY=2`; `true` is one, `false` or nothing none. */
function trustedProxies(env: Core.Config.Shared.ConfigParams['env']): number {
  const given = env('TRUST_PROXY', 'false');
  if (given === 'true') return 1;
  if (given === 'false' || given === '') return 0;
  if (/^[0-9]$/.test(given)) return Number(given);
  throw new Error(
    'TRUST_PROXY is the number of trusted proxies in front of the server, such as 1.',
  );
}

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  // Media URLs in the content API are absolute: this is the address the public reaches.
  url: env('PUBLIC_URL', `http://localhost:${env.int('PORT', 1337)}`),
  // Koa believes the first address of X-Forwarded-For, which the client writes; of so many of the last,
  // each was written by a proxy of our own.
  proxy: { koa: trustedProxies(env) > 0, maxIpsCount: trustedProxies(env) },
  // Uploaded files lie in `uploads` below it: a disk of their own, in production.
  dirs: { public: env('PUBLIC_DIR', './public') },
  app: { keys: env.array('APP_KEYS', []) },
  // A remote transfer writes rows around the publish gate.
  transfer: { remote: { enabled: false } },
  logger: { updates: { enabled: false }, startup: { enabled: env.bool('STARTUP_LOG', false) } },
});
