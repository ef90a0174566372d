import type { Browser, Locator, Page } from 'playwright-core';
import {
  type AdminServer,
  openBrowser,
  seriousFaults,
  signIn,
  startAdmin,
} from '../support/browser';
import { cast } from '../support/people';
import type { Server } from '../support/strapi';

const UID = 'api::interview.interview';
const ARRANGER = 'api::arranger.arranger';
/** With as many clicks a new interview goes from nothing to submitted; with Strapi's own form it took 41. */
const MOST_CLICKS = 25;

describe('a new interview', () => {
  let server: AdminServer;
  let browser: Browser;
  let people: Awaited<ReturnType<typeof cast>>;

  beforeAll(async () => {
    server = await startAdmin();
    people = await cast(server as unknown as Server);
    await server.strapi.documents(ARRANGER).create({
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

  /** Each press of the mouse counts; the keyboard only writes, it goes nowhere. */
  function counting(page: Page) {
    let clicks = 0;
    const click = async (place: Locator) => {
      clicks += 1;
      await place.click();
    };
    return {
      click,
      clicks: () => clicks,
      async write(place: Locator, text: string) {
        await click(place);
        await page.keyboard.type(text);
      },
      async choose(field: string, name: string) {
        await click(page.getByRole('combobox', { name: field }));
        await click(page.getByRole('option', { name }));
      },
    };
  }

  const answers = (page: Page) => page.locator('main form [data-form-field$=".answer"]');
  const created = async () =>
    server.strapi.documents(UID).findFirst({
      filters: { title: { $startsWith: 'Sara Lind' } },
      populate: ['interviewee', 'arranger', 'content'],
    } as never) as Promise<Record<string, never> | null>;

  test(`goes from nothing to submitted in at most ${MOST_CLICKS} clicks`, async () => {
    const page = await signIn(browser, server, people.writer);
    const { click, write, choose, clicks } = counting(page);
    await click(page.getByRole('link', { name: 'Innehåll', exact: true }).first());
    await click(page.getByRole('link', { name: 'Hallå där arrangör' }));
    await click(page.getByRole('link', { name: /^Skapa/ }).first());

    // The cursor is in the first field, and the standard questions stand there, opened.
    await page.locator('main form input[name="title"]:focus').waitFor();
    await answers(page).nth(5).waitFor();
    await page.keyboard.type('Sara Lind, Exempelby kommun');
    await write(page.locator('input[name="date"]'), '2026-05-04');
    await page.keyboard.press('Tab');
    await write(page.locator('input[name="interviewee.name"]'), 'Sara Lind');
    await write(page.locator('input[name="interviewee.title"]'), 'utvecklingsledare');
    await write(page.locator('input[name="interviewee.organisation"]'), 'Exempelby kommun');
    await choose('Arrangör', 'Exempelby kommun');
    await choose('Publicerad under', 'Innovationsveckan 2026');
    await write(page.locator('textarea[name="lead"]'), 'Här prövas idéer i en öppen verkstad.');
    for (const [index, answer] of (await answers(page).all()).entries()) {
      await write(answer.locator('[role="textbox"]'), `Svar ${index + 1}: vi öppnar dörrarna.`);
    }
    await click(page.getByRole('button', { name: 'Spara', exact: true }));
    const panel = page.locator('[data-review-panel]');
    await click(panel.getByRole('button', { name: 'Skicka för granskning', exact: true }));
    const dialog = page.getByRole('dialog');
    await click(dialog.getByRole('button', { name: 'Skicka för granskning', exact: true }));
    await page.locator('[data-review-sentence]', { hasText: 'Väntar på granskning.' }).waitFor();
    expect(clicks()).toBeLessThanOrEqual(MOST_CLICKS);

    const interview = await created();
    expect(interview).toMatchObject({
      interviewee: { name: 'Sara Lind', title: 'utvecklingsledare' },
      arranger: { name: 'Exempelby kommun' },
      date: '2026-05-04',
    });
    expect(JSON.stringify(interview?.['content'])).toContain('Svar 6: vi öppnar dörrarna.');
    await page.context().close();
  });

  test('keeps its emptied questions empty', async () => {
    const page = await signIn(browser, server, people.writer);
    await page.goto(`/admin/content-manager/collection-types/${UID}/create`);
    await answers(page).nth(5).waitFor();
    await page.locator('input[name="title"]').fill('Sara Lind utan frågor');
    for (let left = 6; left > 0; left -= 1) {
      await page
        .getByRole('button', { name: /^Ta bort - / })
        .first()
        .click();
      await answers(page)
        .nth(left - 1)
        .waitFor({ state: 'detached' });
    }
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.locator('[data-review-sentence]').waitFor();
    expect(await answers(page).count()).toBe(0);
    await page.context().close();
  });

  test('takes in an arranger that is made in its dialog, and saves nothing unasked', async () => {
    const page = await signIn(browser, server, people.writer);
    const { documentId } = await server.strapi.documents(UID).create({
      data: { title: 'Nils Ek', lead: 'Den första ingressen.' },
    });
    await page.goto(`/admin/content-manager/collection-types/${UID}/${documentId}`);
    await page.locator('textarea[name="lead"]').fill('En ingress som inte är färdig');
    await page.getByRole('combobox', { name: 'Arrangör' }).click();
    await page.getByRole('option', { name: 'Skapa' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[name="name"]').fill('Nyby kommun');
    await dialog.getByRole('combobox', { name: 'Sektor' }).click();
    await page.getByRole('option', { name: 'Kommun' }).click();
    await dialog.getByRole('button', { name: 'Spara', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });

    const link = page.getByRole('link', { name: 'Nyby kommun' });
    await link.waitFor();
    expect(await seriousFaults(page, 'main form')).toEqual([]);
    expect(await page.locator('textarea[name="lead"]').inputValue()).toBe(
      'En ingress som inte är färdig',
    );
    const draft = async () =>
      server.strapi.documents(UID).findOne({ documentId, populate: ['arranger'] });
    expect(await draft()).toMatchObject({ lead: 'Den första ingressen.', arranger: null });

    // It opens in a tab of its own, where nothing that is typed is lost either.
    const [tab] = await Promise.all([page.waitForEvent('popup'), link.click()]);
    await tab.locator('main form input[name="name"]').waitFor();
    expect(await tab.locator('main form input[name="name"]').inputValue()).toBe('Nyby kommun');
    await tab.close();

    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByText('Sparat', { exact: true }).first().waitFor();
    expect(await draft()).toMatchObject({
      lead: 'En ingress som inte är färdig',
      arranger: { name: 'Nyby kommun' },
    });
    await page.context().close();
  });
});
