import fs from 'node:fs';
import path from 'node:path';

/** What the documents tell people to run must be there. */
const root = path.resolve(__dirname, '../../..');
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const { projects } = jest.requireActual<{ projects: { displayName: string }[] }>(
  path.join(root, 'jest.config.cjs'),
);

function documents(folder = '.'): string[] {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    if (/^(node_modules|dist|data|public|\..+)$/u.test(entry.name)) return [];
    return entry.isDirectory() ? documents(name) : name.endsWith('.md') ? [name] : [];
  });
}

const found = (pattern: RegExp) =>
  documents().flatMap((file) => [...read(file).matchAll(pattern)].map(([, it = '']) => [file, it]));

test('each `npm run` of a document is a script of package.json', () => {
  const named = found(/npm run ([\w:-]+)/gu);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(([, script = '']) => !(script in scripts))).toEqual([]);
});

/** What is built stands in `dist`, which a fresh clone does not have yet: its source is asked for. */
const source = (file: string) => file.replace(/^dist\/(.+)\.js$/u, '$1.ts');

test('each file that a document or a script runs with node is there', () => {
  const named = [
    ...found(/node ((?:[\w.-]+\/)+[\w.-]+\.[cm]?js)/gu),
    ...Object.values(scripts).flatMap((text) =>
      [...text.matchAll(/node (\S+)/gu)].map(([, file = '']) => ['package.json', file]),
    ),
  ];
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter(([, file = '']) => !fs.existsSync(path.join(root, source(file))))).toEqual(
    [],
  );
});

test('each jest project of a document or a script is one of jest.config.cjs', () => {
  const known = [...projects.map(({ displayName }) => displayName), 'api sqlite', 'api postgres'];
  const named = [
    ...found(/--selectProjects ("[^"]+"|\w+)/gu),
    ...Object.values(scripts).flatMap((text) =>
      [...text.matchAll(/--selectProjects ("[^"]+"|\w+)/gu)].map(([, it = '']) => ['', it]),
    ),
  ];
  expect(named.length).toBeGreaterThan(3);
  const unknown = named.filter(([, it = '']) => !known.includes(it.replaceAll('"', '')));
  expect(unknown).toEqual([]);
});

test('each link between the documents leads to a file', () => {
  const broken = documents().flatMap((file) =>
    [...read(file).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/gu)]
      .map(([, target = '']) => target)
      .filter((target) => !fs.existsSync(path.join(root, path.dirname(file), target)))
      .map((target) => `${file}: ${target}`),
  );
  expect(broken).toEqual([]);
});
