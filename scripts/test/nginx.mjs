import fs from 'node:fs';
import { installPackages } from './apt.mjs';

const candidates = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx'];
const installed = () =>
  [process.env.NGINX_PATH, ...candidates].find((file) => file && fs.existsSync(file));

/**
 * nginx for the test of a deploy: one that is there, else Debian's package where we are root.
 *
 * @returns {string | undefined} the executable; undefined: there is none, and the test is skipped
 */
export function findOrInstallNginx() {
  if (!installed()) installPackages('nginx', ['nginx-light']);
  return installed();
}
