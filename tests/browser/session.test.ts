import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import {
  type AdminServer,
  openBrowser,
  seriousFaults,
  signIn,
  signInAgain,
  startAdmin,
} from '../support/browser';
import { cast, PASSWORD, type Person } from '../support/people';
import { news } from '../support/publishing';
import type { Server } from '../support/strapi';

const UID = 'api::article.article';
const BEFORE = 'En kort ingress om veckan.';

/** A session ends, and nothing of what was typed ends with it; nobody else gets it. */
describe('a session that ends', () => {
  let server: AdminServer;
  let api: Server;
  let browser: Browser;
  let people: Awaited<ReturnType<typeof cast>>;
  let article: { documentId: string };

  beforeAll(async () => {
    server = await startAdmin();
    api = server as unknown as Server;
    people = await cast(api);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  beforeEach(async () => {
    article = await api.strapi.documents(UID).create({ data: news() as never, locale: 'sv' });
  });

  const lead = (page: Page) => page.locator('main form textarea[name="lead"]');
  const over = (page: Page) => page.locator('[data-session-over]');
  const saved = async () =>
    (await api.strapi.documents(UID).findOne({ documentId: article.documentId, locale: 'sv' }))
      ?.lead;
  const save = (page: Page) => page.getByRole('button', { name: 'Spara', exact: true }).click();

  async function open(
    who: Person,
    signed: Promise<Page> = signIn(browser, server, who),
  ): Promise<Page> {
    const page = await signed;
    await page.goto(`/admin/content-manager/collection-types/${UID}/${article.documentId}`);
    await page.locator('[data-review-sentence]').waitFor();
    return page;
  }
  /** As when its time is up, or an administrator has ended it. */
  async function end(who: Person): Promise<void> {
    const user = await api.strapi.db.query('admin::user').findOne({ where: { email: who.email } });
    await api.strapi.sessionManager('admin').invalidateRefreshToken(String(user.id));
  }
  async function answer(page: Page, password: string): Promise<void> {
    await over(page).getByLabel('Lösenord').fill(password);
    await over(page).getByRole('button', { name: 'Logga in' }).click();
  }

  test('asks for the password over the form, which stays and is saved', async () => {
    const page = await open(people.writer);
    await end(people.writer);
    await lead(page).fill('Skriven när sessionen tog slut.');
    await over(page).getByText('Du har blivit utloggad').waitFor();
    expect(await over(page).getByLabel('E-post').inputValue()).toBe(people.writer.email);
    expect(await seriousFaults(page, '[data-session-over]')).toEqual([]);

    await page.keyboard.press('Escape');
    await answer(page, 'fel lösenord');
    await over(page).getByText('E-postadressen eller lösenordet är fel.').waitFor();
    await answer(page, PASSWORD);
    await over(page).waitFor({ state: 'detached' });
    expect(await lead(page).inputValue()).toBe('Skriven när sessionen tog slut.');
    await page.getByText('Det du har skrivit är säkrat').waitFor();
    expect(await saved()).toBe(BEFORE);
    await save(page);
    await page.getByText('Sparat', { exact: true }).first().waitFor();
    expect(await saved()).toBe('Skriven när sessionen tog slut.');
    await page.context().close();
  });

  test('in the middle of a save: the save is done once there is a session again', async () => {
    const page = await open(people.writer);
    await lead(page).fill('Sparas efter inloggningen.');
    await page.getByText('Det du har skrivit är säkrat').waitFor();
    await end(people.writer);
    await save(page);
    await over(page).waitFor();
    await answer(page, PASSWORD);
    await page.getByText('Sparat', { exact: true }).first().waitFor();
    expect(await saved()).toBe('Sparas efter inloggningen.');
    await page.context().close();
  });

  test('asks for nothing where only the network was gone', async () => {
    const page = await open(people.writer);
    await page.context().setOffline(true);
    await lead(page).fill('Skriven utan nät.');
    await page.getByText('Det du skriver kan inte säkras på servern just nu.').waitFor();
    expect(await over(page).count()).toBe(0);
    await page.context().setOffline(false);
    await page.getByText('Det du har skrivit är säkrat').waitFor();
    await page.context().close();
  });

  test('what was typed without a network is offered by a browser that was closed meanwhile', async () => {
    const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'profile-'));
    const page = await open(people.reviewer, signInAgain(profile, server, people.reviewer));
    await page.context().setOffline(true);
    await lead(page).fill('Skriven på tåget.');
    await page.getByText('Det du skriver kan inte säkras på servern just nu.').waitFor();
    await page.context().close();

    const again = await open(people.reviewer, signInAgain(profile, server, people.reviewer));
    const dialog = again.getByRole('dialog');
    await dialog.getByText('Det gäller: Ingress.').waitFor();
    await dialog.getByRole('button', { name: 'Fortsätt med det' }).last().click();
    expect(await lead(again).inputValue()).toBe('Skriven på tåget.');
    await save(again);
    await again.getByText('Sparat', { exact: true }).first().waitFor();
    expect(await saved()).toBe('Skriven på tåget.');
    await again.context().close();
    fs.rmSync(profile, { recursive: true, force: true });
  });

  test('signing out sends what was typed last, and leaves nothing in the browser', async () => {
    const page = await open(people.reviewer);
    await lead(page).fill('Skriven strax före utloggningen.');
    await page.getByText('Det du har skrivit är säkrat').waitFor();
    await lead(page).fill('Skriven i sista stund.');
    await page.locator('nav button[aria-haspopup="menu"]').last().click();
    await page.getByRole('menuitem', { name: 'Logga ut' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('button', { name: 'Bekräfta' }).click();
    await page.waitForURL((url) => url.pathname.includes('/auth/login'));
    const buffers = await api.strapi.db.query('plugin::editorial-review.buffer').findMany({});
    expect(JSON.stringify(buffers)).toContain('Skriven i sista stund.');
    expect(await copies(page)).toBe(0);
    await page.context().close();
  });

  /** How many forms the browser keeps a copy of. */
  const copies = (page: Page): Promise<number> =>
    page.evaluate(async () => {
      let all = 0;
      for (const { name } of await indexedDB.databases()) {
        const db = await new Promise<IDBDatabase>((resolve) => {
          const opening = indexedDB.open(name ?? '');
          opening.onsuccess = () => resolve(opening.result);
        });
        if (!db.objectStoreNames.contains('pages')) continue;
        all += await new Promise<number>((resolve) => {
          const counting = db.transaction('pages').objectStore('pages').count();
          counting.onsuccess = () => resolve(counting.result);
        });
      }
      return all;
    });

  test('another account that signs in elsewhere in the browser never gets the form', async () => {
    const page = await open(people.writer);
    await lead(page).fill('Skribentens egna ord.');
    await page.getByText('Det du har skrivit är säkrat').waitFor();

    const other = await page.context().newPage();
    await other.context().clearCookies();
    await other.goto('/admin/auth/login');
    await other.evaluate(() => localStorage.clear());
    await other.goto('/admin/auth/login');
    await other.getByLabel('E-post').fill(people.reviewer.email);
    await other.getByLabel('Lösenord', { exact: false }).first().fill(PASSWORD);
    await other.getByRole('button', { name: 'Logga in' }).click();
    await other.waitForURL((url) => !url.pathname.includes('/auth/'));

    const asked: string[] = [];
    page.on('request', (sent) => {
      if (sent.method() !== 'GET' && !sent.url().includes('/admin/')) asked.push(sent.url());
    });
    // The form says every few seconds that it is there: so it finds out, and sends nothing more.
    await over(page).waitFor();
    await lead(page).evaluate((own) => (own as HTMLElement).blur());
    expect(asked).toEqual([]);
    expect(await saved()).toBe(BEFORE);
    const buffers = await api.strapi.db
      .query('plugin::editorial-review.buffer')
      .findMany({ where: { target: article.documentId } });
    expect(buffers).toHaveLength(1);
    expect(JSON.stringify(buffers)).toContain('Skribentens egna ord.');

    await over(page).getByText('Någon annan har loggat in i den här webbläsaren').waitFor();
    await answer(page, PASSWORD);
    await over(page).waitFor({ state: 'detached' });
    expect(await lead(page).inputValue()).toBe('Skribentens egna ord.');
    await save(page);
    await page.getByText('Sparat', { exact: true }).first().waitFor();
    expect(await saved()).toBe('Skribentens egna ord.');
    await page.context().close();
  });
});
