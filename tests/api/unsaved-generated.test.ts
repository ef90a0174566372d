import fc from 'fast-check';
import type { Shape, Values } from '../../src/plugins/editorial-review/domain/saving/merge';
import { cast, type Person } from '../support/people';
import { ARTICLE, news } from '../support/publishing';
import { draft, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';
import { Form } from '../support/weave/form';

/**
 * Two people write in one page at the same time: they type, save, are refused, are overtaken, lose their browser,
 * open a second tab. Each word is typed once. Whatever stood for five seconds is to be had: on the page, in its
 * history, in a buffer or on a screen, unless somebody who saw it took it away; and no save takes away what whoever
 * saves has not seen. `npm run drill -- unsaved` plays more.
 */
const RUNS = Number(process.env['DRILL_RUNS'] ?? 6);
const SEED = Number(process.env['DRILL_SEED'] ?? 20_261_127);
const LONGEST = 14;
const TOO_LONG = 'x'.repeat(300);

const STEPS = {
  type: 10,
  pause: 5,
  save: 7,
  refused: 2,
  addPart: 2,
  removePart: 1,
  movePart: 1,
  crash: 2,
  secondTab: 2,
  goOnHere: 2,
} as const;
type Step = keyof typeof STEPS;

interface Move {
  step: Step;
  pick: number;
}

const move: fc.Arbitrary<Move> = fc.record({
  step: fc.oneof(
    ...Object.entries(STEPS).map(([step, weight]) => ({
      weight,
      arbitrary: fc.constant(step as Step),
    })),
  ),
  pick: fc.nat(99),
});
/** Both do something in each turn, side by side. */
const games = fc.array(fc.tuple(move, move), { minLength: 4, maxLength: LONGEST });

let server: Server;
let writers: [Person, Person];
let shape: Shape;
const done = new Map<string, number>();
const count = (what: string) => done.set(what, (done.get(what) ?? 0) + 1);

beforeAll(async () => {
  server = await startServer();
  const { writer, reviewer } = await cast(server);
  writers = [writer, reviewer];
  const attributes = server.strapi.contentTypes[ARTICLE]?.attributes;
  shape = { attributes, components: server.strapi.components } as unknown as Shape;
});
afterAll(() => server.stop());

type Part = Record<string, unknown>;
const wordsIn = (value: unknown): string[] =>
  JSON.stringify(value ?? null).match(/ord\d+\b/g) ?? [];
const partsOf = (values: Values): Part[] => (values['content'] ?? []) as Part[];
const bodyOf = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];
const partOf = (text: string): Part => ({ __component: 'content.rich-text', body: bodyOf(text) });

class Game {
  readonly told: string[] = [];
  readonly #stood = new Set<string>();
  /** Taken away by somebody who saw it. */
  readonly #takenAway = new Set<string>();
  readonly #forms: Form[] = [];
  /** The tab that each of the two sits before. */
  readonly #before: (Form | undefined)[] = [];
  #words = 0;

  constructor(private readonly page: Page) {}

