import fc from 'fast-check';
import {
  merge,
  same,
  type Shape,
  type Values,
} from '../../../src/plugins/editorial-review/domain/saving/merge';

/** An interview as its form holds it, in short. */
const shape: Shape = {
  attributes: {
    title: { type: 'string' },
    lead: { type: 'text' },
    interviewee: { type: 'component', component: 'participant' },
    content: { type: 'dynamiczone' },
    languages: { type: 'component', component: 'language', repeatable: true },
    topics: { type: 'relation' },
    hero: { type: 'media' },
  },
  components: {
    participant: { attributes: { name: { type: 'string' }, title: { type: 'string' } } },
    language: { attributes: { language: { type: 'string' } } },
    qa: {
      attributes: {
        question: { type: 'text' },
        answer: { type: 'blocks' },
        key: { type: 'string' },
      },
    },
    quote: { attributes: { text: { type: 'text' }, key: { type: 'string' } } },
  },
};

const words = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];
let row = 0;
const qa = (key: string, question: string, answer = 'Svar.') => ({
  __component: 'qa',
  id: (row += 1),
  __temp_key__: `t${row}`,
  key,
  question,
  answer: words(answer),
});
const page = (more: Values = {}): Values => ({
  title: 'Hallå där',
  lead: 'Ingress.',
  interviewee: { id: 1, name: 'Kim', title: 'Chef' },
  content: [qa('a', 'Varför?'), qa('b', 'Hur?'), qa('c', 'När?')],
  languages: [{ id: 1, __temp_key__: 'x', language: 'sv' }],
  topics: { connect: [], disconnect: [] },
  hero: null,
  ...more,
});
const parts = (...list: object[]) => ({ content: list });
const questions = (values: Values) =>
  (values['content'] as { question: string }[]).map(({ question }) => question);

const base = page();

test('what each wrote in fields of their own is put together, and it says what came in', () => {
  const merged = merge(
    shape,
    base,
    { ...base, title: 'Mitt', interviewee: { id: 1, name: 'Kim', title: 'Min titel' } },
    page({ lead: 'Deras.', interviewee: { id: 9, name: 'Kim Lind', title: 'Chef' } }),
  );
  expect(merged.conflicts).toEqual([]);
  expect(merged.values).toMatchObject({
    title: 'Mitt',
    lead: 'Deras.',
    interviewee: { id: 9, name: 'Kim Lind', title: 'Min titel' },
  });
  expect(merged.taken).toEqual(['lead', 'interviewee']);
});

test('what both wrote in one field is a conflict; mine stands until somebody has chosen', () => {
  const mine = { ...base, lead: 'Min.' };
  const theirs = page({ lead: 'Deras.' });
  const merged = merge(shape, base, mine, theirs);
  const conflict = {
    kind: 'value',
    path: 'lead',
    base: 'Ingress.',
    mine: 'Min.',
    theirs: 'Deras.',
  };
  expect(merged.conflicts).toEqual([conflict]);
  expect(merged.values['lead']).toBe('Min.');
  expect(merge(shape, base, mine, theirs, { lead: 'theirs' })).toMatchObject({
    values: { lead: 'Deras.' },
    conflicts: [],
  });
  expect(merge(shape, base, mine, theirs, { lead: { value: 'Båda.' } }).values['lead']).toBe(
    'Båda.',
  );
});

test('the same words written by both are no conflict', () => {
  const merged = merge(shape, base, { ...base, lead: 'Lika.' }, page({ lead: 'Lika.' }));
  expect([merged.conflicts, merged.taken, merged.values['lead']]).toEqual([[], [], 'Lika.']);
});

test('parts are met by their key, also where a save has given them other rows', () => {
  const mine = { ...base, ...parts(qa('a', 'Varför då?'), qa('b', 'Hur?'), qa('c', 'När?')) };
  const theirs = page(
    parts(qa('a', 'Varför?', 'Deras svar.'), qa('b', 'Hur då?'), qa('c', 'När?')),
  );
  const { values, conflicts } = merge(shape, base, mine, theirs);
  expect(conflicts).toEqual([]);
  expect(questions(values)).toEqual(['Varför då?', 'Hur då?', 'När?']);
  const [first] = values['content'] as { id: number; answer: unknown }[];
  expect(first?.answer).toEqual(words('Deras svar.'));
  expect(first?.id).toBe((theirs['content'] as { id: number }[])[0]?.id);
});

test('one answer written by both is named by the key of its part', () => {
  const mine = { ...base, ...parts(qa('a', 'Min?'), qa('b', 'Hur?'), qa('c', 'När?')) };
  const theirs = page(parts(qa('b', 'Hur?'), qa('a', 'Deras?'), qa('c', 'När?')));
  const { values, conflicts } = merge(shape, base, mine, theirs);
  expect(conflicts.map(({ path }) => path)).toEqual(['content[a].question']);
  expect(questions(values)).toEqual(['Hur?', 'Min?', 'När?']);
});

test('parts that either has added stand where they were put', () => {
  const [a, b, c] = [qa('a', 'Varför?'), qa('b', 'Hur?'), qa('c', 'När?')];
  const added = { __component: 'qa', __temp_key__: 'n', question: 'Min nya?', answer: [] };
  const mine = { ...base, ...parts(a, added, b, c) };
  const theirs = page(parts(a, b, qa('d', 'Deras nya?'), c));
  expect(questions(merge(shape, base, mine, theirs).values)).toEqual([
    'Varför?',
    'Min nya?',
    'Hur?',
    'Deras nya?',
    'När?',
  ]);
});

