/** A server of its own process on a real port, as it would run; says `ready` when it listens. */
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

// A file that may not grow (prlimit) is an error of the write, as on a full disk, not the end of the process.
process.on('SIGXFSZ', () => undefined);

const appDir = path.resolve(__dirname, '../..');

createStrapi({
  appDir,
  distDir: path.join(appDir, 'dist'),
  serveAdminPanel: false,
  autoReload: false,
})
  .start()
  .then(
    () => process.stdout.write('ready\n'),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
