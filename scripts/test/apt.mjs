import { spawnSync } from 'node:child_process';

const run = (command, args) => spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });

/**
 * Debian's packages, where apt-get is there and we are root; elsewhere nothing happens.
 *
 * @param {string} what for whoever waits: what is missing
 * @param {readonly string[]} packages
 */
export function installPackages(what, packages) {
  if (process.getuid?.() !== 0 || run('apt-get', ['--version']).status !== 0) return;
  console.log(`  ${what} is missing: installing Debian packages …`);
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}
