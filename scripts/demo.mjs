/**
 * `npm run demo`: from a fresh clone to a running CMS with demo content. Installs, writes `.env`,
 * builds, fills the database and starts the server, each only where it is needed; so a second run
 * starts in seconds and loses nothing. Uses nothing but Node until the packages are there.
 */
import { spawn } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beAlone } from './lib/alone.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureEnvFile } from './lib/env-file.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { PlainError } from './lib/run.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 ? major < 25 : major === 20 && minor >= 19) return;
  throw new PlainError(
    `Node ${process.versions.node} passar inte: installera Node 20.19, 22 eller 24.\n` +
      `Node ${process.versions.node} does not fit: install Node 20.19, 22 or 24.`,
  );
}

/** Asked before anything slow is done. */
function checkPort(host, port) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) =>
      reject(
        new PlainError(
          `Port ${port} kan inte användas (${error.code}). Välj en annan: PORT=1400 npm run demo\n` +
            `Port ${port} can't be used (${error.code}). Choose another: PORT=1400 npm run demo`,
        ),
      ),
    );
    probe.listen({ host, port, exclusive: true }, () => probe.close(resolve));
  });
}

/** What the environment sets goes before `.env`; an address made for another port follows the port. */
function settingsOf(file) {
  const port = process.env.PORT || file.PORT || '1337';
  const host = process.env.HOST || file.HOST || '127.0.0.1';
  const written = process.env.PUBLIC_URL || file.PUBLIC_URL || '';
  const local = /^http:\/\/localhost(:\d+)?$/.test(written) || written === '';
  return { port, host, url: local ? `http://localhost:${port}` : written };
}

function serve({ port, host, url }) {
  const child = spawn(process.execPath, [path.join('dist', 'src', 'cli', 'demo-server.js')], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: port,
      HOST: host,
      PUBLIC_URL: url,
      STRAPI_LOG_LEVEL: process.env.STRAPI_LOG_LEVEL || 'warn',
      STRAPI_TELEMETRY_DISABLED: 'true',
      STRAPI_DISABLE_EE: 'true',
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  child.once('error', fail);
  child.once('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)));
}

function fail(error) {
  console.error(error instanceof PlainError ? `\n${error.message}` : error);
  process.exit(1);
}

async function main() {
  checkNode();
  beAlone(root, 'demo');
  const settings = settingsOf(ensureEnvFile(root));
  await checkPort(settings.host, Number(settings.port));
  await ensureInstalled(root);
  await ensureBuilt(root);
  serve(settings);
}

await main().catch(fail);
