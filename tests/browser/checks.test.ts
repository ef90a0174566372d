import type { Browser, Page } from 'playwright-core';
import {
  type AdminServer,
  openBrowser,
  seriousFaults,
  signIn,
  startAdmin,
} from '../support/browser';
import { cast } from '../support/people';
import { interview } from '../support/publishing';
import { draft, type Page as Draft } from '../support/reviews';
import type { Server } from '../support/strapi';

const UID = 'api::interview.interview';

/** What is weak is said below its field while one writes, mended by one press, and taken back by Ctrl+Z. */
describe('checks at their field', () => {
  let server: AdminServer;
  let api: Server;
  let browser: Browser;
  let page: Page;
  let article: Draft;
  let people: Awaited<ReturnType<typeof cast>>;

  beforeAll(async () => {
    server = await startAdmin();
    api = server as unknown as Server;
    people = await cast(api);
    browser = await openBrowser();
    article = await draft(
      api,
      people.writer,
      UID,
      interview({
        content: [
          {
            __component: 'content.question-answer',
            question: 'Vad gör ni?',
            answer: [paragraph('Mycket.')],
          },
          {
            __component: 'content.question-answer',
            question: 'Hur?',
            answer: [paragraph('Först.')],
          },
          {
            __component: 'content.call-out',
            linkText: 'Läs om veckan',
            url: 'https://h22.example',
          },
        ],
      }),
    );
    page = await signIn(browser, server, people.writer);
    await page.goto(`/admin/content-manager/collection-types/${UID}/${article.documentId}`);
    await page.locator('[data-review-sentence]').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });
  const field = (name: string) => page.locator(`main form :is(input, textarea)[name="${name}"]`);
  const checks = (name: string) => page.locator(`[data-checks="${name}"]`);
  const mend = (name: string) => checks(name).getByRole('button', { name: 'Rätta det' });
  const open = (kind: RegExp, nth = 0) =>
    page.getByRole('button', { name: kind, expanded: false }).nth(nth).click();

  test('a line in capitals: said, mended, taken back', async () => {
    await field('lead').fill('HELSINGBORG BYGGER EN STAD TILLSAMMANS');
    await checks('lead').getByText('Allt står i versaler.').waitFor();
    expect(await seriousFaults(page, '[data-checks]')).toEqual([]);
    await mend('lead').click();
    expect(await field('lead').inputValue()).toBe('Helsingborg bygger en stad tillsammans');
    await checks('lead').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    expect(await field('lead').inputValue()).toBe('HELSINGBORG BYGGER EN STAD TILLSAMMANS');
    await mend('lead').click();
  });

  test('typed bullets in an answer become a list, and Ctrl+Z brings them back', async () => {
    await open(/^Fråga och svar/, 1);
    const answer = page.locator('[data-form-field="content.1.answer"] [role="textbox"]');
    await answer.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('• Vi lyssnar');
    await page.keyboard.press('Enter');
    await page.keyboard.type('• Vi bygger');
    await checks('content.1.answer').getByText('Punkterna är skrivna för hand.').waitFor();
    await mend('content.1.answer').click();
    await answer.locator('ul li').first().waitFor();
    expect(await answer.locator('ul li').allInnerTexts()).toEqual(['Vi lyssnar', 'Vi bygger']);
    await checks('content.1.answer').waitFor({ state: 'detached' });
    await answer.click();
    await page.keyboard.press('Control+z');
    expect(await answer.innerText()).toContain('• Vi lyssnar');
    await mend('content.1.answer').click();
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByText('Sparade en ny version').nth(1).waitFor();
    const row = (await api.strapi.documents(UID).findOne({
      documentId: article.documentId,
      locale: 'sv',
      populate: ['content'],
    })) as unknown as { content: { answer?: { type: string }[] }[] };
    expect(row.content[1]?.answer?.map(({ type }) => type)).toEqual(['paragraph', 'list']);
  });

  test('a weak link text is said while it is typed, and has no button', async () => {
    await open(/^Puff/);
    await field('content.2.linkText').fill('Läs mer här');
    await checks('content.2.linkText').getByText('säger inte vart länken leder').waitFor();
    expect(await mend('content.2.linkText').count()).toBe(0);
    await field('content.2.linkText').fill('Läs om H22 i Helsingborg');
    await checks('content.2.linkText').waitFor({ state: 'detached' });
  });

  test('“Gå till” opens the right part and puts the cursor there', async () => {
    await page.reload();
    await page.locator('[data-review-sentence]').waitFor();
    const weak = await draft(api, people.writer, UID, {
      ...interview({
        content: [
          { __component: 'content.question-answer', question: 'Vad?', answer: [paragraph('Ett.')] },
          { __component: 'content.question-answer', question: 'Hur?' },
          {
            __component: 'content.question-answer',
            question: 'När?',
            answer: [paragraph('• Ett\n• Två')],
          },
        ],
      }),
    });
    await page.goto(`/admin/content-manager/collection-types/${UID}/${weak.documentId}`);
    // One part is open already: parts are counted, not those that are closed.
    await open(/^Fråga och svar/, 0);
    await page.getByRole('button', { name: /^Gå till .*3.*Svar/ }).click();
    const answer = page.locator('[data-form-field="content.2.answer"] [role="textbox"]');
    await answer.waitFor();
    await page.waitForFunction(
      () => document.activeElement?.closest('[data-form-field="content.2.answer"]') !== null,
    );
    await page.getByRole('button', { name: /^Gå till .*2.*Svar/ }).click();
    await page.waitForFunction(
      () => document.activeElement?.closest('[data-form-field="content.1.answer"]') !== null,
    );
  });
});
