import fs from 'node:fs';
import path from 'node:path';
import { digestOfContents, digestOfStats, filesBelow, removeEmptyFolders } from './files.mjs';
import { run } from './run.mjs';

/** What the compiler reads and, under the same names in `dist`, writes. */
const FOLDERS = ['config', 'src'];
const OF_THE_ADMIN = /^src[\\/](?:admin|plugins[\\/].*[\\/]admin)[\\/]/u;

/**
 * Compiles the server where `dist` is not what the sources say: after a change, a deletion, another
 * compilation (`strapi develop` and `tsc` write no note), or a file lost from `dist`.
 *
 * @param {string} root the project's folder
 * @returns {Promise<boolean>} true when it compiled
 */
export async function ensureCompiled(root) {
  if (isCompiled(root)) return false;
  await compile(root);
  return true;
}

/** Compiles the server anew; an error of types ends it, and leaves `dist` known to be unfit. */
export async function compile(root) {
  const before = startWriting(root);
  if (before.written !== writtenIn(root))
    // Somebody else wrote there: the compiler must not believe that its last output still stands.
    fs.rmSync(path.join(root, 'dist', 'tsconfig.tsbuildinfo'), { force: true });
  removeStale(root);
  const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  await run(process.execPath, [tsc, '-p', 'tsconfig.json'], { cwd: root, label: 'tsc' });
  noteWritten(root, before.sources);
}

/** True when `dist` holds what was made of these sources, and nothing else wrote there since. */
export function isCompiled(root) {
  const { sources, written } = noted(root);
  return sources === sourcesOf(root) && written === writtenIn(root);
}

/**
 * Takes the note away before `dist` is written.
 *
 * @returns {{ sources: string, written: string | undefined }} the sources as they are now (they may
 *   change while the compiler runs), and what was noted about the last output
 */
export function startWriting(root) {
  const { written } = noted(root);
  fs.rmSync(noteOf(root), { force: true });
  return { sources: sourcesOf(root), written };
}

/** Notes that what stands in `dist` was made of these sources. */
export function noteWritten(root, sources) {
  fs.writeFileSync(noteOf(root), JSON.stringify({ sources, written: writtenIn(root) }));
}

/** Removes from `dist` what no source stands for: Strapi would load it all the same. */
export function removeStale(root) {
  for (const folder of FOLDERS) {
    for (const file of filesBelow(path.join(root, 'dist', folder))) {
      const source = path.join(root, path.relative(path.join(root, 'dist'), file));
      const sources = source.endsWith('.js')
        ? ['.ts', '.tsx'].map((end) => source.slice(0, -3) + end)
        : [source];
      if (!sources.some((name) => fs.existsSync(name))) fs.rmSync(file);
    }
    removeEmptyFolders(path.join(root, 'dist', folder));
  }
}

const noteOf = (root) => path.join(root, 'dist', '.compiled.json');

function noted(root) {
  const file = noteOf(root);
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
}

function sourcesOf(root) {
  const settings = ['tsconfig.json', 'package-lock.json'].map((name) => path.join(root, name));
  const files = FOLDERS.flatMap((folder) => filesBelow(path.join(root, folder)));
  const ofTheServer = (file) =>
    /\.(?:tsx?|json)$/u.test(file) && !OF_THE_ADMIN.test(path.relative(root, file));
  return digestOfContents(root, [...settings, ...files.filter(ofTheServer)]);
}

const writtenIn = (root) =>
  digestOfStats(
    root,
    FOLDERS.flatMap((folder) => filesBelow(path.join(root, 'dist', folder))),
  );
