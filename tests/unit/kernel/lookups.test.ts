import fs from 'node:fs';
import path from 'node:path';

/**
 * The import rules know no look-ups: `service(strapi, 'a.b')` may lead round in a circle that no
 * import shows. This walks them: from each service through all that its factory imports.
 */
const SRC = path.resolve(__dirname, '../../../src');
const LOOKUP = /\bservice\(\s*strapi,\s*'([^']+)'/g;
const DECLARED = /'([\w-]+\.[\w-]+)': ReturnType<typeof (\w+)>/g;
const IMPORT = /^import (type )?([^;]*?) from '(\.[^']*)';/gms;

const read = (file: string): string => fs.readFileSync(file, 'utf8');

function resolved(from: string, specifier: string): string | null {
  const base = path.resolve(path.dirname(from), specifier);
  return [`${base}.ts`, path.join(base, 'index.ts')].find((file) => fs.existsSync(file)) ?? null;
}

/** Everything that a module runs: itself and what it imports, types left out. */
function modulesOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, types, , specifier] of read(file).matchAll(IMPORT)) {
    const target = types === undefined ? resolved(file, specifier ?? '') : null;
    if (target !== null) modulesOf(target, seen);
  }
  return seen;
}

/** Service → the file of its factory, as the plugin's types.ts declares it. */
function factories(): Map<string, string> {
  const found = new Map<string, string>();
  for (const plugin of fs.readdirSync(path.join(SRC, 'plugins'))) {
    const types = path.join(SRC, 'plugins', plugin, 'types.ts');
    if (!fs.existsSync(types)) continue;
    const text = read(types);
    for (const [, name = '', factory = ''] of text.matchAll(DECLARED)) {
      const line = new RegExp(
        `import type (\\{[^}]*\\b${factory}\\b[^}]*\\}|${factory}) from '([^']+)'`,
      );
      const file = resolved(types, line.exec(text)?.[2] ?? '');
      if (file === null) throw new Error(`${name}: its factory ${factory} is not imported.`);
      found.set(name, file);
    }
  }
  return found;
}

/** Service → the services that it looks up, whichever of its modules does. */
function graph(): Map<string, Set<string>> {
  const own = factories();
  return new Map(
    [...own].map(([name, file]) => {
      const texts = [...modulesOf(file)].map(read);
      const asked = texts.flatMap((text) => [...text.matchAll(LOOKUP)].map(([, to]) => to ?? ''));
      return [name, new Set(asked.filter((to) => own.has(to)))];
    }),
  );
}

/** A way from a service back to itself, or null. */
function circle(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const done = new Set<string>();
  const walk = (name: string, way: string[]): string[] | null => {
    if (way.includes(name)) return [...way.slice(way.indexOf(name)), name];
    if (done.has(name)) return null;
    for (const next of edges.get(name) ?? []) {
      const found = walk(next, [...way, name]);
      if (found !== null) return found;
    }
    done.add(name);
    return null;
  };
  for (const name of edges.keys()) {
    const found = walk(name, []);
    if (found !== null) return found;
  }
  return null;
}

test('services look each other up in one direction', () => {
  const edges = graph();
  expect(edges.size).toBeGreaterThan(15);
  expect([...edges.values()].some((asked) => asked.size > 0)).toBe(true);
  expect(circle(edges)).toBeNull();
});

test('a circle would be found, and told', () => {
  const edges = new Map([
    ['a', new Set(['b'])],
    ['b', new Set(['c'])],
    ['c', new Set(['b'])],
  ]);
  expect(circle(edges)).toEqual(['b', 'c', 'b']);
});

test('content-rules never asks the review, and neither asks delivery', () => {
  const order = ['content-rules', 'editorial-review', 'delivery'];
  const place = (name: string): number => order.indexOf(name.split('.')[0] ?? '');
  for (const [name, asked] of graph()) {
    for (const to of asked) expect(`${name} → ${to}: ${place(to) <= place(name)}`).toMatch(/true$/);
  }
});
