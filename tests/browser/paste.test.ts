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
    await text().click();
    await page.keyboard.press('Control+z');
    expect((await text().innerText()).trim()).toBe('Före.');
  });
});
