import { fork } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import environment from '../tests/support/environment.cjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const children = new Set();

/**
 * A Strapi in a process of its own (server.cjs); `call` has it carry out one of its commands. `isQuiet` for one
 * whose database fails on purpose: what it writes about that is not the result.
 */
export function startServer({
  name,
  appDir,
  distDir,
  port,
  settings,
  execArgv = [],
  isQuiet = false,
}) {
  const output = isQuiet ? 'ignore' : 'inherit';
  const child = fork(path.join(here, 'server.cjs'), [appDir, distDir, String(port)], {
    cwd: appDir,
    execArgv,
    stdio: ['ignore', output, output, 'ipc'],
    env: {
      ...process.env,
      ...environment,
      NODE_ENV: 'production',
      PORT: String(port),
      ...settings,
    },
  });
  children.add(child);
  const waiting = new Map();
  let last = 0;
  child.on('message', ({ id, value, error }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error) reject(new Error(`${name}: ${error}`));
    else resolve(value);
  });
  child.on('exit', (code) => {
    children.delete(child);
    for (const { reject } of waiting.values()) reject(new Error(`${name} ended with ${code}`));
  });
  const call = (command, argument) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      child.send({ id: last, command, argument });
    });
  return { name, port, call };
}

/** Ends what was started here and still runs. */
export function endServers() {
  for (const child of children) child.kill('SIGKILL');
}

/** A port that nobody listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
