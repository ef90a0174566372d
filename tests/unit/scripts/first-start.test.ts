import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const lib = path.resolve(__dirname, '../../../scripts/lib');
let root: string;

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'cms-first-start-'));
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

const write = (file: string, text: string) => {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), text);
};

/** The scripts are plain modules that Node runs before anything is installed: so are they run here. */
function call(module: string, name: string, env: NodeJS.ProcessEnv = {}) {
  const source = `import { ${name} } from ${JSON.stringify(`file://${lib}/${module}`)};
    console.log(JSON.stringify(await ${name}(${JSON.stringify(root)})));`;
  const answer = spawnSync(process.execPath, ['--input-type=module', '-e', source], {
    env: { ...process.env, ...env },
  });
  return { status: answer.status, output: String(answer.stdout), errors: String(answer.stderr) };
}

const settings = () => fs.readFileSync(path.join(root, '.env'), 'utf8');

test('a fresh clone gets settings with secrets of its own', () => {
  write('.env.example', '# Comment\nPORT=1337\nAPP_KEYS=\nJWT_SECRET=\nDATABASE_URL=\n');
  expect(call('env-file.mjs', 'ensureEnvFile').status).toBe(0);
  expect(settings()).toMatch(
    /^# Comment\nPORT=1337\nAPP_KEYS=[\w-]{43},[\w-]{43}\nJWT_SECRET=[\w-]{43}\nDATABASE_URL=\n$/,
  );
  expect(fs.statSync(path.join(root, '.env')).mode & 0o077).toBe(0);
});

test('settings that are there stay, and what is missing is added', () => {
  write('.env.example', 'PORT=1337\nJWT_SECRET=\nHOST=127.0.0.1\n');
  write('.env', 'PORT=1400\nMINE=1\nJWT_SECRET=kept\n');
  call('env-file.mjs', 'ensureEnvFile');
  expect(settings()).toBe('PORT=1400\nMINE=1\nJWT_SECRET=kept\nHOST=127.0.0.1\n');
  call('env-file.mjs', 'ensureEnvFile');
  expect(settings()).toBe('PORT=1400\nMINE=1\nJWT_SECRET=kept\nHOST=127.0.0.1\n');
});

const lock = (packages: object) => JSON.stringify({ packages: { '': {}, ...packages } });

test('nothing is installed where the packages of the lock file are there', () => {
  const here = { 'node_modules/a': { version: '1.0.0' } };
  const elsewhere = { 'node_modules/b': { version: '1.0.0', optional: true } };
  write('package-lock.json', lock({ ...here, ...elsewhere }));
  write('node_modules/.package-lock.json', lock(here));
  expect(call('install.mjs', 'ensureInstalled')).toMatchObject({ status: 0, output: 'false\n' });
});

test.each([
  ['another version', { 'node_modules/a': { version: '1.0.1' } }],
  ['a missing package', {}],
])('npm is asked where the lock file has changed: %s', (_case, installed) => {
  write('package-lock.json', lock({ 'node_modules/a': { version: '1.0.0' } }));
  write('node_modules/.package-lock.json', lock(installed));
  // Without npm on the path the installation fails: that it was begun is what is asked.
  const answer = call('install.mjs', 'ensureInstalled', { PATH: root });
  expect(answer.status).not.toBe(0);
  expect(answer.output).toContain('npm ci');
});
