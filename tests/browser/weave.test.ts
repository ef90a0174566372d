import fc from 'fast-check';
import type { Browser, Locator, Page } from 'playwright-core';
import { type AdminServer, openBrowser, signIn, startAdmin } from '../support/browser';
import { cast } from '../support/people';
import { news } from '../support/publishing';
import { draft, type Page as Draft } from '../support/reviews';
import type { Server } from '../support/strapi';

/**
 * The games of tests/api/unsaved-generated.test.ts, by two people in two real windows: they type in fields and rich
 * text, save, are refused, meet each other, lose their tab and their network. Each word is typed once. What stood for
 * five seconds is to be had, unless somebody who saw it took it away; no save takes away what whoever saves has not
 * seen. `DRILL_RUNS=30 npm run test:browser -- weave` plays more.
 */
const RUNS = Number(process.env['DRILL_RUNS'] ?? 1);
const SEED = Number(process.env['DRILL_SEED'] ?? 20_261_127);
const UID = 'api::article.article';
const STOOD_MS = 5000;
const TAKEN_SLUG = 'upptagen-adress';

const STEPS = { type: 9, stand: 3, save: 6, refused: 1, crash: 2, offline: 1 } as const;
type Step = keyof typeof STEPS;
const move = fc.record({
  step: fc.oneof(
    ...Object.entries(STEPS).map(([step, weight]) => ({
      weight,
      arbitrary: fc.constant(step as Step),
    })),
  ),
  pick: fc.nat(99),
});
const games = fc.array(fc.tuple(move, move), { minLength: 5, maxLength: 9 });
type Move = typeof move extends fc.Arbitrary<infer Own> ? Own : never;

const wordsIn = (value: unknown): string[] =>
  (typeof value === 'string' ? value : JSON.stringify(value ?? null)).match(/ord\d+\b/g) ?? [];

/** One person’s window on the page. */
class Window {
  constructor(
    public page: Page,
    private readonly article: Draft,
    private readonly takesAway: (words: string[]) => void,
  ) {}

  readonly #field = (name: string) =>
    this.page.locator(`main form :is(input, textarea)[name="${name}"]`);
  readonly #body = () =>
    this.page.locator('main form [data-form-field="content.0.body"] [role="textbox"]');
  readonly #saveButton = () => this.page.getByRole('button', { name: 'Spara', exact: true });
  readonly #bar = () => this.page.locator('[data-save-bar]');

  async open(): Promise<void> {
    await this.page.goto(
      `/admin/content-manager/collection-types/${UID}/${this.article.documentId}`,
    );
    await this.page.locator('[data-review-sentence]').waitFor();
    const offer = this.page.getByRole('button', { name: 'Fortsätt med det' }).last();
    let shown: string[] = [];
    if (await appears(offer, 2500)) {
      await offer.click();
      await this.page.waitForTimeout(500);
      shown = await this.#chosen(0);
    }
    await this.page
      .getByRole('button', { name: /^Brödtext/ })
      .first()
      .click();
    await this.#body().waitFor();
    await this.#away(shown);
  }

  /** Every word that the form shows. */
  async words(): Promise<string[]> {
    const texts = await Promise.all([
      this.#field('kicker').inputValue(),
      this.#field('lead').inputValue(),
      this.#body().innerText(),
    ]);
    return wordsIn(texts.join(' '));
  }