  async move(who: 0 | 1, { step, pick }: Move): Promise<void> {
    this.told.push(`${who} ${step} ${pick}`);
    const form = this.#before[who] ?? (await this.#open(who, pick));
    count(step);
    switch (step) {
      case 'type':
        return form.write(this.#typed(form.values, pick));
      case 'pause':
        await form.pause();
        return this.#note(form);
      case 'save':
        return this.#save(form);
      case 'refused': {
        const { title } = form.values;
        form.write({ ...form.values, title: TOO_LONG });
        const before = wordsIn(form.values);
        await form.save();
        const after = new Set(wordsIn(form.values));
        const missing = before.filter((word) => !after.has(word) && !this.#takenAway.has(word));
        expect(missing).toEqual([]);
        return form.write({ ...form.values, title });
      }
      case 'addPart':
        return form.write({
          ...form.values,
          content: [...partsOf(form.values), partOf(this.#word())],
        });
      case 'removePart': {
        const parts = partsOf(form.values);
        const gone = parts[pick % Math.max(parts.length, 1)];
        this.#away(wordsIn(gone));
        return form.write({ ...form.values, content: parts.filter((part) => part !== gone) });
      }
      case 'movePart': {
        const [first, ...others] = partsOf(form.values);
        if (first === undefined) return undefined;
        return form.write({ ...form.values, content: [...others, first] });
      }
      case 'crash':
        form.crash();
        this.#before[who] = undefined;
        return undefined;
      case 'secondTab':
        this.#before[who] = undefined;
        return void (await this.#open(who, pick));
      case 'goOnHere':
        return form.takeOver();
    }
  }

  async #save(form: Form): Promise<void> {
    const status = await form.save();
    if (status === 200) return;
    // What was refused before a crash was kept as it was, and is refused again.
    if (form.values['title'] !== TOO_LONG) throw new Error(`Not saved: ${status}`);
    form.write({ ...form.values, title: 'En titel' });
  }

  async #open(who: 0 | 1, pick: number): Promise<Form> {
    let turn = pick;
    const form = await Form.open(
      server,
      shape,
      writers[who],
      this.page,
      ({ mine, theirs }) => {
        count('chosen');
        turn += 1;
        const takes = turn % 2 === 0 ? 'mine' : 'theirs';
        const [kept, lost] = takes === 'mine' ? [mine, theirs] : [theirs, mine];
        const still = new Set(wordsIn(kept));
        this.#away(wordsIn(lost).filter((word) => !still.has(word)));
        return takes;
      },
      (left) => {
        count('offered');
        if (pick % 5 !== 0) return true;
        this.#away(wordsIn(left));
        return false;
      },
    );
    this.#forms.push(form);
    this.#before[who] = form;
    return form;
  }

  /** One more word, at the end of a field or of a part. */
  #typed(values: Values, pick: number): Values {
    const parts = partsOf(values);
    const place = pick % (parts.length + 2);
    if (place < 2) {
      const field = place === 0 ? 'kicker' : 'lead';
      const text = values[field];
      return { ...values, [field]: `${typeof text === 'string' ? text : ''} ${this.#word()}` };
    }
    const content = parts.map((part, index) =>
      index === place - 2
        ? { ...part, body: bodyOf([...wordsIn(part['body']), this.#word()].join(' ')) }
        : part,
    );
    return { ...values, content };
  }

  #word = (): string => `ord${(this.#words += 1)}`;
  #away = (words: string[]): void => words.forEach((word) => this.#takenAway.add(word));
  #note(form: Form): void {
    wordsIn(form.values).forEach((word) => this.#stood.add(word));
  }

  async judge(): Promise<void> {
    await Promise.all(this.#forms.filter(({ isGone }) => !isGone).map((form) => form.pause()));
    const { documentId } = this.page;
    const versions = await this.#versions();
    const buffers = await server.strapi.db
      .query('plugin::editorial-review.buffer')
      .findMany({ where: { target: documentId } });
    const screens = this.#forms.filter(({ isGone }) => !isGone).map(({ values }) => values);
    const known = new Set(wordsIn([versions, buffers, screens]));
    const lost = [...this.#stood].filter((word) => !known.has(word) && !this.#takenAway.has(word));
    expect({ lost, told: this.told }).toEqual({ lost: [], told: this.told });

    const overwritten = versions.flatMap((before, index) => {
      const after = versions[index + 1];
      if (after === undefined) return [];
      const still = new Set(wordsIn(after));
      return wordsIn(before).filter((word) => !still.has(word) && !this.#takenAway.has(word));
    });
    expect({ overwritten, told: this.told }).toEqual({ overwritten: [], told: this.told });
    this.#forms.forEach((form) => form.crash());
  }

  /** What the page has said, one save after the other. */
  async #versions(): Promise<unknown[]> {
    const path = `/editorial-review/reviews/${this.page.uid}/${this.page.documentId}/revisions`;
    const get = (url: string) =>
      server.http.get(url).set('Authorization', `Bearer ${writers[0].token}`);
    const { body } = await get(`${path}?locale=sv&pageSize=100`);
    const numbers = (body.data as { number: number }[]).map(({ number }) => number).sort(ascending);
    const all: unknown[] = [];
    for (const number of numbers) {
      const one = await get(`${path}/${number}?locale=sv`);
      all.push(one.body.data.snapshot);
    }
    return all;
  }
}

const ascending = (one: number, other: number): number => one - other;

test(`in ${RUNS} games nothing that stood is lost, and nothing is overwritten unseen`, async () => {
  await fc.assert(
    fc.asyncProperty(games, async (turns) => {
      const page = await draft(
        server,
        writers[0],
        ARTICLE,
        news(undefined, { content: [partOf('ord0'), partOf('ord0')] }),
      );
      const game = new Game(page);
      for (const [one, other] of turns) {
        await Promise.all([game.move(0, one), game.move(1, other)]);
      }
      await game.judge();
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
  // A game in which nobody met anybody tells nothing.
  for (const what of ['chosen', 'offered', 'goOnHere']) expect(done.get(what)).toBeGreaterThan(0);
}, 3_600_000);
