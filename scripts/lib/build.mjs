import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';

const SOURCES = ['src', 'config', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * Builds the server and the admin when a source has changed since the last build.
 *
 * @param {string} root the project's folder
 * @returns {Promise<boolean>} true when it built
 */
export async function ensureBuilt(root) {
  const note = path.join(root, 'dist', '.build-hash');
  const admin = path.join(root, 'dist', 'build', 'index.html');
  const hash = hashOf(root);
  const builtBefore = fs.existsSync(note) && fs.readFileSync(note, 'utf8') === hash;
  if (builtBefore && fs.existsSync(admin)) return false;
  console.log('Bygger servern och administrationen, en till tre minuter …');
  console.log('Building the server and the admin, one to three minutes …');
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
  fs.writeFileSync(note, hash);
  console.log(`  ${seconds} s\n`);
  return true;
}

function hashOf(root) {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((name) => filesBelow(path.join(root, name)))) {
    hash.update(path.relative(root, file)).update('\0').update(fs.readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(entry) {
  if (!fs.existsSync(entry)) return [];
  if (!fs.statSync(entry).isDirectory()) return [entry];
  return fs
    .readdirSync(entry)
    .sort()
    .flatMap((name) => filesBelow(path.join(entry, name)));
}

/**
 * Compiles the server alone where the last build or compilation was of other sources: enough for
 * the commands that need no admin.
 *
 * @param {string} root the project's folder
 */
export async function ensureCompiled(root) {
  const hash = hashOf(root);
  const notes = ['.build-hash', '.compile-hash'].map((name) => path.join(root, 'dist', name));
  if (notes.some((note) => fs.existsSync(note) && fs.readFileSync(note, 'utf8') === hash)) return;
  const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  await run(process.execPath, [tsc, '-p', 'tsconfig.json'], { cwd: root, label: 'tsc' });
  // The server in dist is no longer the one that the last build made.
  fs.rmSync(notes[0], { force: true });
  fs.writeFileSync(notes[1], hash);
}
