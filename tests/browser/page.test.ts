import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page as Tab } from 'playwright-core';
import { type AdminServer, openBrowser, signIn, startAdmin } from '../support/browser';
import { cast } from '../support/people';
import { sendPicture } from '../support/pictures';
import { INTERVIEW, LINK, type People } from '../support/publishing';
import { draft, type Page } from '../support/reviews';
import { fullInterview, fullSession, fullWebcast } from '../support/full-pages';
import type { Server } from '../support/strapi';

/** The page as visitors see it: by itself in every width and light, and at the side of the form. */
let server: AdminServer;
let browser: Browser;
let people: People;
let file: number;
let interview: Page;

beforeAll(async () => {
  server = await startAdmin();
  const api = server as unknown as Server;
  people = await cast(api);
  file = await sentPicture();
  interview = await draft(api, people.writer, INTERVIEW, fullInterview(file));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function sentPicture(): Promise<number> {
  const sent = await sendPicture(server as unknown as Server, people.writer, 'teal');
  return (sent.body as { id: number }[])[0]?.id ?? 0;
}

async function drawn(uid: string, values: object, locale = 'sv'): Promise<string> {
  const answer = await server.http
    .post(
      `/editorial-review/views/${uid}/new:00000000-0000-4000-8000-000000000000?locale=${locale}`,
    )
    .set('Authorization', `Bearer ${people.writer.token}`)
    .send({ values });
  expect(answer.status).toBe(200);
  return answer.text;
}

/** A browser's own window with this page in it, and nothing of the admin. */
async function opened(html: string, width: number, dark = false): Promise<Tab> {
  const context = await browser.newContext({
    viewport: { width, height: 1000 },
    colorScheme: dark ? 'dark' : 'light',
  });
  const tab = await context.newPage();
  await tab.route(`${server.url}/seen`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  await tab.goto(`${server.url}/seen`);
  await tab.evaluate(async () => {
    for (const image of Array.from(document.images)) image.loading = 'eager';
    await Promise.all(Array.from(document.images).map((image) => image.decode()));
  });
  return tab;
}

async function shoot(tab: Tab, name: string, fullPage = true): Promise<void> {
  const folder = process.env['PAGE_SHOTS'];
  if (folder) await tab.screenshot({ path: `${folder}/${name}.png`, fullPage });
}

const KINDS = ['interview', 'session', 'webcast', 'english session'] as const;

const LOOKS = [
  [1400, false],
  [1400, true],
  [390, true],
  [320, false],
] as const;

async function kindsOfPages(): Promise<Record<(typeof KINDS)[number], string>> {
  return {
    interview: await drawn(INTERVIEW, fullInterview(file)),
    session: await drawn('api::session.session', fullSession(file)),
    webcast: await drawn(LINK, fullWebcast()),
    'english session': await drawn('api::session.session', fullSession(file), 'en'),
  };
}

describe('the page by itself', () => {
  let pages: Record<(typeof KINDS)[number], string>;
  beforeAll(async () => {
    pages = await kindsOfPages();
  });

  test.each(KINDS.flatMap((kind) => LOOKS.map(([width, dark]) => [kind, width, dark] as const)))(
    '%s, %i wide, dark: %s: has no fault that axe knows, and fits',
    async (kind, width, dark) => {
      const tab = await opened(pages[kind], width, dark);
      const { violations } = await new AxeBuilder({ page: tab }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
      await shoot(tab, `${kind}-${width}${dark ? '-dark' : ''}`);
      await tab.context().close();
    },
  );

  test('its lines are at most about seventy characters', async () => {
    const tab = await opened(pages.interview, 1400);
    const longest = await tab.evaluate(() => {
      const lengths: number[] = [];
      for (const own of Array.from(document.querySelectorAll('.text p, .lead, blockquote p'))) {
        const text = own.firstChild as Text;
        const range = document.createRange();
        let [top, count] = [-1, 0];
        for (let at = 0; at < text.length; at += 1) {
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          const line = Math.round(range.getBoundingClientRect().top);
          if (line !== top) lengths.push(count);
          [top, count] = [line, line === top ? count + 1 : 1];
        }
      }
      return Math.max(...lengths);
    });
    expect(longest).toBeGreaterThan(40);
    expect(longest).toBeLessThanOrEqual(75);
    await tab.context().close();
  });

  test('it can be printed: links show where they lead, nothing is cut', async () => {
    const tab = await opened(pages.interview, 800);
    await tab.emulateMedia({ media: 'print' });
    const after = await tab
      .locator('.call-out a')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(after).toContain('https://');
    await shoot(tab, 'interview-print');
    await tab.context().close();
  });
});

describe('at the side of the form', () => {
  let tab: Tab;
  const drawer = () => tab.locator('[data-page-view]');
  const seen = () => tab.frameLocator('[data-page-view] iframe');
  const address = () =>
    `/admin/content-manager/collection-types/${INTERVIEW}/${interview.documentId}?plugins[i18n][locale]=sv`;

  beforeAll(async () => {
    tab = await signIn(browser, server, people.writer);
    await tab.evaluate(() =>
      localStorage.setItem(
        'STRAPI_GUIDED_TOUR',
        '{"enabled":false,"tours":{},"completedActions":[],"hidden":true}',
      ),
    );
    await tab.goto(address());
    await tab.locator('input[name="title"]').waitFor();
  });

  test('“Visa sidan” shows the page, with its picture', async () => {
    await tab.getByRole('button', { name: 'Visa sidan' }).click();
    await seen().getByRole('heading', { level: 1, name: 'Annika Exempel' }).waitFor();
    expect(await seen().locator('img').first().getAttribute('alt')).toBe('En hamn i kvällsljus');
    await shoot(tab, 'beside-narrow', false);
    // Where no script runs axe can't look into a frame; the page itself is looked at above.
    const { violations } = await new AxeBuilder({ page: tab })
      .include('[data-page-view]')
      .exclude('[data-page-view] iframe')
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  test('it follows what is typed, and a save', async () => {
    const title = tab.locator('input[name="title"]');
    await title.fill('Annika Skriver');
    await seen().getByRole('heading', { level: 1, name: 'Annika Skriver' }).waitFor();
    await tab.getByRole('button', { name: 'Spara', exact: true }).click();
    await tab.getByText('Sparad', { exact: false }).first().waitFor();
    await seen().getByRole('heading', { level: 1, name: 'Annika Skriver' }).waitFor();
    expect(await title.inputValue()).toBe('Annika Skriver');
  });

  test('the form has room beside it, in both widths', async () => {
    for (const width of ['Mobil', 'Dator']) {
      await tab.getByRole('button', { name: width }).click();
      const form = await tab.getByRole('tabpanel', { name: 'Utkast' }).boundingBox();
      const page = await tab.locator('[data-page-view]').boundingBox();
      expect(form?.width).toBeGreaterThan(480);
      expect((form?.x ?? 0) + (form?.width ?? 0)).toBeLessThan(page?.x ?? 0);
    }
    await tab.getByRole('button', { name: 'Mobil' }).click();
  });

  test('it keeps its place while the page changes', async () => {
    const scroll = (to?: number) =>
      tab.locator('[data-page-view] iframe').evaluate((frame: HTMLIFrameElement, top) => {
        if (top !== undefined) frame.contentWindow?.scrollTo(0, top);
        return frame.contentWindow?.scrollY;
      }, to);
    await scroll(500);
    await tab.locator('input[name="title"]').fill('Annika Skriver Mer');
    await seen().getByRole('heading', { level: 1, name: 'Annika Skriver Mer' }).waitFor();
    expect(await scroll()).toBe(500);
  });

  test('at the width of a computer it is drawn as wide as there', async () => {
    await tab.getByRole('button', { name: 'Dator' }).click();
    expect(
      await seen()
        .locator('html')
        .evaluate(() => innerWidth),
    ).toBe(1400);
    await shoot(tab, 'beside-wide', false);
    await tab.getByRole('button', { name: 'Mobil' }).click();
    expect(
      await seen()
        .locator('html')
        .evaluate(() => innerWidth),
    ).toBe(390);
  });

  test('its links take no Tab and lead nowhere, and nothing in it runs', async () => {
    await drawer().getByRole('button', { name: 'Stäng' }).focus();
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Tab');
    const inFrame = await tab.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('[data-page-view] iframe');
      return frame?.contentDocument?.activeElement?.tagName;
    });
    expect(inFrame).not.toBe('A');
    await seen().locator('.call-out a').first().click();
    await tab.waitForTimeout(300);
    await seen().getByRole('heading', { level: 1 }).waitFor();
    const sandbox = await tab.locator('[data-page-view] iframe').getAttribute('sandbox');
    expect(sandbox).toBe('allow-same-origin');
  });

  test('Escape closes it, and the cursor is where it was opened', async () => {
    await tab.getByRole('button', { name: 'Mobil' }).focus();
    await tab.keyboard.press('Escape');
    await tab.locator('[data-page-view]').waitFor({ state: 'detached' });
    const focused = await tab.evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe('Visa sidan');
  });

  test('a link is given away, opens without an account, and is taken back', async () => {
    await tab.getByRole('button', { name: 'Dela en länk' }).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Skapa en länk' }).click();
    const url = await dialog
      .locator('input[name="share-url"], input[readonly]')
      .first()
      .inputValue();
    await dialog.getByText('gäller till').first().waitFor();
    await shoot(tab, 'share', false);
    const { violations } = await new AxeBuilder({ page: tab }).include('[role="dialog"]').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

    const stranger = await (await browser.newContext({ locale: 'sv-SE' })).newPage();
    await stranger.goto(url);
    await stranger.getByRole('heading', { level: 1, name: 'Annika Skriver' }).waitFor();
    await dialog.getByRole('button', { name: /^Dra tillbaka/u }).click();
    await dialog.getByText('gäller till').waitFor({ state: 'detached' });
    await stranger.reload();
    await stranger.getByRole('heading', { level: 1, name: 'Länken gäller inte' }).waitFor();
    await stranger.context().close();
    await tab.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('a phone shows it over the form', async () => {
    await tab.setViewportSize({ width: 390, height: 844 });
    await tab.getByRole('button', { name: 'Visa granskningen' }).click();
    await tab.getByRole('button', { name: 'Visa sidan' }).click();
    await seen().getByRole('heading', { level: 1 }).waitFor();
    const box = await tab.locator('[data-page-view]').boundingBox();
    expect(box).toMatchObject({ x: 0, y: 0, width: 390, height: 844 });
    await shoot(tab, 'beside-phone', false);
    await drawer().getByRole('button', { name: 'Stäng' }).click();
    await tab.locator('[data-page-view]').waitFor({ state: 'detached' });
  });
});
