const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const appDir = path.resolve(__dirname, '../..');

async function main() {
  const strapi = await createStrapi({
    appDir,
    distDir: process.env.TEST_DIST ?? path.join(appDir, 'dist'),
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
