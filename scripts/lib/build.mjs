import fs from 'node:fs';
import path from 'node:path';
import { ensureCompiled, noteWritten, removeStale, startWriting } from './compile.mjs';
import { digestOfContents, filesBelow } from './files.mjs';
import { run } from './run.mjs';

const SOURCES = ['src', 'config', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * Builds the server and the admin when a source has changed since the last build.
 *
 * @param {string} root the project's folder
 * @returns {Promise<boolean>} true when it built
 */
export async function ensureBuilt(root) {
  if (isBuilt(root)) {
    // The admin is the right one; the server may have been written by something else since.
    await ensureCompiled(root);
    return false;
  }
  console.log('Bygger servern och administrationen, en till tre minuter …');
  console.log('Building the server and the admin, one to three minutes …');
  console.log(`  ${await build(root)} s\n`);
  return true;
}

/**
 * Builds the server and the admin whatever stands there, without leftovers of deleted sources.
 *
 * @param {string} root the project's folder
 * @returns {Promise<number>} the seconds that it took
 */
export async function build(root) {
  fs.rmSync(noteOf(root), { force: true });
  const hash = sourcesOf(root);
  const { sources } = startWriting(root);
  removeStale(root);
  const strapi = path.join(root, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');
  const env = {
    NODE_ENV: 'production',
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_DISABLE_EE: 'true',
  };
  const seconds = await run(process.execPath, [strapi, 'build'], {
    cwd: root,
    env,
    label: 'build',
  });
  // Written last: a build that broke off is made again.
  noteWritten(root, sources);
  fs.writeFileSync(noteOf(root), hash);
  return seconds;
}

const noteOf = (root) => path.join(root, 'dist', '.build-hash');
const sourcesOf = (root) =>
  digestOfContents(
    root,
    SOURCES.flatMap((name) => filesBelow(path.join(root, name))),
  );

function isBuilt(root) {
  const note = noteOf(root);
  if (!fs.existsSync(path.join(root, 'dist', 'build', 'index.html'))) return false;
  return fs.existsSync(note) && fs.readFileSync(note, 'utf8') === sourcesOf(root);
}
