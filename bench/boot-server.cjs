/** The server of a checkout as `npm start` runs it, without its admin; says over IPC what CPU it has used. */
const { createRequire } = require('node:module');
const path = require('node:path');

const appDir = path.resolve(process.argv[2] ?? '.');
const { createStrapi } = createRequire(path.join(appDir, 'package.json'))('@strapi/strapi');

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send((user + system) / 1000);
});

createStrapi({
  appDir,
  distDir: path.join(appDir, 'dist'),
  serveAdminPanel: false,
  autoReload: false,
})
  .start()
  .catch((error) => {
    console.error(error);
    process.exit(1);
  });
