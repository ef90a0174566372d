import fs from 'node:fs';
import path from 'node:path';

/** The pins that CONTRIBUTING explains under "Dependencies" must hold. */
const root = path.resolve(__dirname, '../../..');
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');
interface Manifest {
  version: string;
  engines: { node: string };
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  overrides: Record<string, string>;
}
const manifest = (file: string) => JSON.parse(read(file)) as Manifest;
const ours = manifest('package.json');
const all = { ...ours.dependencies, ...ours.devDependencies };
const APART = ['@strapi/design-system', '@strapi/icons'];

test('the packages of Strapi are all of one exact version', () => {
  const versions = Object.entries(all)
    .filter(([name]) => name.startsWith('@strapi/') && !APART.includes(name))
    .map(([, version]) => version);
  expect(new Set(versions).size).toBe(1);
  expect(versions[0]).toMatch(/^\d+\.\d+\.\d+$/u);
});

test.each([
  ...[...APART, 'react-intl'].map((name) => [name, '@strapi/admin']),
  ['knex', '@strapi/database'],
  ['sharp', '@strapi/upload'],
])('%s is the one that %s brings', (name, by) => {
  expect(all[name]).toBe(manifest(`node_modules/${by}/package.json`).dependencies[name]);
});

test('the compiler of the tests is the one that is held for Strapi too', () => {
  expect(all['@swc/core']).toBe(ours.overrides['@swc/core']);
});

test('CONTRIBUTING explains each override', () => {
  const text = read('CONTRIBUTING.md');
  const unexplained = Object.keys(ours.overrides).filter((name) => !text.includes(`| \`${name}\``));
  expect(unexplained).toEqual([]);
});

test('the Node of .nvmrc is the oldest that is promised, and its SQLite fits it', () => {
  const oldest = /^>=(\d+)\./u.exec(ours.engines.node)?.[1];
  expect(read('.nvmrc').trim()).toBe(oldest);
  expect(all['@types/node']).toMatch(new RegExp(`^\\^${oldest}\\.`, 'u'));
  const { engines } = manifest('node_modules/better-sqlite3/package.json');
  expect(engines.node).toContain(`${oldest}.x`);
});
