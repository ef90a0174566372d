import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const project = path.resolve(__dirname, '../../..');
const module_ = path.join(project, 'scripts/lib/compile.mjs');
let root: string;

const at = (file: string) => path.join(root, file);
const read = (file: string) => fs.readFileSync(at(file), 'utf8');
const there = (file: string) => fs.existsSync(at(file));
function write(file: string, text: string) {
  fs.mkdirSync(path.dirname(at(file)), { recursive: true });
  fs.writeFileSync(at(file), text);
}

/** What the set-up of the API tests calls. */
function ensureCompiled() {
  const source = `import { ensureCompiled } from ${JSON.stringify(`file://${module_}`)};
    console.log('compiled: ' + (await ensureCompiled(${JSON.stringify(root)})));`;
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', source]);
  return { failed: status !== 0, output: String(stdout) };
}

/** As somebody compiles by hand. */
const tsc = () =>
  spawnSync(process.execPath, [at('node_modules/typescript/bin/tsc'), '-p', at('tsconfig.json')]);

beforeAll(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'cms-compile-'));
  const compilerOptions = {
    ...{ module: 'CommonJS', target: 'ES2022', lib: ['ES2022'], strict: true, types: [] },
    ...{ incremental: true, resolveJsonModule: true, outDir: 'dist', rootDir: '.' },
  };
  const include = ['config/**/*.ts', 'src/**/*.ts', 'src/**/*.json'];
  write('tsconfig.json', JSON.stringify({ compilerOptions, include, exclude: ['src/admin/'] }));
  write('package-lock.json', '{}');
  write('config/server.ts', 'export default { port: 1 };\n');
  write('src/index.ts', 'export const word = "old";\n');
  write('src/api/article/schema.json', '{ "kind": "collectionType" }\n');
  write('src/api/topic/services/topic.ts', 'export const topic = 1;\n');
  write('src/admin/app.tsx', 'export const shown = 1;\n');
  fs.mkdirSync(at('node_modules'));
  fs.symlinkSync(path.join(project, 'node_modules/typescript'), at('node_modules/typescript'));
});
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

test('compiles what was never compiled, and nothing a second time', () => {
  expect(ensureCompiled().output).toContain('compiled: true');
  expect(read('dist/src/index.js')).toContain('old');
  expect(there('dist/src/api/article/schema.json')).toBe(true);
  expect(ensureCompiled().output).toContain('compiled: false');
});

test('a touched file and a change of the admin are no reasons', () => {
  write('src/index.ts', read('src/index.ts'));
  write('src/admin/app.tsx', 'export const shown = 2;\n');
  expect(ensureCompiled().output).toContain('compiled: false');
});

test('a changed source is one', () => {
  write('src/index.ts', 'export const word = "new";\n');
  expect(ensureCompiled().output).toContain('compiled: true');
  expect(read('dist/src/index.js')).toContain('new');
});

test('of a deleted source nothing stays that Strapi would load, not even its folder', () => {
  fs.rmSync(at('src/api/topic'), { recursive: true });
  expect(ensureCompiled().output).toContain('compiled: true');
  expect(there('dist/src/api/topic')).toBe(false);
  expect(there('dist/src/api/article/schema.json')).toBe(true);
});

test('what somebody else compiled in between is seen, though the sources are the noted ones', () => {
  write('src/index.ts', 'export const word = "tried";\n');
  tsc();
  write('src/index.ts', 'export const word = "new";\n');
  expect(read('dist/src/index.js')).toContain('tried');
  expect(ensureCompiled().output).toContain('compiled: true');
  expect(read('dist/src/index.js')).toContain('new');
});

test('a file that was lost from dist is made again', () => {
  fs.rmSync(at('dist/config/server.js'));
  expect(ensureCompiled().output).toContain('compiled: true');
  expect(there('dist/config/server.js')).toBe(true);
});

test('an error of types is refused, each time until it is mended', () => {
  write('src/index.ts', 'export const word: number = "wrong";\n');
  for (const time of ['first', 'second']) {
    const { failed, output } = ensureCompiled();
    expect([time, failed]).toEqual([time, true]);
    expect(output).toMatch(/index\.ts.*TS2322/u);
  }
  write('src/index.ts', 'export const word = "mended";\n');
  expect(ensureCompiled().failed).toBe(false);
  expect(read('dist/src/index.js')).toContain('mended');
});
