import { captions } from '../../../src/plugins/content-rules/domain/rules/captions';
import { headings } from '../../../src/plugins/content-rules/domain/rules/headings';
import { lixOf, readability } from '../../../src/plugins/content-rules/domain/rules/readability';

/** The order of headings, what a caption holds, who is quoted, how a text reads. */
const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (words: string) => ({ type: 'paragraph', children: [text(words)] });
const heading = (level: number, words = 'Rubrik') => ({
  type: 'heading',
  level,
  children: [text(words)],
});
const part = (kind: string, fields: object = {}) => ({
  content: [{ __component: `content.${kind}`, key: 'k', ...fields }],
});
const body = (...blocks: object[]) => part('rich-text', { body: blocks });
const told = (found: { rule: string; level: string; field: string }[]) =>
  found.map(({ rule, level, field }) => `${rule} ${level} ${field}`);

test.each<[string, number[], string[]]>([
  ['in order', [2, 3, 3, 2, 3], []],
  ['back up by several', [2, 3, 4, 2], []],
  ['beginning low', [3, 4], []],
  ['one left out', [2, 4], ['heading_order warns content[k].body']],
  ['two left out, once', [2, 5, 3, 5], ['heading_order warns content[k].body']],
])('headings %s', (_name, levels, expected) => {
  expect(told(headings({}, body(...levels.map((level) => heading(level)))))).toEqual(expected);
});

test('a heading of nothing', () => {
  expect(told(headings({}, body(heading(2, ' '), paragraph('Ett.'))))).toEqual([
    'heading_empty warns content[k].body',
  ]);
});

test('which levels are meant is said', () => {
  expect(headings({}, body(heading(2), heading(4)))[0]?.message.sv).toContain(
    'nivå 4 följer på en på nivå 2',
  );
});

test.each([
  ['En bro. Foto: Ada Ek', true],
  ['Foto: Ada Ek', true],
  ['Bron (Fotograf: Ada Ek)', true],
  ['The bridge. Photo by Ada Ek', true],
  ['Bild: SKR', true],
  ['Ett foto från veckan', false],
  ['Ada Ek fotograferar: fem elever', false],
  ['', false],
])('the caption “%s” holds a credit: %s', (caption, holds) => {
  const page = { hero: { alt: 'x', decorative: false, caption, file: null } };
  expect(told(captions({}, page))).toEqual(
    holds ? ['caption_holds_credit warns hero.caption'] : [],
  );
});

test.each([
  [{ text: 'Vi gjorde det.' }, ['quote_without_source warns content[k].attribution']],
  [{ text: 'Vi gjorde det.', attribution: 'en deltagare' }, []],
  [{ text: '' }, []],
])('a quote %j', (fields, expected) => {
  expect(told(captions({}, part('pull-quote', fields)))).toEqual(expected);
});

describe('how a text reads', () => {
  const rules = (words: string) => told(readability({}, body(paragraph(words))));
  const easy = 'Vi går ut och ser på ett hus. ';
  const hard =
    'Innovationsupphandlingens verksamhetsutveckling förutsätter organisationsövergripande samverkansstrukturer. ';

  test('LIX is words a sentence and long words in a hundred', () => {
    expect(lixOf(['Vi', 'innoverar', 'nu', 'tillsammans'], 2)).toBe(2 + 50);
    expect(lixOf([], 0)).toBe(0);
  });

  test('an easy text and a short one get no advice, a hard one does', () => {
    expect(rules(easy.repeat(20))).toEqual([]);
    expect(rules(hard.repeat(2))).toEqual([]);
    expect(rules(hard.repeat(20))).toEqual(['hard_to_read advises content[k].body']);
  });

  test('one sentence that goes on and on', () => {
    expect(rules(`${'och vi gick '.repeat(12)}hem.`)).toEqual([
      'long_sentence advises content[k].body',
    ]);
    expect(rules(`${'och vi gick '.repeat(11)}hem.`)).toEqual([]);
    expect(readability({}, body(paragraph(`${'a '.repeat(40)}.`)))[0]?.message.sv).toContain(
      '40 ord',
    );
  });
});
