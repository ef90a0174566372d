const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const appDir = path.resolve(__dirname, '../..');

async function main() {
  const strapi = await createStrapi({
    appDir,
    // A copy of dist, where a test takes something out of it.
    distDir: process.env.DIST_DIR ?? path.join(appDir, 'dist'),
    serveAdminPanel: false,
    autoReload: false,
  }).load();
  await strapi.destroy();
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
