import type { Browser, Page } from 'playwright-core';
import {
  type AdminServer,
  openBrowser,
  seriousFaults,
  signIn,
  startAdmin,
} from '../support/browser';
import { cast } from '../support/people';
import { news } from '../support/publishing';
import { draft, edit, type Page as Draft } from '../support/reviews';
import type { Server } from '../support/strapi';

const UID = 'api::article.article';
const ARTICLES = `/admin/content-manager/collection-types/${UID}`;

/** What was typed and never saved is there again: after a crash, in another browser, of a new page. */
describe('unsaved work', () => {
  let server: AdminServer;
  let api: Server;
  let browser: Browser;
  let people: Awaited<ReturnType<typeof cast>>;
  let article: Draft;

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

  const field = (page: Page, name: string) =>
    page.locator(`main form :is(input, textarea)[name="${name}"]`);
  const offer = (page: Page) => page.getByRole('dialog');
  const kept = (page: Page) => page.getByText('Det du har skrivit är säkrat');
  const save = (page: Page) => page.getByRole('button', { name: 'Spara', exact: true }).click();
  const buffers = () => api.strapi.db.query('plugin::editorial-review.buffer').count();
  const lead = async () =>
    (await api.strapi.documents(UID).findOne({ documentId: article.documentId, locale: 'sv' }))
      ?.lead;
  const none = async () => {
    for (let turn = 0; turn < 50 && (await buffers()) > 0; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await buffers()).toBe(0);
  };

  async function open(page: Page): Promise<void> {
    await page.goto(`${ARTICLES}/${article.documentId}`);
    await page.locator('[data-review-sentence]').waitFor();
  }

  /** Types, and is gone before it is saved: the window ends without a word. */
  async function crash(text: string): Promise<void> {
    const page = await signIn(browser, server, people.writer);
    await open(page);
    await field(page, 'lead').fill(text);
    await kept(page).waitFor();
    await page.context().close({ reason: 'crash' });
  }

  beforeEach(async () => {
    article = await draft(api, people.writer, UID, news());
  });

  test('is offered in another browser, goes on, and is gone once it is saved', async () => {
    await crash('Skriven före kraschen.');
    expect(await lead()).toBe('En kort ingress om veckan.');
    const page = await signIn(browser, server, people.writer);
    await open(page);
    await offer(page).getByText('Det gäller: Ingress.').waitFor();
    expect(await seriousFaults(page, '[role="dialog"]')).toEqual([]);
    await offer(page).getByRole('button', { name: 'Fortsätt med det' }).last().click();
    expect(await field(page, 'lead').inputValue()).toBe('Skriven före kraschen.');
    await save(page);
    await none();
    expect(await lead()).toBe('Skriven före kraschen.');
    await page.context().close();
  });

  test('is nobody else’s, and goes where its owner throws it away', async () => {
    await crash('Ska inte vara kvar.');
    const other = await signIn(browser, server, people.reviewer);
    await open(other);
    await other.waitForTimeout(1000);
    expect(await offer(other).count()).toBe(0);
    await other.context().close();

    const page = await signIn(browser, server, people.writer);
    await open(page);
    await offer(page).getByRole('button', { name: 'Kasta det' }).click();
    await none();
    expect(await field(page, 'lead').inputValue()).toBe('En kort ingress om veckan.');
    await page.context().close();
  });

  test('on a page that somebody has saved since is put beside it', async () => {
    await crash('Min ingress från i går.');
    await edit(api, people.reviewer, article, { lead: 'Deras ingress i dag.', kicker: 'Deras' });
    const page = await signIn(browser, server, people.writer);
    await open(page);
    await offer(page).getByRole('button', { name: 'Fortsätt med det' }).last().click();
    await offer(page).getByText('Två har skrivit på samma ställe').waitFor();
    await offer(page).getByText('Behåll min').first().click();
    await offer(page).getByRole('button', { name: 'Använd det jag har valt' }).click();
    expect(await field(page, 'lead').inputValue()).toBe('Min ingress från i går.');
    expect(await field(page, 'kicker').inputValue()).toBe('Deras');
    await save(page);
    await none();
    await page.context().close();
  });

  test('of a new page is offered where one begins another', async () => {
    const page = await signIn(browser, server, people.writer);
    await page.goto(`${ARTICLES}/create`);
    await field(page, 'title').fill('Aldrig sparad');
    await kept(page).waitFor();
    await page.context().close({ reason: 'crash' });

    const again = await signIn(browser, server, people.writer);
    await again.goto(`${ARTICLES}/create`);
    await offer(again).getByRole('button', { name: 'Fortsätt med det' }).last().click();
    expect(await field(again, 'title').inputValue()).toBe('Aldrig sparad');
    await save(again);
    await again.locator('[data-review-sentence]').waitFor();
    await none();
    await again.context().close();
  });

  test('in two tabs of one person: the older is told, and goes on only when asked to', async () => {
    const one = await signIn(browser, server, people.writer);
    await open(one);
    const two = await one.context().newPage();
    await open(two);
    await field(one, 'lead').fill('I den första fliken.');
    await kept(one).waitFor();
    await field(two, 'lead').fill('I den andra fliken.');
    await two.getByText('Du har skrivit på samma sida i en annan flik.').waitFor();
    expect(await field(two, 'lead').inputValue()).toBe('I den andra fliken.');
    await two.getByRole('button', { name: 'Fortsätt i den här fliken' }).click();
    // The other tab may be closed by now: its words are not written over unseen.
    await offer(two).getByText('Du har skrivit på samma ställe i två flikar').waitFor();
    await offer(two).getByText('Skriv ihop dem').click();
    await offer(two).getByRole('textbox').fill('I båda flikarna.');
    await offer(two).getByRole('button', { name: 'Använd det jag har valt' }).click();
    await kept(two).waitFor();
    expect(await field(two, 'lead').inputValue()).toBe('I båda flikarna.');
    await one.context().close();
  });
});
