import type { Browser, Page } from 'playwright-core';
import { type AdminServer, openBrowser, startAdmin } from '../support/browser';
import { cast, PASSWORD, type Person } from '../support/people';
import { sendPicture } from '../support/pictures';
import { ARTICLE, livePage, news, type People } from '../support/publishing';
import { type Language, strangeTexts, textsOn } from '../support/screen-words';
import type { Server } from '../support/strapi';

const CONTENT = '/admin/content-manager/collection-types';
const SESSION = 'api::session.session';

/** What people wrote, and what is the same in any language. */
const ANY_LANGUAGE: readonly RegExp[] = [
  /^(Svenska|English|Swedish|Engelska|sv|en)\b/u,
  /^(writer|reviewer|publisher)\b/iu,
  /^Hej |^Hello /u,
  /@people\.example|\.png\b/u,
  /Provtext/u,
  // The site's name and its questions to arrangers, and the note that came with a text.
  /^Innovationsveckan$/u,
  /^(?:(?:Question and answer|Delete) - )?(Varför är ni med|Vem vill ni nå|Vad har ni lärt|Vilket råd ger ni|Vad händer hos er)/u,
  /Ändrad text/u,
];

const REFUSAL = /Du har inte behörighet|don't have the permissions|do not have permission/iu;

