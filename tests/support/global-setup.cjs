const { execFileSync } = require('node:child_process');
const path = require('node:path');
const databases = require('./databases.cjs');
const environment = require('./environment.cjs');

const root = path.resolve(__dirname, '../..');

/**
 * Compiles the server where it is stale (the tests run `dist`, and would test old code), then boots
 * once on an empty database, in a process of its own, so that each suite copies the result.
 */
module.exports = async (_settings, { displayName } = {}) => {
  if (displayName?.name === 'browser') {
    const { ensureBuilt } = await import('../../scripts/lib/build.mjs');
    const { findOrInstallChromium } = await import('../../scripts/test/chromium.mjs');
    await ensureBuilt(root);
    const chromium = findOrInstallChromium();
    if (chromium) process.env.CHROMIUM_PATH = chromium;
  } else {
    const { ensureCompiled } = await import('../../scripts/lib/compile.mjs');
    const { findOrInstallNginx } = await import('../../scripts/test/nginx.mjs');
    await ensureCompiled(root);
    const nginx = findOrInstallNginx();
    if (nginx) process.env.NGINX_PATH = nginx;
  }
  const settings = await databases.createTemplate();
  execFileSync(process.execPath, [path.join(__dirname, 'boot-once.cjs')], {
    cwd: root,
    env: { ...process.env, ...environment, ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
};
