import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What a person does at a terminal: stops a command half-way, or begins it twice. */
const root = path.resolve(__dirname, '../../..');
let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cms-interrupted-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const fileOf = (name: string) => JSON.stringify(path.join(root, 'scripts/lib', name));
const start = (code: string) =>
  spawn(process.execPath, ['--input-type=module', '-e', code], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s: what was begun has ended before we do',
  async (signal) => {
    // It takes a while to put its things away, as npm does.
    const slow = `process.on('${signal}', () => setTimeout(() => {
    require('fs').writeFileSync('ended', ''); process.exit(1) }, 500)); console.log('begun'); setInterval(() => {}, 1e6)`;
    const child = start(
      `const { run } = await import(${fileOf('run.mjs')});
     await run(process.execPath, ['-e', ${JSON.stringify(slow)}], { cwd: '.', label: 'slow' });`,
    );
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    expect(await ended).toBe(1);
    expect(fs.existsSync(path.join(folder, 'ended'))).toBe(true);
  },
);

describe('beAlone', () => {
  const alone = `const { beAlone } = await import(${fileOf('alone.mjs')}); beAlone('.', 'demo');`;
  const once = () =>
    spawnSync(process.execPath, ['--input-type=module', '-e', alone], {
      cwd: folder,
      encoding: 'utf8',
    });

  test('refuses a second one, in words, and lets the next begin when the first has ended', async () => {
    const first = start(`${alone} console.log('begun'); setInterval(() => {}, 1e6);
      process.on('SIGTERM', () => process.exit(0));`);
    await new Promise((resolve) => first.stdout.once('data', resolve));
    const second = once();
    expect(second.status).not.toBe(0);
    expect(second.stderr).toContain(`körs redan i den här mappen (process ${first.pid})`);
    const ended = new Promise((resolve) => first.once('exit', resolve));
    first.kill('SIGTERM');
    await ended;
    expect(once().status).toBe(0);
  });

  test('one that was killed keeps nobody out', async () => {
    const first = start(`${alone} console.log('begun'); setInterval(() => {}, 1e6);`);
    await new Promise((resolve) => first.stdout.once('data', resolve));
    const ended = new Promise((resolve) => first.once('exit', resolve));
    first.kill('SIGKILL');
    await ended;
    expect(fs.existsSync(path.join(folder, 'data/demo.pid'))).toBe(true);
    expect(once().status).toBe(0);
  });

  test('a note that names nothing counts for nothing', () => {
    fs.mkdirSync(path.join(folder, 'data'));
    fs.writeFileSync(path.join(folder, 'data/demo.pid'), '');
    expect(once().status).toBe(0);
  });
});
