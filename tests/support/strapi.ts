import path from 'node:path';
import type { Core, createStrapi as Create } from '@strapi/strapi';
import request from 'supertest';
import databases from './databases.cjs';
import environment from './environment.cjs';

const appDir = path.resolve(__dirname, '../..');

/**
 * What `api-environment.cjs` gives: Node's own `require`, whose modules outlive a suite. A suite whose objects
 * must be of Strapi's own realm, or that needs its modules fresh, says `@jest-environment node`.
 */
declare const outside: { require: NodeJS.Require } | undefined;

const load = typeof outside === 'undefined' ? require : outside.require;

export interface Server {
  strapi: Core.Strapi;
  /** A supertest agent on the mounted server; nothing listens on a port. */
  http: ReturnType<typeof request>;
  client: 'sqlite' | 'postgres';
  /** Stops this Strapi and boots a new one on the same database. */
  restart(): Promise<Server>;
  stop(): Promise<void>;
}

/** A Strapi of the compiled code, not yet loaded; its settings are those of the environment. */
export function strapiOf(options: { serveAdminPanel: boolean }): Core.Strapi {
  const { createStrapi } = load('@strapi/strapi') as { createStrapi: typeof Create };
  const distDir = path.join(appDir, 'dist');
  return createStrapi({ appDir, distDir, autoReload: false, ...options });
}

/** Boots Strapi on the database that the settings name. */
export async function startOn(settings: Record<string, string>): Promise<Server> {
  Object.assign(process.env, environment, settings);
  const strapi = await strapiOf({ serveAdminPanel: false }).load();
  strapi.server.mount();
  return {
    strapi,
    http: request(strapi.server.httpServer),
    client: databases.client as Server['client'],
    async restart() {
      await settled(strapi);
      await strapi.destroy();
      return startOn(settings);
    },
    async stop() {
      await settled(strapi);
      await strapi.destroy();
    },
  };
}

interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

/** Strapi reads an entry again for its events without awaiting it: stopping then is an error. */
async function settled(strapi: Core.Strapi): Promise<void> {
  const { pool } = strapi.db.connection.client as { pool: Pool };
  for (let turn = 0; turn < 100; turn++) {
    if (pool.numUsed() + pool.numPendingAcquires() === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Boots Strapi on a fresh copy of the template database; `settings` override the environment. */
export async function startServer(settings: Record<string, string> = {}): Promise<Server> {
  return startOn({ ...(await databases.copyTemplate()), ...settings });
}
