import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { PlainError, run } from './run.mjs';

/**
 * Installs the packages of the lock file where they are not there yet, or are other ones.
 *
 * @param {string} root the project's folder
 * @returns {Promise<boolean>} true when something was installed
 */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return false;
  console.log('Installerar paket (npm ci), ett par minuter …');
  console.log('Installing packages (npm ci), a few minutes …');
  // Tests and the build need the development packages, also where NODE_ENV is production.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const seconds = await run('npm', args, { cwd: root, label: 'npm ci' });
  ensureSqlite(root);
  console.log(`  ${seconds} s\n`);
  return true;
}

/**
 * npm notes in node_modules/.package-lock.json what it installed, as its last step; so an install
 * that broke off, or one without development packages, shows.
 */
function isInstalled(root) {
  const installed = packagesOf(path.join(root, 'node_modules', '.package-lock.json'));
  if (installed === null) return false;
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  if (wanted === null) throw new PlainError('package-lock.json saknas. / is missing.');
  return Object.entries(wanted).every(
    ([folder, { version, optional, devOptional, peer }]) =>
      folder === '' ||
      (installed[folder] === undefined
        ? (optional ?? devOptional ?? peer ?? false)
        : installed[folder].version === version),
  );
}

function packagesOf(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')).packages : null;
}

/** Where no ready-made binary of SQLite could be fetched it is compiled; say what that needs. */
function ensureSqlite(root) {
  const script = "new (require('better-sqlite3'))(':memory:').close()";
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], { cwd: root });
  if (status === 0) return;
  throw new PlainError(
    [
      'SQLite kunde inte byggas: det behövs python3, make och g++ (Debian: apt install python3 make g++).',
      'SQLite could not be built: python3, make and g++ are needed. Then run the command again.',
      String(stderr).split('\n').slice(0, 6).join('\n'),
    ].join('\n'),
  );
}