  async type(word: string, pick: number): Promise<void> {
    const place = [this.#field('kicker'), this.#field('lead'), this.#body()][pick % 3] as Locator;
    await place.click();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(` ${word}`);
  }

  /** Saves until the page has taken it, choosing where both have written. */
  async save(pick: number): Promise<void> {
    // What is typed in a rich text comes into the form a moment late.
    await this.page.waitForTimeout(400);
    for (let turn = 0; turn < 80; turn += 1) {
      // Whoever sees that it is not saved presses again; what asks for an answer gets it first.
      const asks = await this.#bar().getByText('Någon annan har sparat').isVisible();
      if (turn % 12 === 0 && !asks && (await this.#saveButton().isEnabled()))
        await this.#saveButton().click();
      await this.#choose(pick + turn);
      const read = this.#bar().getByRole('button', { name: 'Jag har läst det' });
      if (await read.isVisible()) await read.click();
      const isSaved = await this.#saveButton().isDisabled();
      if (isSaved && !(await this.#bar().isVisible())) return;
      await this.page.waitForTimeout(250);
    }
    throw new Error(`Not saved: ${await this.page.locator('main').innerText()}`);
  }

  async refused(): Promise<void> {
    const slug = await this.#field('slug').inputValue();
    const before = await this.words();
    await this.#field('slug').fill(TAKEN_SLUG);
    await this.#saveButton().click();
    for (let turn = 0; turn < 40; turn += 1) {
      await this.#choose(turn);
      if (await this.#bar().getByText('Det gick inte att spara').isVisible()) break;
      await this.page.waitForTimeout(250);
    }
    const after = new Set(await this.words());
    expect(before.filter((word) => !after.has(word))).toEqual([]);
    await this.#field('slug').fill(slug);
  }

  /** The tab ends without a word; another begins in the same browser. */
  async crash(): Promise<void> {
    const context = this.page.context();
    await this.page.close();
    this.page = await context.newPage();
    this.page.setDefaultTimeout(20_000);
    await this.open();
  }

  async #choose(pick: number): Promise<void> {
    await this.#away(await this.#chosen(pick));
  }

  /** What whoever chose has seen, and is not in the form any more. */
  async #away(shown: string[]): Promise<void> {
    if (shown.length === 0) return;
    const left = new Set(await this.words());
    this.takesAway(shown.filter((word) => !left.has(word)));
  }

  /** Takes mine or theirs in turns where both have written; the words that were shown. */
  async #chosen(pick: number): Promise<string[]> {
    const compare = this.#bar().getByRole('button', { name: 'Jämför och välj' });
    if (await compare.isVisible()) await compare.click();
    const dialog = this.page.getByRole('dialog').filter({ hasText: 'Min text' });
    if (!(await dialog.isVisible())) return [];
    const shown = wordsIn(await dialog.innerText());
    for (const place of await dialog.getByRole('radiogroup').all())
      await place
        .getByRole('radio')
        .nth(pick % 2)
        .click();
    await dialog.getByRole('button', { name: 'Använd det jag har valt' }).click();
    await dialog.waitFor({ state: 'detached' });
    return shown;
  }
}

const appears = (what: Locator, timeout: number): Promise<boolean> =>
  what.waitFor({ timeout }).then(
    () => true,
    () => false,
  );

describe('two people in one page', () => {
  let server: AdminServer;
  let api: Server;
  let browser: Browser;
  let people: Awaited<ReturnType<typeof cast>>;
  let pages: [Page, Page];

  beforeAll(async () => {
    server = await startAdmin();
    api = server as unknown as Server;
    people = await cast(api);
    browser = await openBrowser();
    pages = [
      await signIn(browser, server, people.writer),
      await signIn(browser, server, people.reviewer),
    ];
    await draft(api, people.writer, UID, { ...news(), slug: TAKEN_SLUG });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const buffersOf = (target: string) =>
    api.strapi.db.query('plugin::editorial-review.buffer').findMany({ where: { target } });

  /** What the page has said, one save after the other. */
  async function versionsOf({ uid, documentId }: Draft): Promise<unknown[]> {
    const get = async (path: string) =>
      (
        await api.http
          .get(`/editorial-review/reviews/${uid}/${documentId}/revisions${path}`)
          .set('Authorization', `Bearer ${people.writer.token}`)
      ).body.data as unknown;
    const all = (await get('?locale=sv&pageSize=100')) as { number: number }[];
    const numbers = all.map(({ number }) => number).sort((one, other) => one - other);
    return Promise.all(
      numbers.map(
        async (number) => ((await get(`/${number}?locale=sv`)) as { snapshot: unknown }).snapshot,
      ),
    );
  }

  async function play(turns: [Move, Move][]): Promise<void> {
    const article = await draft(api, people.writer, UID, news());
    const takenAway = new Set<string>();
    const stood = new Set<string>();
    const told: string[] = [];
    const away = (words: string[]) => words.forEach((word) => takenAway.add(word));
    const windows = pages.map((page) => new Window(page, article, away)) as [Window, Window];
    let count = 0;
    const word = () => `ord${(count += 1)}`;
    for (const window of windows) await window.open();

    const moves = async (who: 0 | 1, { step, pick }: Move): Promise<void> => {
      const window = windows[who];
      told.push(`${who} ${step} ${pick}`);
      if (step === 'type') return window.type(word(), pick);
      if (step === 'save') return window.save(pick);
      if (step === 'refused') return window.refused();
      if (step === 'crash') return window.crash();
      if (step === 'offline') {
        await window.page.context().setOffline(true);
        await window.type(word(), pick);
        await window.page.waitForTimeout(1000);
        return window.page.context().setOffline(false);
      }
      const before = await window.words();
      await window.page.waitForTimeout(STOOD_MS);
      const after = new Set(await window.words());
      return before.filter((own) => after.has(own)).forEach((own) => stood.add(own));
    };
    for (const [one, other] of turns) await Promise.all([moves(0, one), moves(1, other)]);

    const versions = await versionsOf(article);
    const known = new Set([
      ...wordsIn([versions, await buffersOf(article.documentId)]),
      ...(await windows[0].words()),
      ...(await windows[1].words()),
    ]);
    const lost = [...stood].filter((own) => !known.has(own) && !takenAway.has(own));
    const overwritten = versions.flatMap((before, index) => {
      const after = new Set(wordsIn(versions[index + 1]));
      if (index + 1 >= versions.length) return [];
      return wordsIn(before).filter((own) => !after.has(own) && !takenAway.has(own));
    });
    expect({ lost, overwritten, told }).toEqual({ lost: [], overwritten: [], told });
    pages = [windows[0].page, windows[1].page];
    // What is left unsaved belongs to this page, and asks nothing of the next game.
    for (const page of pages) await page.goto('about:blank');
  }

  test(`in ${RUNS} games nothing that stood is lost, and nothing is overwritten unseen`, async () => {
    await fc.assert(fc.asyncProperty(games, play), {
      numRuns: RUNS,
      seed: SEED,
      endOnFailure: true,
    });
  }, 7_200_000);
});
