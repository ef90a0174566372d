import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from './child-server';
import { deployed } from './containerfile';

export interface Nginx {
  url: string;
  stop(): Promise<void>;
}

/** Where the tests have found it, or installed it (tests/support/global-setup.cjs). */
export const nginxPath = process.env['NGINX_PATH'];

/** nginx as deploy/nginx.conf sets it up, without its TLS, before these two ports of ours. */
export async function startNginx(ports: readonly [number, number]): Promise<Nginx> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cms-nginx-'));
  const port = await freePort();
  const file = path.join(folder, 'nginx.conf');
  fs.writeFileSync(file, configuration(folder, port, ports));
  const child = spawn(nginxPath ?? 'nginx', ['-c', file, '-p', folder, '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  await listens(child, url);
  return { url, stop: () => ended(child, folder) };
}

function configuration(folder: string, port: number, [one, two]: readonly [number, number]) {
  const given = deployed('nginx.conf')
    .replace(/:1337\b/u, `:${one}`)
    .replace(/:1338\b/u, `:${two}`)
    // The server that leads to https, and what makes the other one speak it.
    .replace(/server \{\s*listen 80;[^}]*\}/u, '')
    .replace(/^\s*ssl_.*$/gmu, '')
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ');
  return `daemon off; worker_processes 1; pid ${folder}/nginx.pid; events {}
http { access_log off; ${places}
${given}
}`;
}

async function listens(child: ChildProcess, url: string): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) {
    if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}.`);
    if (await fetch(url).catch(() => null)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nginx does not listen.');
}

function ended(child: ChildProcess, folder: string): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => {
      fs.rmSync(folder, { recursive: true, force: true });
      resolve();
    });
    child.kill('SIGTERM');
  });
}