describe('a part that one of them has removed', () => {
  const [a, c] = [qa('a', 'Varför?'), qa('c', 'När?')];

  test('goes, where the other left it alone', () => {
    expect(questions(merge(shape, base, { ...base, ...parts(a, c) }, page()).values)).toHaveLength(
      2,
    );
    expect(questions(merge(shape, base, { ...base, lead: 'x' }, page(parts(a, c))).values)).toEqual(
      ['Varför?', 'När?'],
    );
  });

  test('stays with what the other wrote in it, until somebody has chosen', () => {
    const mine = { ...base, ...parts(a, c) };
    const theirs = page(parts(a, qa('b', 'Hur då?'), c));
    const { values, conflicts } = merge(shape, base, mine, theirs);
    expect(conflicts).toMatchObject([{ kind: 'part', path: 'content[b]', mine: undefined }]);
    expect(questions(values)).toEqual(['Varför?', 'Hur då?', 'När?']);
    const gone = merge(shape, base, mine, theirs, { 'content[b]': 'mine' });
    expect(questions(gone.values)).toEqual(['Varför?', 'När?']);

    const wrote = { ...base, ...parts(a, qa('b', 'Mitt?'), c) };
    const other = merge(shape, base, wrote, page(parts(a, c)));
    expect(other.conflicts).toMatchObject([
      { kind: 'part', path: 'content[b]', theirs: undefined },
    ]);
    expect(questions(other.values)).toEqual(['Varför?', 'Mitt?', 'När?']);
  });
});

test('where both have moved parts, the order is chosen', () => {
  const list = (...keys: string[]) =>
    parts(...keys.map((key) => qa(key, { a: 'Varför?', b: 'Hur?', c: 'När?' }[key] ?? '')));
  const mine = { ...base, ...list('b', 'a', 'c') };
  const theirs = page(list('c', 'a', 'b'));
  const { values, conflicts } = merge(shape, base, mine, theirs);
  expect(conflicts).toMatchObject([{ kind: 'order', path: 'content', theirs: ['c', 'a', 'b'] }]);
  expect(questions(values)).toEqual(['Hur?', 'Varför?', 'När?']);
  const chosen = merge(shape, base, mine, theirs, { content: 'theirs' });
  expect([questions(chosen.values), chosen.conflicts]).toEqual([['När?', 'Varför?', 'Hur?'], []]);
});

test('a list whose parts have no keys is compared as a whole', () => {
  const spoken = (...all: string[]) => ({
    languages: all.map((language, id) => ({ id, __temp_key__: `l${id}`, language })),
  });
  const { conflicts } = merge(
    shape,
    base,
    { ...base, ...spoken('sv', 'en') },
    page(spoken('sv', 'fi')),
  );
  expect(conflicts.map(({ path, kind }) => [path, kind])).toEqual([['languages', 'value']]);
});

test('what I connect stays to be connected', () => {
  const topics = { connect: [{ id: 4 }], disconnect: [] };
  const { values } = merge(shape, base, { ...base, topics }, page({ lead: 'Deras.' }));
  expect(values['topics']).toEqual(topics);
});

test('a file is known by its id, whatever else was read of it', () => {
  expect(same({ mime: 'a', id: 1, name: 'x' }, { mime: 'a', id: 1 })).toBe(true);
  expect(same({ mime: 'a', id: 1 }, { mime: 'a', id: 2 })).toBe(false);
  expect(same(null, '')).toBe(true);
  expect(same([1], [1, 2])).toBe(false);
});

describe('whatever both do', () => {
  const KEYS = ['a', 'b', 'c', 'd'];
  const text = fc.constantFrom('', 'ett', 'två', 'tre');
  const part = (key: string) =>
    fc
      .record({ question: text, answer: text })
      .map(({ question, answer }) => qa(key, question, answer));
  const list = fc
    .shuffledSubarray(KEYS)
    .chain((keys) => fc.tuple(...keys.map(part)))
    .map((content) => [...content]);
  const pages = fc.record({ title: text, lead: text, content: list }).map((more) => page(more));

  test('what only one of them touched is theirs, and nobody has to choose', () => {
    fc.assert(
      fc.property(pages, pages, (before, after) => {
        const alone = merge(shape, before, after, before);
        expect([same(alone.values, after), alone.conflicts, alone.taken]).toEqual([true, [], []]);
        const other = merge(shape, before, before, after);
        expect([same(other.values, after), other.conflicts]).toEqual([true, []]);
      }),
    );
  });

  test('each word that one of them wrote is in the page or in a conflict', () => {
    fc.assert(
      fc.property(pages, pages, pages, (before, mine, theirs) => {
        const { values, conflicts } = merge(shape, before, mine, theirs);
        const found = JSON.stringify([values, conflicts]);
        for (const own of [mine, theirs])
          for (const { key, question } of own['content'] as { key: string; question: string }[]) {
            const was = (before['content'] as { key: string; question: string }[]).find(
              (each) => each.key === key,
            );
            if (question !== '' && was?.question !== question)
              expect(found).toContain(JSON.stringify(question));
          }
      }),
    );
  });

  test('once all is chosen nothing is left to choose, and choosing mine keeps what I wrote', () => {
    fc.assert(
      fc.property(pages, pages, pages, (before, mine, theirs) => {
        const { conflicts } = merge(shape, before, mine, theirs);
        const choices = Object.fromEntries(conflicts.map(({ path }) => [path, 'mine' as const]));
        const chosen = merge(shape, before, mine, theirs, choices);
        expect(chosen.conflicts).toEqual([]);
        for (const name of ['title', 'lead'])
          if (!same(before[name], mine[name])) expect(chosen.values[name]).toBe(mine[name]);
      }),
    );
  });
});
