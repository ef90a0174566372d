import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import request from 'supertest';
import databases from './databases.cjs';
import environment from './environment.cjs';

const appDir = path.resolve(__dirname, '../..');

export interface Server {
  strapi: Core.Strapi;
  /** A supertest agent on the mounted server; nothing listens on a port. */
  http: ReturnType<typeof request>;
  client: 'sqlite' | 'postgres';
  /** Stops this Strapi and boots a new one on the same database. */
  restart(): Promise<Server>;
  stop(): Promise<void>;
}

async function boot(settings: Record<string, string>): Promise<Server> {
  Object.assign(process.env, environment, settings);
  const strapi = await createStrapi({
    appDir,
    distDir: path.join(appDir, 'dist'),
    serveAdminPanel: false,
    autoReload: false,
  }).load();
  strapi.server.mount();
  return {
    strapi,
    http: request(strapi.server.httpServer),
    client: databases.client as Server['client'],
    async restart() {
      await strapi.destroy();
      return boot(settings);
    },
    stop: () => strapi.destroy(),
  };
}

/** Boots Strapi on a fresh copy of the template database; `settings` override the environment. */
export async function startServer(settings: Record<string, string> = {}): Promise<Server> {
  return boot({ ...(await databases.copyTemplate()), ...settings });
}
