import type { Browser, Page } from 'playwright-core';
import {
  type AdminServer,
  openBrowser,
  seriousFaults,
  signIn,
  startAdmin,
} from '../support/browser';
import { cast } from '../support/people';
import { act, edit } from '../support/reviews';
import type { Server } from '../support/strapi';

const TITLE = 'Åsa Öberg, Exempelby kommun';
const SLUG = 'asa-oberg-exempelby';
const UID = 'api::interview.interview';
const INTERVIEWS = `/admin/content-manager/collection-types/${UID}`;

/** The way of one interview, in the browser, from the first word to the public API. */
describe('an interview', () => {
  let server: AdminServer;
  let browser: Browser;
  let url: string;
  let people: Awaited<ReturnType<typeof cast>>;

  beforeAll(async () => {
    server = await startAdmin();
    people = await cast(server as unknown as Server);
    await server.strapi.documents('api::arranger.arranger').create({
      data: { name: 'Exempelby kommun', sector: 'municipality' },
    });
    await server.strapi.documents('api::edition.edition').create({
      data: { year: 2026, name: 'Innovationsveckan 2026' },
    });
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const sentence = (page: Page) => page.locator('[data-review-sentence]');
  const panel = (page: Page) => page.locator('[data-review-panel]');
  const action = (page: Page, name: string) =>
    panel(page).getByRole('button', { name, exact: true });

  /** Opens the action's dialog, answers it and waits until it is gone. */
  async function perform(page: Page, name: string, answer: { label: string; text: string } | null) {
    await action(page, name).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await seriousFaults(page, '[role="dialog"]')).toEqual([]);
    if (answer !== null) await dialog.getByLabel(answer.label).fill(answer.text);
    await dialog.getByRole('button', { name, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async function openFromQueue(page: Page) {
    await page.goto('/admin/plugins/editorial-review');
    const link = page.getByRole('link', { name: TITLE });
    await link.waitFor();
    expect(await seriousFaults(page, 'main')).toEqual([]);
    await link.click();
    await sentence(page).waitFor();
  }

  test('is written, and the panel says what is missing', async () => {
    const page = await signIn(browser, server, people.writer);
    await page.goto(`${INTERVIEWS}/create`);
    await expectText(page.locator('aside'), 'Spara ett första utkast');
    await beginTyping(page);
    await save(page);
    await expectText(sentence(page), 'Utkast.');
    await panel(page).getByRole('button', { name: 'Gå till Ingress' }).waitFor();
    expect(await action(page, 'Skicka för granskning').isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Publicera', exact: true }).count()).toBe(0);

    await fillIn(page);
    await expectText(panel(page), 'Inget saknas.');
    url = page.url();
  });

  test('is submitted by its writer, who cannot approve it', async () => {
    const page = await signIn(browser, server, people.writer);
    await page.goto(url);
    await sentence(page).waitFor();
    expect(await seriousFaults(page, '[data-review-panel]')).toEqual([]);
    await perform(page, 'Skicka för granskning', {
      label: 'Vad har ändrats?',
      text: 'Första versionen.',
    });
    await expectText(sentence(page), 'Väntar på granskning.');
    await expectText(panel(page), 'Första versionen.');
    expect(await action(page, 'Godkänn').count()).toBe(0);
  });

  test('waits for unsaved changes to be saved', async () => {
    const page = await signIn(browser, server, people.reviewer);
    await openFromQueue(page);
    await page.locator('textarea[name="lead"]').fill('En helt annan ingress.');
    await expectText(panel(page), 'Du har osparade ändringar.');
    await page.getByText('Det du har skrivit är säkrat').waitFor();
    expect(await action(page, 'Godkänn').isDisabled()).toBe(true);
  });

  test('is not approved by a reviewer who was overtaken, and what was written is kept', async () => {
    const page = await signIn(browser, server, people.reviewer);
    await openFromQueue(page);
    const dialog = page.getByRole('dialog');
    // What was left unsaved a moment ago is offered, and stands in the way until somebody decides.
    await dialog.getByRole('button', { name: 'Kasta det' }).click();
    await dialog.waitFor({ state: 'detached' });
    await action(page, 'Godkänn').click();
    await dialog.getByLabel('Kommentar').fill('Bra svar.');

    const api = server as unknown as Server;
    const interview = { uid: UID, documentId: documentIdIn(url), locale: 'sv' };
    const edited = await edit(api, people.writer, interview, { lead: 'En ny ingress.' });
    expect(edited.status).toBe(200);
    await dialog.getByRole('button', { name: 'Godkänn', exact: true }).click();
    await expectText(dialog, 'Det går inte längre att göra detta');
    expect(await dialog.getByLabel('Kommentar').inputValue()).toBe('Bra svar.');
    expect(await seriousFaults(page, '[role="dialog"]')).toEqual([]);
    expect(await page.locator('textarea[name="lead"]').inputValue()).toBe('En ny ingress.');

    expect((await act(api, people.writer, interview, 'submission')).status).toBe(200);
  });

  test('is approved by the reviewer', async () => {
    const page = await signIn(browser, server, people.reviewer);
    await openFromQueue(page);
    await perform(page, 'Godkänn', { label: 'Kommentar', text: 'Bra svar.' });
    await expectText(sentence(page), 'Godkänd. Klar att publicera.');
  });

  test('is published by the publisher, and the public reads it', async () => {
    expect((await bySlug()).status).toBe(404);
    const page = await signIn(browser, server, people.publisher);
    await openFromQueue(page);
    await perform(page, 'Publicera', null);
    await expectText(sentence(page), 'Publicerad.');

    const answer = await bySlug();
    expect(answer.status).toBe(200);
    expect(answer.body.data).toMatchObject({ title: TITLE, date: '2026-05-04' });
    expect(JSON.stringify(answer.body.data.content)).toContain('Vi öppnar dörrarna');
  });

  test('stands in the list with its state', async () => {
    const page = await signIn(browser, server, people.writer);
    const asked: string[] = [];
    page.on('request', (sent) => {
      if (sent.url().includes('/editorial-review/reviews?')) asked.push(sent.url());
    });
    await page.goto(INTERVIEWS);
    await expectText(page.getByRole('row', { name: TITLE }), 'Publicerad.');
    expect(asked).toHaveLength(1);
  });

  const bySlug = () => server.http.get(`/api/interviews/by-slug/${SLUG}?locale=sv`);

  /** What the writer types into the form. */
  async function fillIn(page: Page) {
    await page.locator('input[name="slug"]').fill(SLUG);
    await page.locator('input[name="date"]').pressSequentially('2026-05-04');
    await page.keyboard.press('Tab');
    await page.locator('textarea[name="lead"]').fill('Här prövas idéer i en öppen verkstad.');
    await choose(page, 'Arrangör', 'Exempelby kommun');
    await choose(page, 'Publicerad under', 'Innovationsveckan 2026');
    for (const question of await page.getByRole('button', { name: /^Fråga och svar - / }).all()) {
      await question.click();
      const part = page.getByRole('region', { name: (await question.innerText()).trim() });
      await part.locator('[contenteditable="true"]').fill('Vi öppnar dörrarna för alla.');
    }
    await save(page);
  }

  /** The form is drawn a second time once its components have been fetched, and forgets what came before. */
  async function beginTyping(page: Page) {
    const title = page.locator('input[name="title"]');
    do {
      await title.fill('');
      await title.fill(TITLE);
      await page.waitForTimeout(1000);
    } while (!(await saveButton(page).isEnabled()));
  }

  const saveButton = (page: Page) => page.getByRole('button', { name: 'Spara', exact: true });

  async function save(page: Page) {
    await saveButton(page).click();
    await page.getByText('Sparat', { exact: true }).first().waitFor();
  }

  async function choose(page: Page, field: string, name: string) {
    await page.getByRole('combobox', { name: field }).click();
    await page.getByRole('option', { name }).click();
  }
});

const documentIdIn = (address: string) => new URL(address).pathname.split('/').at(-1) ?? '';

async function expectText(locator: ReturnType<Page['locator']>, text: string): Promise<void> {
  await locator.filter({ hasText: text }).first().waitFor();
}
