import type { Browser, Page } from 'playwright-core';
import {
  type AdminServer,
  openBrowser,
  seriousFaults,
  signIn,
  startAdmin,
} from '../support/browser';
import { cast } from '../support/people';
import { draft, edit, type Page as Draft } from '../support/reviews';
import { news } from '../support/publishing';
import type { Server } from '../support/strapi';

const UID = 'api::article.article';

/** Whatever becomes of a save: what was typed stays, and nothing is overwritten unseen. */
describe('a save', () => {
  let server: AdminServer;
  let api: Server;
  let browser: Browser;
  let people: Awaited<ReturnType<typeof cast>>;
  let page: Page;
  let article: Draft;

  beforeAll(async () => {
    server = await startAdmin();
    api = server as unknown as Server;
    people = await cast(api);
    browser = await openBrowser();
    page = await signIn(browser, server, people.writer);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  beforeEach(async () => {
    article = await draft(api, people.writer, UID, news());
    await page.goto(`/admin/content-manager/collection-types/${UID}/${article.documentId}`);
    await page.locator('[data-review-sentence]').waitFor();
  });

  const field = (name: string) => page.locator(`main form :is(input, textarea)[name="${name}"]`);
  const bar = () => page.locator('[data-save-bar]');
  const save = () => page.getByRole('button', { name: 'Spara', exact: true }).click();
  const saved = async () =>
    (await api.strapi.documents(UID).findOne({ documentId: article.documentId, locale: 'sv' })) as {
      [name: string]: unknown;
    };
  const other = (data: object) => edit(api, people.reviewer, article, data as never);
  const quiet = async () => {
    expect(await seriousFaults(page, '[data-save-bar]')).toEqual([]);
  };

  test('refused for its content keeps every word, and leads to the field', async () => {
    await draft(api, people.writer, UID, news('Upptagen adress'));
    await field('lead').fill('En ingress som inte får försvinna.');
    await field('slug').fill('upptagen-adress');
    await save();
    await bar().getByText('Allt du har skrivit finns kvar här.').waitFor();
    await quiet();
    expect(await field('lead').inputValue()).toBe('En ingress som inte får försvinna.');
    expect(await field('slug').inputValue()).toBe('upptagen-adress');
    await bar()
      .getByRole('button', { name: /^Gå till/ })
      .first()
      .click();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe(
      'slug',
    );

    await field('slug').fill('en-ledig-adress');
    await save();
    await bar().waitFor({ state: 'detached' });
    expect(await saved()).toMatchObject({
      lead: 'En ingress som inte får försvinna.',
      slug: 'en-ledig-adress',
    });
  });

  test('without a network keeps every word, and goes through when it is back', async () => {
    await field('lead').fill('Skriven i tunneln.');
    await page.context().setOffline(true);
    await save();
    await bar().getByText('Allt du har skrivit finns kvar här.').waitFor();
    expect(await field('lead').inputValue()).toBe('Skriven i tunneln.');
    await page.context().setOffline(false);
    await bar().waitFor({ state: 'detached' });
    expect(await saved()).toMatchObject({ lead: 'Skriven i tunneln.' });
  });

  test('after somebody else’s puts both together, where each wrote elsewhere', async () => {
    await field('lead').fill('Min ingress.');
    expect((await other({ kicker: 'Deras vinjett' })).status).toBe(200);
    await save();
    await bar().getByText('Det nya är infogat i din text: Vinjett').waitFor();
    await quiet();
    expect(await field('kicker').inputValue()).toBe('Deras vinjett');
    await bar().getByRole('button', { name: 'Jag har läst det' }).click();
    await bar().waitFor({ state: 'detached' });
    await page.getByText('Inget saknas.').waitFor();
    expect(await saved()).toMatchObject({ lead: 'Min ingress.', kicker: 'Deras vinjett' });
  });

  test('after somebody else’s in the same place waits until one has chosen', async () => {
    await field('lead').fill('Min ingress om veckan.');
    await field('kicker').fill('Min vinjett');
    await other({ lead: 'Deras ingress om veckan.' });
    await save();
    await bar().getByRole('button', { name: 'Jämför och välj' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Två har skrivit på samma ställe').waitFor();
    expect(await dialog.locator('mark').allTextContents()).toEqual(['Min', 'Deras']);
    expect(await seriousFaults(page, '[role="dialog"]')).toEqual([]);
    expect(await dialog.getByRole('button', { name: 'Ett ställe kvar' }).isDisabled()).toBe(true);
    expect(await saved()).toMatchObject({ lead: 'Deras ingress om veckan.', kicker: null });

    await dialog.getByText('Skriv ihop dem').click();
    await dialog.getByRole('textbox').fill('Vår ingress om veckan.');
    await dialog.getByRole('button', { name: 'Använd det jag har valt' }).click();
    await dialog.waitFor({ state: 'detached' });
    await bar().waitFor({ state: 'detached' });
    expect(await field('lead').inputValue()).toBe('Vår ingress om veckan.');
    await page.getByText('Inget saknas.').waitFor();
    expect(await saved()).toMatchObject({ lead: 'Vår ingress om veckan.', kicker: 'Min vinjett' });
  });

  test('of an arranger, which no review is about, overwrites nobody either', async () => {
    const arrangers = api.strapi.documents('api::arranger.arranger');
    const { documentId } = await arrangers.create({
      data: { name: 'Nyby kommun', sector: 'municipality' },
    });
    const arranger = { uid: 'api::arranger.arranger', documentId, locale: 'sv' };
    await page.goto(`/admin/content-manager/collection-types/${arranger.uid}/${documentId}`);
    await field('name').waitFor();
    await field('shortName').fill('Nyby');
    expect((await edit(api, people.reviewer, arranger, { name: 'Nybyns kommun' })).status).toBe(
      200,
    );
    await save();
    await bar().getByText('Det nya är infogat i din text: Namn').waitFor();
    await bar().getByRole('button', { name: 'Jag har läst det' }).click();
    await bar().waitFor({ state: 'detached' });
    expect(await arrangers.findOne({ documentId })).toMatchObject({
      name: 'Nybyns kommun',
      shortName: 'Nyby',
    });
  });
});
