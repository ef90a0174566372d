import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';

/** Boots Strapi without a listening server, does `work`, and stops it again whatever happens. */
export async function withStrapi<T>(work: (strapi: Core.Strapi) => Promise<T>): Promise<T> {
  const appDir = path.resolve(__dirname, '../../..');
  process.chdir(appDir);
  // What a command adds is done by the server.
  process.env['JOBS'] = 'never';
  const strapi = await createStrapi({
    appDir,
    distDir: path.join(appDir, 'dist'),
    serveAdminPanel: false,
    autoReload: false,
  }).load();
  try {
    return await work(strapi);
  } finally {
    await strapi.destroy();
  }
}