/** Each screen, as each role, in each language: no text of the other language, and no id of a text. */
describe('the words of the admin', () => {
  let server: AdminServer;
  let browser: Browser;
  let people: People;
  let article: string;

  beforeAll(async () => {
    server = await startAdmin();
    const api = server as unknown as Server;
    people = await cast(api);
    await sendPicture(api, people.writer, 'red');
    const page = await livePage(api, people, ARTICLE, news('Provtext A'));
    article = `${CONTENT}/${ARTICLE}/${page.documentId}`;
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const strange: string[] = [];

  async function look(page: Page, language: Language, name: string) {
    const texts = await textsOn(page);
    expect(texts.length).toBeGreaterThan(3);
    const found = strangeTexts(texts, language, ANY_LANGUAGE);
    strange.push(...found.map((text) => `${name}: ${text}`));
    const folder = process.env['WORDS_SHOTS'];
    if (folder) await page.screenshot({ path: `${folder}/${language}-${name}.png` });
  }

  beforeEach(() => strange.splice(0));
  afterEach(() => expect([...new Set(strange)]).toEqual([]));

  test.each(['sv', 'en'] as const)('in %s, for nobody yet', async (language) => {
    const page = await open(browser, server, language);
    const submit = () => page.locator('button[type="submit"]').click();
    const see = async (name: string) => {
      await page.waitForTimeout(400);
      await look(page, language, name);
    };
    await page.goto('/admin/auth/login');
    await page.locator('input[name="email"]').waitFor();
    await submit();
    await see('login, empty');
    await page.locator('input[name="email"]').fill('nobody@people.example');
    await page.locator('input[name="password"]').fill('Nope1234');
    await submit();
    await page.locator('#global-form-error').waitFor();
    await see('login, refused');
    await page.goto('/admin/auth/forgot-password');
    await page.locator('input[name="email"]').fill('nobody');
    await submit();
    await see('forgotten password');
    await page.goto('/admin/auth/reset-password?code=x');
    await page.locator('input[name="password"]').fill('x');
    await submit();
    await see('new password, too short');
    await page.locator('input[name="password"]').fill('Nope1234');
    await page.locator('input[name="confirmPassword"]').fill('Nope1234');
    await submit();
    await see('new password, refused');
  });

  test.each(
    (['sv', 'en'] as const).flatMap((language) =>
      (['writer', 'reviewer', 'publisher'] as const).map((role) => [language, role] as const),
    ),
  )('in %s, for a %s', async (language, role) => {
    const page = await signedIn(browser, server, people[role], language);
    const see = (name: string) => look(page, language, `${role}, ${name}`);
    const go = async (address: string) => {
      await page.evaluate((to) => {
        window.history.pushState({}, '', to);
        window.dispatchEvent(new PopStateEvent('popstate'));
      }, address);
      await page.waitForTimeout(300);
      await settled(page);
    };
    const visit = async (address: string, name = address) => {
      await go(address);
      await see(name);
    };

    // Wherever a menu leads one may go.
    await see('start page');
    const menu = await linksIn(page, 'nav a[href^="/admin/"]');
    for (const address of menu) {
      await visit(address);
      expect(await page.locator('body').innerText()).not.toMatch(REFUSAL);
    }
    expect(menu.some((address) => address.startsWith('/admin/settings'))).toBe(false);
    await go('/admin/content-manager');
    const types = await linksIn(page, 'nav a[href*="-types/api::"], aside a[href*="-types/api::"]');
    expect(types.length).toBeGreaterThan(8);
    for (const address of types) {
      await visit(address);
      expect(await page.locator('main').innerText()).not.toMatch(REFUSAL);
    }
    await visit('/admin/me');
    await visit('/admin/unknown');
    await visit('/admin/settings/webhooks');
    await visit(`${CONTENT}/${ARTICLE}?_q=zzz`, 'nothing found');
    await visit(article, 'a live page');

    await go(`${CONTENT}/${SESSION}`);
    await page.locator('main button[aria-haspopup="dialog"]').first().click();
    await see('filters');
    await page.keyboard.press('Escape');

    if (role !== 'writer') return;
    for (const address of types.filter((each) => each.includes('/collection-types/'))) {
      await visit(`${address.split('?')[0] ?? address}/create`);
    }
    await go(`${CONTENT}/${SESSION}/create`);
    for (const field of ['attendanceMode', 'format', 'sessionStatus']) {
      await page.locator(`[name="${field}"]`).first().click();
      await see(`values of ${field}`);
      await page.keyboard.press('Escape');
    }
    await page.locator('input[name="title"]').fill('Provtext B');
    const written = async (date: string, time: string) => {
      await page.locator('input[name="startsAt"]').fill(date);
      await page.locator('input[name="startsAt.time"]').fill(time);
      await page.keyboard.press('Tab');
      await see(`${date} ${time}`);
    };
    await written('31/2 2026', '9.30');
    await written('8/9 2026', '9.75');
    await written('29/3 2026', '2.30');
    await written('25/10 2026', '2.30');
    await written('8/9 2026', '9.30');
    await page.locator('a[href="/admin/plugins/upload"]').first().click();
    await page.getByRole('alertdialog').waitFor();
    await see('leaving with unsaved changes');
    // Left for good: nothing of it is offered to whoever walks here next.
    await page.getByRole('alertdialog').getByRole('button').last().click();
    await page.waitForURL(/upload/u);
    await settled(page);
  });
});

/** A window of somebody's own with the admin in this language; the browser's is another. */
async function open(browser: Browser, server: AdminServer, language: Language): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.url,
    locale: language === 'sv' ? 'en-GB' : 'sv-SE',
    viewport: { width: 1400, height: 1000 },
  });
  await context.addInitScript((chosen) => {
    if (localStorage.getItem('strapi-admin-language') === null)
      localStorage.setItem('strapi-admin-language', chosen);
  }, language);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

async function signedIn(
  browser: Browser,
  server: AdminServer,
  who: Person,
  language: Language,
): Promise<Page> {
  const page = await open(browser, server, language);
  await page.goto('/admin/auth/login');
  await page.locator('input[name="email"]').fill(who.email);
  await page.locator('input[name="password"]').fill(PASSWORD);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  await page.locator('main h1').first().waitFor();
  await settled(page);
  return page;
}

/** Nothing is being fetched any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  await page.waitForTimeout(200);
}

const linksIn = (page: Page, selector: string): Promise<string[]> =>
  page
    .locator(selector)
    .evaluateAll((links) => [
      ...new Set(links.map((link) => link.getAttribute('href') ?? '').filter((to) => to !== '')),
    ]);
