import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { installPackages } from './apt.mjs';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const installed = () =>
  [process.env.CHROMIUM_PATH, ...candidates].find((file) => file && fs.existsSync(file));

/**
 * A browser for the tests: one that is there, else Debian's package where apt-get is there and we
 * are root, else Playwright's own download.
 *
 * @returns {string | undefined} the executable; undefined means Playwright's own
 */
export function findOrInstallChromium() {
  const found = installed();
  if (found) return found;
  installPackages('Chromium', ['chromium', 'fonts-liberation', 'fonts-noto-color-emoji']);
  const now = installed();
  if (now) return now;
  console.log("  Chromium is missing: downloading Playwright's …");
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/playwright-core/cli.js', 'install', 'chromium'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (status !== 0) throw new Error('No Chromium could be installed: the browser tests need one.');
  return undefined;
}
