import type { Browser, Page } from 'playwright-core';
import {
  type AdminServer,
  openBrowser,
  seriousFaults,
  signIn,
  startAdmin,
} from '../support/browser';
import { cast, type Person } from '../support/people';
import { news } from '../support/publishing';
import { draft, type Page as Draft } from '../support/reviews';
import type { Server } from '../support/strapi';

const UID = 'api::article.article';

/** Two people in one page know of each other, and of the field they are both in. */
describe('who else is here', () => {
  let server: AdminServer;
  let browser: Browser;
  let people: Awaited<ReturnType<typeof cast>>;
  let article: Draft;

  beforeAll(async () => {
    server = await startAdmin();
    const api = server as unknown as Server;
    people = await cast(api);
    article = await draft(api, people.writer, UID, news());
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function open(by: Person): Promise<Page> {
    const page = await signIn(browser, server, by);
    await page.goto(`/admin/content-manager/collection-types/${UID}/${article.documentId}`);
    await page.locator('[data-review-sentence]').waitFor();
    return page;
  }
  const lead = (page: Page) => page.locator('main form textarea[name="lead"]');
  const others = (page: Page) => page.locator('[data-others]');

  test('is said, with the field; in the same field before they write over each other', async () => {
    const one = await open(people.writer);
    expect(await others(one).count()).toBe(0);
    const two = await open(people.reviewer);
    await others(two).getByText('writer 1 har också sidan öppen.').waitFor();
    await lead(one).focus();
    await two.locator('main form input[name="title"]').focus();
    await others(two).getByText('writer 1 skriver i Ingress.').waitFor();
    expect(await others(two).getByText('Ni är i samma fält').count()).toBe(0);
    await lead(two).focus();
    await others(two).getByText('Ni är i samma fält').waitFor();
    expect(await seriousFaults(two, '[data-others]')).toEqual([]);
    // Nobody is locked out.
    await lead(two).fill('Skriven ändå.');
    expect(await lead(two).inputValue()).toBe('Skriven ändå.');
    await one.context().close();
    await two.context().close();
  });
});
