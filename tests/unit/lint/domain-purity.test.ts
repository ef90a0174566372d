import { lint } from '../../support/lint';

const IMPURE: [rule: string, snippet: string][] = [
  ['domain/no-clock', 'export const at = new Date();'],
  ['domain/no-clock', 'export const at = Date();'],
  ['domain/no-clock', 'export const at = new Date(...[]);'],
  ['domain/no-clock', 'const D = Date; export const at = new D();'],
  ['no-restricted-properties', 'export const at = Date.now();'],
  ['no-restricted-properties', 'export const { now } = Date;'],
  ['no-restricted-properties', "export const chance = Math['random']();"],
  ...[
    'process.env.SECRET',
    'strapi.log',
    'globalThis.process',
    'fetch("https://example.org")',
    'setTimeout(() => undefined, 10)',
    'setInterval(() => undefined, 10)',
    'setImmediate(() => undefined)',
    'queueMicrotask(() => undefined)',
    'crypto.randomUUID()',
    'console.log("seen")',
    'performance.now()',
    'require("node:fs")',
    'window.location',
    'document.title',
    'localStorage.length',
  ].map((code): [string, string] => ['no-restricted-globals', `export const used = ${code};`]),
];

const PURE = [
  'export const at = (value) => new Date(value);',
  'export const day = (value) => Date.parse(value);',
  'export const most = Math.max(1, 2);',
  'export const kept = (process) => process.id;',
];

const DOMAINS = ['content-rules/domain/keys.ts', 'editorial-review/domain/decide.ts'];
const inPlugins = (file: string) => `src/plugins/${file}`;

test.each(DOMAINS)('in %s nothing is taken from the air', (domain) => {
  const found = lint(
    inPlugins(domain),
    IMPURE.map(([, snippet]) => snippet),
  );
  IMPURE.forEach(([rule, snippet], index) => {
    expect([snippet, found[index]]).toEqual([snippet, expect.arrayContaining([rule])]);
  });
});

test('what reads only its arguments is welcome there', () => {
  const found = lint(inPlugins('delivery/domain/query.ts'), PURE);
  expect(found).toEqual(PURE.map(() => []));
});

test('outside the domains the clock may be read', () => {
  const file = inPlugins('editorial-review/server/src/index.ts');
  expect(lint(file, ['export const at = new Date();', 'export const now = Date.now();'])).toEqual([
    [],
    [],
  ]);
});
