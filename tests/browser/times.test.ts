import type { Browser, Locator, Page } from 'playwright-core';
import {
  type AdminServer,
  openBrowser,
  seriousFaults,
  signIn,
  startAdmin,
} from '../support/browser';
import { cast } from '../support/people';
import { draft, edit, type Page as Draft } from '../support/reviews';
import type { Server } from '../support/strapi';

const SESSION = 'api::session.session';
const ARTICLE = 'api::article.article';
const address = (uid: string, id = '') => `/admin/content-manager/collection-types/${uid}/${id}`;

/** A browser in New York: what is typed there for Sweden is Sweden's time. */
describe('dates and times', () => {
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
    page = await signIn(browser, server, people.writer, { timezoneId: 'America/New_York' });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const field = (name: string) => page.locator(`main form input[name="${name}"]`);
  const understood = (name: string) => page.locator(`main form [data-understood="${name}"]`);
  const faults = () => seriousFaults(page, 'main form [role="group"]');
  const errors = () => page.locator('main form [data-strapi-field-error]');
  const texts = (...fields: Locator[]) => Promise.all(fields.map((each) => each.inputValue()));
  const both = (name: string) => texts(field(name), field(`${name}.time`));
  const save = () => page.getByRole('button', { name: 'Spara', exact: true }).click();
  const saved = async () => {
    await save();
    await page.getByText('Sparat', { exact: true }).first().waitFor();
  };
  const stored = ({ uid, documentId }: Draft) =>
    server.strapi.documents(uid as never).findOne({ documentId, locale: 'sv' } as never) as Promise<
      Record<string, unknown>
    >;
  const type = async (name: string, text: string) => {
    await field(name).fill('');
    await field(name).pressSequentially(text);
    await page.keyboard.press('Tab');
  };

  async function open(uid: string, data: Record<string, unknown>): Promise<Draft> {
    const own = await draft(api, people.writer, uid, { title: 'Öppet hus', ...data });
    await page.goto(address(uid, own.documentId));
    await page.locator('[data-review-sentence]').waitFor();
    return own;
  }

  /** To be looked at, where a folder is named. */
  async function shot(name: string) {
    const folder = process.env['TIMES_SHOTS'];
    if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
  }

  test('12.00 is noon in Stockholm, by the keyboard alone, in the form and in the list', async () => {
    await page.goto(address(SESSION, 'create'));
    await page.locator('main form input[name="title"]:focus').waitFor();
    await page.keyboard.type('Lunch i Stockholm');
    for (let steps = 0; steps < 20; steps += 1) {
      await page.keyboard.press('Tab');
      if (await page.locator('input[name="startsAt"]:focus').count()) break;
    }
    const write = async (date: string, time: string) => {
      await page.keyboard.type(date);
      // The button that opens the calendar stands between.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.type(time);
      await page.keyboard.press('Tab');
    };
    await write('8/9 2026', '12');
    await write('260908', '1240');
    expect(await both('startsAt')).toEqual(['2026-09-08', '12.00']);
    expect(await both('endsAt')).toEqual(['2026-09-08', '12.40']);
    await shot('session');
    const button = page.getByRole('button', { name: 'Spara', exact: true });
    await button.press('Enter');
    await page.locator('[data-review-sentence]').waitFor();
    expect(
      await server.strapi.documents(SESSION).findFirst({ filters: { title: 'Lunch i Stockholm' } }),
    ).toMatchObject({
      startsAt: '2026-09-08T10:00:00.000Z',
      endsAt: '2026-09-08T10:40:00.000Z',
    });

    await page.reload();
    await understood('endsAt').waitFor();
    expect(await both('startsAt')).toEqual(['2026-09-08', '12.00']);
    expect(await understood('startsAt').innerText()).toBe(
      'tisdag 8 september 2026 kl. 12.00 svensk tid',
    );
    expect(await understood('endsAt').innerText()).toBe(
      'tisdag 8 september 2026 kl. 12.00–12.40 svensk tid',
    );
    expect(await faults()).toEqual([]);

    await page.goto(address(SESSION));
    await page.getByText('8 sep. 2026 kl. 12.00').first().waitFor();
    await shot('list');
  });

  test('what a Swede writes is understood as a Swede means it', async () => {
    const own = await open(SESSION, { startsAt: '2026-01-08T11:00:00.000Z' });
    expect(await both('startsAt')).toEqual(['2026-01-08', '12.00']);
    for (const [date, time, shown, at] of [
      ['8/9 2026', '9.30', '9.30', '2026-09-08T07:30:00.000Z'],
      ['260908', '1430', '14.30', '2026-09-08T12:30:00.000Z'],
      ['8 december 2026', 'kl. 9:30', '9.30', '2026-12-08T08:30:00.000Z'],
    ] as const) {
      await type('startsAt', date);
      await type('startsAt.time', time);
      expect(await both('startsAt')).toEqual([at.slice(0, 10), shown]);
      await saved();
      expect(await stored(own)).toMatchObject({ startsAt: at });
    }
    // Written in the middle, the cursor stays where it is.
    await field('startsAt.time').fill('9.30');
    await field('startsAt.time').press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('4');
    await page.keyboard.press('Delete');
    expect(await texts(field('startsAt.time'))).toEqual(['9.40']);
    await field('startsAt.time').fill('');
    await field('startsAt').fill('');
    await saved();
    expect(await stored(own)).toMatchObject({ startsAt: null });
  });

  test('a day of the calendar is moved by no zone', async () => {
    const own = await open(ARTICLE, { lead: 'Ingress', date: '2026-01-01' });
    expect(await texts(field('date'))).toEqual(['2026-01-01']);
    await type('date', '8/9 2026');
    expect(await texts(field('date'))).toEqual(['2026-09-08']);
    expect(await understood('date').innerText()).toBe('tisdag 8 september 2026');
    await field('date').fill('');
    await field('date').pressSequentially('8/9 2027');
    for (const key of ['ArrowLeft', 'Backspace', '6', 'Delete', '7'])
      await page.keyboard.press(key);
    expect(await texts(field('date'))).toEqual(['8/9 2067']);
    await type('date', '2026-09-08');
    await saved();
    expect(await stored(own)).toMatchObject({ date: '2026-09-08' });
    await shot('article');
    await page.goto(address(ARTICLE));
    await page.getByText('8 sep. 2026', { exact: true }).first().waitFor();
  });

  test('what cannot be understood is refused at its field, and stands as it was typed', async () => {
    const own = await open(SESSION, { startsAt: '2026-01-08T11:00:00.000Z' });
    await type('startsAt', '31/2 2026');
    await errors().getByText('Den dagen finns inte i kalendern.').waitFor();
    await type('startsAt', '8/9');
    await errors().getByText('Skriv också årtalet, till exempel 8/9 2026.').waitFor();
    await shot('refused');
    await save();
    await page.locator('input[name="startsAt"]:focus').waitFor();
    expect(await both('startsAt')).toEqual(['8/9', '12.00']);
    expect(await stored(own)).toMatchObject({ startsAt: '2026-01-08T11:00:00.000Z' });
    expect(await faults()).toEqual([]);

    await type('startsAt', '8/9 2026');
    await type('startsAt.time', '9.75');
    await save();
    await errors().getByText('Det klockslaget finns inte.').waitFor();
    expect(await both('startsAt')).toEqual(['2026-09-08', '9.75']);
    await type('startsAt.time', '9.45');
    expect(await errors().count()).toBe(0);
    await saved();
    expect(await stored(own)).toMatchObject({ startsAt: '2026-09-08T07:45:00.000Z' });
  });

  test('is refused by the server as well, with the field', async () => {
    const own = await draft(api, people.writer, SESSION, { title: 'Öppet hus' });
    const answer = await edit(api, people.writer, own, { startsAt: '8/9\t9.75' });
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.errors[0].path).toEqual(['startsAt']);
    expect(answer.body.error.message).toContain('Tiden ska skrivas med datum');
  });

  test('what was typed is offered again as it was typed, in another browser', async () => {
    const own = await draft(api, people.writer, SESSION, { title: 'Öppet hus' });
    const other = await signIn(browser, server, people.writer, { timezoneId: 'Asia/Tokyo' });
    await other.goto(address(SESSION, own.documentId));
    await other.locator('[data-review-sentence]').waitFor();
    await other.locator('input[name="startsAt"]').fill('8/9');
    await other.locator('input[name="startsAt.time"]').fill('halv tio');
    await other.getByText('Det du har skrivit är säkrat').waitFor();
    await other.context().close();

    await page.goto(address(SESSION, own.documentId));
    const goOn = page.getByRole('dialog').getByRole('button', { name: 'Fortsätt med det' });
    await goOn.last().click();
    await errors().waitFor({ state: 'detached' });
    expect(await both('startsAt')).toEqual(['8/9', 'halv tio']);
    await type('startsAt', '8/9 2026');
    await type('startsAt.time', '9.30');
    await saved();
    expect(await stored(own)).toMatchObject({ startsAt: '2026-09-08T07:30:00.000Z' });
  });

  test('an hour that does not come is refused, and one that comes twice is asked', async () => {
    const own = await open(SESSION, {});
    await type('startsAt', '29/3 2026');
    await type('startsAt.time', '2.30');
    await errors().getByText('Klockan ställs fram då').waitFor();
    await shot('gap');
    await save();
    expect(await stored(own)).toMatchObject({ startsAt: null });
    await page.getByRole('button', { name: 'Ta kl. 3.30' }).click();
    expect(await both('startsAt')).toEqual(['2026-03-29', '3.30']);

    await type('startsAt', '25/10 2026');
    await type('startsAt.time', '2.30');
    await errors().getByText('Klockan ställs tillbaka då').waitFor();
    await shot('fold');
    await page.getByRole('radio', { name: /^Andra gången, normaltid/u }).click();
    expect(await understood('startsAt').innerText()).toContain('2.30 normaltid, svensk tid');
    expect(await faults()).toEqual([]);
    await shot('fold-chosen');
    await saved();
    expect(await stored(own)).toMatchObject({ startsAt: '2026-10-25T01:30:00.000Z' });
    await page.reload();
    await page.getByRole('radio', { name: /^Andra gången/u, checked: true }).waitFor();
  });

  test('in another zone the clock stays, and the instant follows; nothing follows of itself', async () => {
    const own = await open(SESSION, {
      startsAt: '2026-09-08T03:00:00.000Z',
      timeZone: 'Asia/Tokyo',
    });
    expect(await both('startsAt')).toEqual(['2026-09-08', '12.00']);
    expect(await understood('startsAt').innerText()).toContain('i tidszonen Asia/Tokyo');
    await type('timeZone', 'America/New_York');
    expect(await both('startsAt')).toEqual(['2026-09-08', '12.00']);
    await shot('zone');
    await saved();
    expect(await stored(own)).toMatchObject({
      startsAt: '2026-09-08T16:00:00.000Z',
      timeZone: 'America/New_York',
    });
    // Somebody else's zone brings its own instant.
    await edit(api, people.writer, own, {
      startsAt: '2026-09-08T16:00:00.000Z',
      timeZone: 'Europe/Stockholm',
    });
    await page.reload();
    await understood('startsAt').getByText('svensk tid').waitFor();
    expect(await both('startsAt')).toEqual(['2026-09-08', '18.00']);
    await page.goto(address(SESSION));
    await page.getByText('8 sep. 2026 kl. 18.00').first().waitFor();
  });
});
