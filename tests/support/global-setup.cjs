const { execFileSync } = require('node:child_process');
const path = require('node:path');
const databases = require('./databases.cjs');
const environment = require('./environment.cjs');

/** Boots once on an empty database, in a process of its own, so that each suite copies the result. */
module.exports = async () => {
  const settings = await databases.createTemplate();
  execFileSync(process.execPath, [path.join(__dirname, 'boot-once.cjs')], {
    cwd: path.resolve(__dirname, '../..'),
    env: { ...process.env, ...environment, ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
};
