import fs from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import request from 'supertest';
import databases from './databases.cjs';
import environment from './environment.cjs';
import { PASSWORD, type Person } from './people';
import { strapiOf, type Server } from './strapi';

const appDir = path.resolve(__dirname, '../..');
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface AdminServer extends Pick<Server, 'strapi' | 'http' | 'client' | 'stop'> {
  /** Where the browser finds it. */
  url: string;
}

/** Boots Strapi with its built admin on a free port and a fresh database. */
export async function startAdmin(): Promise<AdminServer> {
  if (!fs.existsSync(path.join(appDir, 'dist/build/index.html'))) {
    throw new Error('The admin is not built: run `npm run build` first.');
  }
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  Object.assign(process.env, environment, await databases.copyTemplate(), {
    PORT: String(port),
    PUBLIC_URL: url,
  });
  const strapi = await strapiOf({ serveAdminPanel: true }).load();
  strapi.server.mount();
  await new Promise<void>((resolve, reject) => {
    strapi.server.httpServer.once('error', reject);
    strapi.server.httpServer.listen(port, '127.0.0.1', resolve);
  });
  return {
    strapi,
    http: request(strapi.server.httpServer),
    client: databases.client as Server['client'],
    url,
    stop: () => strapi.destroy(),
  };
}

/** The machine's Chromium, or the one that `npm test` has fetched. */
export const openBrowser = (): Promise<Browser> => chromium.launch(launching());

function launching() {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  return { ...(fs.existsSync(executablePath) && { executablePath }), args: FLAGS };
}

const windowOf = (server: AdminServer) => ({
  baseURL: server.url,
  locale: 'en-GB',
  viewport: { width: 1400, height: 1000 },
});

/** A browser that is closed and opened again: what it keeps of a person lies in `profile`. */
export async function signInAgain(
  profile: string,
  server: AdminServer,
  who: Person,
): Promise<Page> {
  const context = await chromium.launchPersistentContext(profile, {
    ...launching(),
    ...windowOf(server),
  });
  return signedIn(context, who);
}

/** A window of somebody's own, signed in; `options` are of Playwright's context, such as a time zone. */
export async function signIn(
  browser: Browser,
  server: AdminServer,
  who: Person,
  options: BrowserContextOptions = {},
): Promise<Page> {
  return signedIn(await browser.newContext({ ...windowOf(server), ...options }), who);
}

async function signedIn(context: BrowserContext, who: Person): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto('/admin/auth/login');
  await page.getByLabel('E-post').fill(who.email);
  await page.getByLabel('Lösenord', { exact: false }).first().fill(PASSWORD);
  await page.getByRole('button', { name: 'Logga in' }).click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  return page;
}

/** The serious and critical faults that axe finds in a part of the page, one line each. */
export async function seriousFaults(page: Page, part: string): Promise<string[]> {
  await standStill(page);
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Half-faded text has no contrast: what moves is let come to an end, save what never ends. */
async function standStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const moving = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('No free port')),
      );
    });
  });
}
