#!/usr/bin/env node
/**
 * How long a start takes, from the process to the first answer: of one checkout, or of two in turns.
 * node bench/boot.mjs [PATH_A [PATH_B]] [--starts 5]
 * With `--pages 100000`: of one checkout without pages (A) and with so many live ones that went through their review (B).
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import knex from 'knex';
import { ensureCompiled } from '../scripts/lib/compile.mjs';
import environment from '../tests/support/environment.cjs';
import { seed } from '../tests/support/seed.cjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    starts: { type: 'string', default: '5' },
    pages: { type: 'string', default: '0' },
  },
});
const STARTS = Number(values.starts);
const PAGES = Number(values.pages);
const PATIENCE_MS = 120_000;
/** How often it is asked whether it answers: what the times are exact to. */
const EVERY_MS = 10;

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'cms-boot-'));
const children = new Set();

/** Starts a server on this database; answers when `/_health` does, with the server still running. */
async function start(appDir, file) {
  const port = await freePort();
  const begin = performance.now();
  const child = spawn(process.execPath, [path.join(here, 'boot-server.cjs'), appDir], {
    cwd: appDir,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      ...environment,
      NODE_ENV: 'production',
      // As in production: every layer that a start waits for.
      LOOK_BACK: 'always',
      DATABASE_URL: '',
      DATABASE_FILENAME: file,
      PORT: String(port),
    },
  });
  children.add(child);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (!(await isWell(port))) {
    if (child.exitCode !== null) throw new Error(`${appDir}: the server ended before it answered`);
    if (performance.now() - begin > PATIENCE_MS) throw new Error(`${appDir}: no answer`);
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
  const wall = performance.now() - begin;
  const cpu = await new Promise((resolve) => {
    child.once('message', resolve);
    child.send('cpu');
  });
  return {
    wall,
    cpu,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      children.delete(child);
    },
  };
}

function isWell(port) {
  return new Promise((resolve) => {
    const request = http.get({ host: '127.0.0.1', port, path: '/_health' }, (response) => {
      response.resume();
      resolve(response.statusCode === 204);
    });
    request.on('error', () => resolve(false));
  });
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

/** A database that this checkout has made, and one start more, that the files are in memory. */
async function prepare(name, appDir, pages = 0) {
  await ensureCompiled(appDir);
  const template = path.join(temporary, `${name}.db`);
  await (await start(appDir, template)).stop();
  if (pages > 0) await addKnownPages(template, pages);
  await (await start(appDir, template)).stop();
  return { name, appDir, template, wall: [], cpu: [] };
}

/** Live articles, and for each the review and the slug that know it, as a publication leaves them. */
async function addKnownPages(file, articles) {
  const connection = knex({
    client: 'better-sqlite3',
    connection: { filename: file },
    useNullAsDefault: true,
  });
  try {
    await seed(connection, { articles });
    await connection.raw(
      `INSERT INTO editorial_reviews (document_id, content_type, page_id, page_locale, status, live, live_row_id, live_row_updated_at, created_at, updated_at)
       SELECT 'review-' || id, 'api::article.article', document_id, locale, 'idle', 'live', id, CAST(updated_at AS TEXT), updated_at, updated_at
       FROM articles WHERE published_at IS NOT NULL`,
    );
    await connection.raw(
      `INSERT INTO content_slugs (content_type, page_id, page_locale, slug, is_current, is_canonical, was_live)
       SELECT 'api::article.article', document_id, locale, slug, 1, 1, 1 FROM articles WHERE published_at IS NOT NULL`,
    );
  } finally {
    await connection.destroy();
  }
}

async function measure(target, turn) {
  const file = path.join(temporary, `${target.name}-${turn}.db`);
  for (const end of ['', '-wal'])
    if (fs.existsSync(target.template + end)) fs.copyFileSync(target.template + end, file + end);
  const { wall, cpu, stop } = await start(target.appDir, file);
  await stop();
  target.wall.push(wall);
  target.cpu.push(cpu);
  console.log(`${target.name} ${turn + 1}: ${wall.toFixed(0)} ms, CPU ${cpu.toFixed(0)} ms`);
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

async function main() {
  if (!Number.isInteger(STARTS) || STARTS < 1) throw new Error('--starts: a whole number from 1');
  if (!Number.isInteger(PAGES) || PAGES < 0) throw new Error('--pages: a whole number from 0');
  if (PAGES > 0 && positionals.length > 1) throw new Error('--pages: of one checkout.');
  if (positionals.length > 2) throw new Error('At most two checkouts are compared.');
  const paths = positionals.length === 0 ? [path.resolve(here, '..')] : positionals;
  const targets = [];
  for (const [index, appDir] of paths.entries())
    targets.push(await prepare('AB'[index], path.resolve(appDir)));
  if (PAGES > 0) targets.push(await prepare('B', targets[0].appDir, PAGES));
  for (let turn = 0; turn < STARTS; turn += 1) {
    // A B, B A, A B …: neither always comes second.
    const order = turn % 2 === 0 ? targets : targets.toReversed();
    for (const target of order) await measure(target, turn);
  }
  for (const { name, appDir, wall, cpu } of targets)
    console.log(
      `${name} median of ${STARTS}: ${median(wall).toFixed(0)} ms, CPU ${median(cpu).toFixed(0)} ms  (${appDir})`,
    );
  if (targets.length < 2) return;
  const [a, b] = targets;
  const ratio = (of) => (median(b[of]) / median(a[of])).toFixed(3);
  console.log(`B / A: ${ratio('wall')}, CPU ${ratio('cpu')}`);
}

try {
  await main();
} finally {
  for (const child of children) child.kill('SIGKILL');
  fs.rmSync(temporary, { recursive: true, force: true });
}
