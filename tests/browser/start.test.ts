import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import {
  type AdminServer,
  openBrowser,
  seriousFaults,
  signIn,
  startAdmin,
} from '../support/browser';
import { cast, type Person } from '../support/people';
import {
  ARTICLE,
  bring,
  done,
  INTERVIEW,
  interview,
  news,
  type People,
} from '../support/publishing';
import { act, draft, edit, type Page as Draft } from '../support/reviews';
import type { Server } from '../support/strapi';

const CONTENT = '/admin/content-manager/collection-types';
const SESSION = 'api::session.session';
const TOPIC = 'api::topic.topic';

/** What the day begins with, for each of the three, and what is told of a page that somebody else moves. */
describe('the start page', () => {
  let server: AdminServer;
  let api: Server;
  let browser: Browser;
  let people: People;

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

  const made = (by: Person, title: string): Promise<Draft> => draft(api, by, ARTICLE, news(title));
  const submitted = async (by: Person, title: string): Promise<Draft> => {
    const page = await made(by, title);
    await done(act(api, by, page, 'submission'));
    return page;
  };
  const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
  const titles = async (page: Page, name: string) =>
    section(page, name).getByRole('listitem').getByRole('link').allTextContents();

  async function start(by: Person): Promise<Page> {
    const page = await signIn(browser, server, by);
    await page.goto('/admin/');
    await section(page, 'Osparat arbete').waitFor();
    await page
      .locator('[data-start] h2')
      .nth(by === people.writer ? 2 : 1)
      .waitFor();
    await section(page, 'Mina utkast').waitFor();
    return page;
  }

  /** What it looks like, for whoever looks at it, on both widths; and what axe says. */
  async function shown(page: Page, name: string): Promise<void> {
    for (const width of [1400, 390]) {
      await page.setViewportSize({ width, height: 1000 });
      expect(await seriousFaults(page, 'main')).toEqual([]);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(wider).toBe(false);
      const folder = process.env['START_SHOTS'];
      if (folder) await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
    }
    await page.setViewportSize({ width: 1400, height: 1000 });
  }

  test('is empty for whoever has nothing, and says so', async () => {
    const page = await start(people.writer);
    await page.getByText('Inget har skickats tillbaka till dig.').waitFor();
    await page.getByText('Du har inga påbörjade utkast.').waitFor();
    await page.getByText(/^Inget ligger osparat/u).waitFor();
    expect(await page.locator('[data-start] section').count()).toBe(3);
    await shown(page, 'writer-empty');
    await page.context().close();
  });

  test('shows a writer what came back, what is unsaved and the drafts, and begins a new page', async () => {
    const back = await submitted(people.writer, 'Testbädden öppnar i höst');
    const comment = 'Ingressen säger inte vad som händer.\n\nSkriv när, var och för vem.';
    await done(act(api, people.reviewer, back, 'change-request', { comment }));
    await made(people.writer, 'Ett utkast om torget');
    await submitted(people.writer, 'Redan inskickad');
    const target = `new:${randomUUID()}`;
    await done(
      api.http
        .put(`/editorial-review/buffers/${INTERVIEW}/${target}?locale=sv`)
        .set('Authorization', `Bearer ${people.writer.token}`)
        .send({ baseLockVersion: 0, values: { title: 'Hallå där, Granmyra' } }),
    );
    const page = await start(people.writer);
    await page.getByText(comment).waitFor();
    await section(page, 'Skickat tillbaka till dig')
      .getByText(/^reviewer 2, /u)
      .waitFor();
    expect(await titles(page, 'Skickat tillbaka till dig')).toEqual(['Testbädden öppnar i höst']);
    expect(await titles(page, 'Mina utkast')).toEqual(['Ett utkast om torget']);
    expect(await titles(page, 'Osparat arbete')).toEqual(['Hallå där, Granmyra']);
    expect(await page.getByText('Redan inskickad').count()).toBe(0);
    // Strapi's own widgets, which know nothing of the review.
    expect(await page.getByText(/Senast|Lägg till ruta/u).count()).toBe(0);
    await shown(page, 'writer');

    // The unsaved page is offered where its link leads, and stays until it is thrown away.
    await section(page, 'Osparat arbete').getByRole('link').click();
    await page.getByRole('contentinfo').getByRole('button', { name: 'Fortsätt med det' }).click();
    await page.locator('main form input[name="title"]').waitFor();
    expect(await page.locator('main form input[name="title"]').inputValue()).toBe(
      'Hallå där, Granmyra',
    );
    const other = await start(people.writer);
    const discard = () =>
      other.getByRole('button', { name: 'Kasta det osparade i Hallå där, Granmyra' }).click();
    await discard();
    await other.getByRole('button', { name: 'Avbryt' }).click();
    expect(await titles(other, 'Osparat arbete')).toHaveLength(1);
    await discard();
    await other.getByRole('button', { name: 'Kasta det', exact: true }).click();
    await other.getByText(/^Inget ligger osparat/u).waitFor();

    await other.getByRole('link', { name: 'Skriv en nyhet' }).click();
    await other.waitForURL(/article\.article\/create/u);
    await other.locator('main form input[name="title"]').waitFor();
    await page.context().close();
    await other.context().close();
  });

  test('shows a reviewer and a publisher what they may judge, and no more than the queue does', async () => {
    for (let count = 1; count <= 6; count += 1)
      await submitted(people.writer, `Väntar på granskning ${count}`);
    const own = await submitted(people.writer, 'Granskarens egen');
    await done(edit(api, people.reviewer, own, { lead: 'Ändrad av granskaren.' }));
    await done(act(api, people.writer, own, 'submission'));
    const english = await draft(api, people.writer, INTERVIEW, interview({ title: 'Hello' }), 'en');
    await bring(api, people, english, 'approved');
    const turn = 'Min tur att granska och publicera';

    const reviewer = await start(people.reviewer);
    const waiting = await titles(reviewer, turn);
    expect(waiting).toContain('Väntar på granskning 6');
    expect(waiting).not.toContain('Granskarens egen');
    expect(waiting).not.toContain('Hello');
    await shown(reviewer, 'reviewer');
    await section(reviewer, turn)
      .getByRole('link', { name: /^Visa alla/u })
      .click();
    const rows = reviewer.getByRole('row').filter({ hasText: 'Väntar på granskning' });
    await rows.nth(5).waitFor();
    expect(await reviewer.getByRole('link', { name: 'Granskarens egen' }).count()).toBe(0);
    await shown(reviewer, 'reviewer-queue');

    const publisher = await start(people.publisher);
    expect(await titles(publisher, turn)).toEqual(
      expect.arrayContaining(['Hello', 'Granskarens egen']),
    );
    await shown(publisher, 'publisher');
    await reviewer.context().close();
    await publisher.context().close();
  });

  test('has English words for whoever has the admin in English', async () => {
    const page = await start(people.writer);
    await page.evaluate(() => localStorage.setItem('strapi-admin-language', 'en'));
    await page.reload();
    await page.getByRole('region', { name: 'Unsaved work' }).waitFor();
    await page.getByRole('link', { name: 'Write a news article' }).waitFor();
    await shown(page, 'writer-english');
    await page.context().close();
  });

  test('an open page is told what somebody else did, and what is typed in it stays', async () => {
    const article = await submitted(people.writer, 'Öppen hos skribenten');
    const page = await signIn(browser, server, people.writer);
    await page.goto(`${CONTENT}/${ARTICLE}/${article.documentId}`);
    const sentence = page.locator('[data-review-sentence]');
    await sentence.waitFor();
    const before = await sentence.textContent();
    await done(act(api, people.reviewer, article, 'approval'));
    await sentence.filter({ hasNotText: before ?? '' }).waitFor({ timeout: 25_000 });
    await page.getByText(/^Godkänd av reviewer/u).waitFor();

    // Clean, the form takes what somebody else has saved.
    const lead = page.locator('main form textarea[name="lead"]');
    await done(edit(api, people.reviewer, article, { lead: 'Skriven av granskaren.' }));
    await page.waitForFunction(
      () =>
        document.querySelector<HTMLTextAreaElement>('main form textarea[name="lead"]')?.value ===
        'Skriven av granskaren.',
      undefined,
      { timeout: 25_000 },
    );
    // Typed in, it keeps what is typed; the panel goes on by itself.
    await lead.fill('Det här skriver jag just nu.');
    await done(act(api, people.writer, article, 'submission'));
    await sentence.filter({ hasText: /granskning/u }).waitFor({ timeout: 25_000 });
    expect(await lead.inputValue()).toBe('Det här skriver jag just nu.');
    await page.context().close();
  });

  test('a copy is a click away in the list and on the page, with its review from the beginning', async () => {
    const page = await signIn(browser, server, people.writer);
    const title = page.locator('main form input[name="title"]');
    await draft(api, people.writer, SESSION, { title: 'Frukost om AI' });
    await page.goto(`${CONTENT}/${SESSION}`);
    await page
      .getByRole('row', { name: /Frukost om AI/u })
      .getByRole('button', { name: 'Mer' })
      .click();
    expect(await page.getByRole('menuitem', { name: 'Duplicera' }).count()).toBe(0);
    await page.getByRole('menuitem', { name: 'Skapa en kopia' }).click();
    await title.waitFor();
    expect(await title.inputValue()).toBe('Frukost om AI (kopia)');
    await page.locator('[data-review-sentence]').getByText('Utkast.').waitFor();
    const first = page.url();
    await shown(page, 'copy');
    await page.getByRole('button', { name: 'Mer', exact: true }).first().click();
    await page.getByRole('menuitem', { name: 'Skapa en kopia' }).click();
    await page.waitForURL((url) => url.href !== first);
    await page.waitForFunction(
      () =>
        document.querySelector<HTMLInputElement>('main form input[name="title"]')?.value ===
        'Frukost om AI (kopia) (kopia)',
    );
    await page.context().close();
  });

  test('the words of a text are counted while they are typed', async () => {
    const page = await signIn(browser, server, people.writer);
    await page.goto(`${CONTENT}/${ARTICLE}/create`);
    const length = page.locator('[data-text-length]');
    await length.getByText('Inga ord ännu').waitFor();
    await page.locator('main form input[name="title"]').fill('Tre ord här');
    await length.getByText('3 ord, läses på ungefär 1 minut').waitFor();
    await page.locator('main form textarea[name="lead"]').fill('ord '.repeat(660));
    await length.getByText(/^663 ord, läses på ungefär 3 minuter$/u).waitFor();
    await page.context().close();
  });

  test('where nothing is reviewed it is said that a save is seen at once', async () => {
    const page = await signIn(browser, server, people.writer);
    await page.goto(`${CONTENT}/${TOPIC}/create`);
    await page
      .getByText('Det du sparar här syns direkt för alla. Det granskas inte först.')
      .waitFor();
    await shown(page, 'topic');
    await page.goto(`${CONTENT}/${ARTICLE}/create`);
    await page.locator('[data-text-length]').waitFor();
    expect(await page.locator('[data-seen-at-once]').count()).toBe(0);
    await page.context().close();
  });
});
