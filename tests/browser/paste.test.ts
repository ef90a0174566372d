import type { Browser, Page } from 'playwright-core';
import {
  type AdminServer,
  openBrowser,
  seriousFaults,
  signIn,
  startAdmin,
} from '../support/browser';
import { paste } from '../support/clipboard';
import { cast } from '../support/people';
import { draft, type Page as Draft } from '../support/reviews';
import type { Server } from '../support/strapi';

const ARTICLE = 'api::article.article';
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!--
@list l0:level1 {mso-level-number-format:bullet;} --></style></head><body><!--StartFragment-->
<h1>Programmet<o:p></o:p></h1>
<p class=MsoNormal>Läs <b style='mso-bidi-font-weight:normal'>allt</b> på <a href="https://www.h22.se/">Helsingborgs sida</a>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Första<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Andra<o:p></o:p></p>
<p class=MsoNormal><del cite="mailto:Kim"><span style='color:red'>Bort.</span></del><ins cite="mailto:Kim">Kvar.</ins></p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal>Tid</p></td><td><p class=MsoNormal>9.30</p></td></tr></table>
<!--EndFragment--></body></html>`;

/** A writer at work in real Chromium, with the clipboard that Chromium has. */
describe('the text field', () => {
  let server: AdminServer;
  let api: Server;
  let browser: Browser;
  let people: Awaited<ReturnType<typeof cast>>;
  let page: Page;

  beforeAll(async () => {
    server = await startAdmin();
    api = server as unknown as Server;
    people = await cast(api);
    browser = await openBrowser();
    page = await signIn(browser, server, people.writer, { locale: 'sv-SE' });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const text = () => page.getByRole('textbox', { name: 'Text', exact: true }).first();
  const notice = () => page.locator('[data-paste-notice]').first();
  const stored = async ({ documentId }: Draft) =>
    (await server.strapi
      .documents(ARTICLE)
      .findOne({ documentId, locale: 'sv', populate: ['content'] } as never)) as unknown as {
      content: Record<string, unknown>[];
    };
  const save = async () => {
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByText('Sparat', { exact: true }).first().waitFor();
  };

  /** To be looked at, where a folder is named. */
  async function shot(name: string) {
    const folder = process.env['PASTE_SHOTS'];
    if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: false });
  }

  async function open(body: object[] | null = null): Promise<Draft> {
    const own = await draft(api, people.writer, ARTICLE, {
      title: 'Öppet hus',
      content: [{ __component: 'content.rich-text', body }],
    });
    await page.goto(`/admin/content-manager/collection-types/${ARTICLE}/${own.documentId}`);
    await page.locator('[data-review-sentence]').waitFor();
    if ((await text().count()) === 0)
      await page
        .getByRole('button', { name: /^Brödtext/u })
        .first()
        .click();
    await text().waitFor();
    return own;
  }

  test('what is pasted from Word arrives, is said, and can be undone', async () => {
    const own = await open();
    await text().click();
    await page.keyboard.type('Före.');
    await paste(page, WORD);
    await notice().getByText('Inklistrat. En tabell blev en lista').waitFor();
    await shot('pasted');
    expect(await seriousFaults(page, 'main form [data-paste-notice]')).toEqual([]);
    await save();
    expect((await stored(own)).content[0]).toMatchObject({
      body: [
        { type: 'paragraph', children: [{ text: 'Före.' }] },
        { type: 'heading', level: 2, children: [{ text: 'Programmet' }] },
        {
          type: 'paragraph',
          children: [
            { text: 'Läs ' },
            { text: 'allt', bold: true },
            { text: ' på ' },
            { type: 'link', url: 'https://www.h22.se/', children: [{ text: 'Helsingborgs sida' }] },
            { text: '.' },
          ],
        },
        { type: 'list', format: 'unordered', children: [{}, {}] },
        { type: 'paragraph', children: [{ text: 'Kvar.' }] },
        { type: 'list', children: [{ children: [{ text: 'Tid: 9.30' }] }] },
      ],
    });
    await page.getByRole('button', { name: 'Ångra inklistringen (Ctrl+Z)' }).press('Enter');
    expect((await text().innerText()).trim()).toBe('Före.');
    await paste(page, WORD);
    await notice().getByText('Inklistrat.').waitFor();
    await page.keyboard.press('Control+z');
    expect((await text().innerText()).trim()).toBe('Före.');
  });

  test('offers what can be saved, has a name, and is left by Tab', async () => {
    await open([
      {
        type: 'list',
        format: 'unordered',
        children: ['ett', 'två'].map((item) => ({
          type: 'list-item',
          children: [{ type: 'text', text: item }],
        })),
      },
    ]);
    expect(await text().getAttribute('aria-labelledby')).not.toBeNull();
    await text().getByText('två').click();
    await page.getByText('Tabb lämnar fältet.').first().waitFor();
    await shot('keys');
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await text().locator('ul ul').getByText('två').waitFor();
    await page.keyboard.press('Alt+Shift+ArrowLeft');
    await text().locator('ul ul').waitFor({ state: 'detached' });
    await page.keyboard.press('Tab');
    expect(await text().evaluate((field) => field.contains(document.activeElement))).toBe(false);
    await page.keyboard.press('Shift+Tab');
    expect(await text().evaluate((field) => field.contains(document.activeElement))).toBe(true);

    await page.getByRole('combobox', { name: 'Välj typ av stycke' }).first().click();
    const offered = await page.getByRole('option').allInnerTexts();
    await shot('offered');
    expect(offered.join()).not.toMatch(/bild|kod|rubrik 1/iu);
    expect(offered.join()).toMatch(/rubrik 2/iu);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('radio', { name: /kod/iu }).count()).toBe(0);
    expect(await seriousFaults(page, 'main form ol')).toEqual([]);
  });

  test('a link is mended, says why it cannot be saved, and finds pages, by the keyboard alone', async () => {
    const target = await draft(api, people.writer, ARTICLE, { title: 'Ångbåten öppnar' });
    const own = await open([
      { type: 'paragraph', children: [{ type: 'text', text: 'Läs programmet' }] },
    ]);
    await text().getByText('Läs').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog', { name: 'Ny länk' });
    await dialog.waitFor();
    await page.locator('input[name="linkAddress"]:focus').waitFor();
    expect(await dialog.getByLabel('Länktext').inputValue()).toBe('programmet');
    expect(await dialog.getByText(/^(rel|target)/iu).count()).toBe(0);
    const button = dialog.getByRole('button', { name: 'Spara länken' });
    expect(await button.isDisabled()).toBe(true);
    await dialog.getByText('Det går att spara när du har skrivit en adress').waitFor();
    await page.keyboard.type('onsdag');
    await dialog.getByText('Adressen går inte att spara.').waitFor();
    await shot('link-why');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('www.h22.se');
    await dialog.getByText('Sparas som https://www.h22.se').waitFor();
    expect(await seriousFaults(page, '[role="dialog"]')).toEqual([]);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await text().locator('a[href="https://www.h22.se"]').getByText('programmet').waitFor();

    // The cursor is where it was: in the link, which is opened again.
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Control+k');
    const change = page.getByRole('dialog', { name: 'Ändra länken' });
    await change.waitFor();
    expect(await change.getByLabel('Adress').inputValue()).toBe('https://www.h22.se');
    await page.keyboard.press('Tab');
    await page.keyboard.type('ångbåt');
    await change.getByText('En sida hittades.').waitFor();
    await shot('link-pages');
    expect(await seriousFaults(page, '[role="dialog"]')).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await change.getByText('Länken leder till sidan').waitFor();
    await change.getByText('Utkast', { exact: true }).waitFor();
    await shot('link-chosen');
    await change.getByRole('button', { name: 'Spara länken' }).press('Enter');
    await change.waitFor({ state: 'detached' });
    await save();
    expect((await stored(own)).content[0]).toMatchObject({
      body: [
        {
          children: [
            { text: 'Läs ' },
            { type: 'link', url: `/internal/${ARTICLE}/${target.documentId}` },
            {},
          ],
        },
      ],
    });
  });

  test('an interview is split into questions and answers, shown before and taken back', async () => {
    await open();
    await text().click();
    await paste(
      page,
      '<p>Kim leder ett projekt.</p><p><b>Vad gör ni?</b></p><p>Vi öppnar <a href="https://example.se">labbet</a>.</p><p><b>Varför vatten?</b></p><p>Det angår alla.</p>',
    );
    await page.getByRole('button', { name: 'Dela upp i 2 frågor och svar …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Dela upp texten i 2 frågor och svar?' });
    await dialog.getByText('Varför vatten?').waitFor();
    expect(await seriousFaults(page, '[role="dialog"]')).toEqual([]);
    await shot('split');
    await dialog.getByRole('button', { name: 'Dela upp texten' }).click();
    await page.getByText('Texten delades upp i 2 frågor och svar.').waitFor();
    await shot('split-done');
    await page.getByRole('button', { name: 'Ångra uppdelningen' }).click();
    await text().getByText('Det angår alla.').waitFor();
    expect(await page.getByRole('button', { name: /^Fråga och svar/u }).count()).toBe(0);

    const other = await open();
    await text().click();
    await paste(
      page,
      '<p><b>Vad gör ni?</b></p><p>Mycket.</p><p><b>Varför?</b></p><p>För att.</p>',
    );
    await page.getByRole('button', { name: 'Dela upp i 2 frågor och svar …' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Dela upp texten' }).click();
    await page.getByText('Texten delades upp i 2 frågor och svar.').waitFor();
    await save();
    expect((await stored(other)).content).toMatchObject([
      { __component: 'content.question-answer', question: 'Vad gör ni?', answer: [{}] },
      { __component: 'content.question-answer', question: 'Varför?', answer: [{}] },
    ]);
  });

  test('on a narrow screen nothing is cut off', async () => {
    await open();
    await page.setViewportSize({ width: 390, height: 900 });
    await text().click();
    await paste(page, WORD);
    await notice().getByText('Inklistrat.').waitFor();
    await shot('pasted-390');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await shot('link-390');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });
});
