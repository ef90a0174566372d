import { texts } from '../../../src/plugins/content-rules/domain/rules/texts';
import { endNotBeforeStart } from '../../../src/plugins/content-rules/domain/rules/times';
import { tidy, tidyAddress } from '../../../src/plugins/content-rules/domain/tidy';

/** Empty parts, bullets that are typed, times with one end, addresses without a scheme. */
const blocks = (...lines: string[]) =>
  lines.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));
const part = (kind: string, fields: object = {}) => ({
  content: [{ __component: `content.${kind}`, key: 'k', ...fields }],
});
const found = (page: Record<string, unknown>) =>
  texts({}, page).map(({ rule, level, stage, field }) => `${rule} ${level} ${stage} ${field}`);

test.each([
  ['question-answer', {}, 'question'],
  ['question-answer', { question: ' ', answer: blocks(' ') }, 'question'],
  ['pull-quote', {}, 'text'],
  ['pull-quote', { text: ' ' }, 'text'],
  ['rich-text', {}, 'body'],
  ['rich-text', { body: blocks('') }, 'body'],
])('an empty %s (%j) is told of, and stops nothing', (kind, fields, field) => {
  expect(found(part(kind, fields))).toEqual([`empty_part warns submit content[k].${field}`]);
  expect(texts({}, part(kind, fields))[0]?.message).toEqual({
    sv: 'Den här delen är tom. Fyll i den eller ta bort den.',
    en: 'This part is empty. Fill it in or remove it.',
  });
});

test.each([
  ['question-answer', { question: 'Varför?', answer: blocks('Ja.') }],
  ['pull-quote', { text: 'Ja.' }],
  ['rich-text', { body: blocks('Ja.') }],
  ['call-out', {}],
])('a %s with its words is not empty', (kind, fields) => {
  expect(found(part(kind, fields))).toEqual([]);
});

const BULLETS = ['typed_bullets warns submit lead'];
test.each(['• En', ' \t• En', '•En', '▪ En', '◦ En', '‣ En', '● En', 'Två delar:\n• En'])(
  '%j is a typed bullet, as a text and in blocks',
  (line) => {
    expect(found({ lead: line })).toEqual(BULLETS);
    expect(found({ lead: blocks('Först', line) })).toEqual(BULLETS);
  },
);

test.each([
  '- En\n- Två',
  ' – En\n\t–  Två',
  '–\u00a0En\nmellan\n– Två',
  '· En\n· Två',
  'Först:\n- En\n- Två',
])('%j is a list of dashes', (lines) => {
  expect(found({ lead: blocks(lines) })).toEqual(BULLETS);
});

test.each([
  'En • två',
  '– En',
  '- En\nTvå',
  '-En\n-Två',
  '- \n- ',
  'ett - två\ntre - fyra',
  'x- En\nx- Två',
])('%j is none', (lines) => {
  expect(found({ lead: blocks(lines) })).toEqual([]);
});

test('a list that is one is none, nor is a text of dashes, nor what is no block', () => {
  const list = [{ type: 'list', children: blocks('• En') }];
  expect(found({ lead: list, title: '- En\n- Två', topics: [null, 7, '• En'] })).toEqual([]);
});

describe('a period', () => {
  const rules = { periods: [['from', 'to']] } as const;
  const DAY = '2024-09-30';

  test.each([
    [{ from: DAY, to: '2024-09-29' }, 1],
    [{ from: DAY, to: DAY }, 0],
    [{ from: DAY, to: '2024-10-01' }, 0],
    [{ from: DAY }, 0],
    [{ from: DAY, to: '' }, 0],
    [{ to: DAY }, 0],
    [{ from: '', to: DAY }, 0],
    [{}, 0],
  ])('of %j has %i findings', (page, count) => {
    expect(endNotBeforeStart(rules, page)).toHaveLength(count);
    expect(endNotBeforeStart({}, page)).toEqual([]);
  });

  test('that ends before it starts is wrong, so that no draft may hold it', () => {
    expect(endNotBeforeStart(rules, { from: DAY, to: '2024-09-29' })).toMatchObject([
      { level: 'blocks', stage: 'save', rule: 'end_before_start', field: 'to' },
    ]);
  });
});

test.each([
  ['h22.se', 'https://h22.se'],
  ['www.a.b-c.h22.se#x', 'https://www.a.b-c.h22.se#x'],
  ['åre.se/ö', 'https://åre.se/ö'],
  ['h22', 'h22'],
  ['h22.s', 'h22.s'],
  ['h22.s2', 'h22.s2'],
  ['h22.se x', 'h22.se x'],
  ['h22.se!', 'h22.se!'],
  ['x@h22.se', 'x@h22.se'],
  ['a.b!.se', 'a.b!.se'],
  ['a.!.se', 'a.!.se'],
  ['a b.se', 'a b.se'],
])('the address %j is stored as %j', (given, stored) => {
  expect(tidyAddress(` ${given} `)).toBe(stored);
});

test('what is no text is left as it is, and a part is mended like the page', () => {
  const page = { a: 7, b: null, c: true, d: ['url', 7, { url: 'h22.se' }], e: { url: 'h22.se' } };
  const url = 'https://h22.se';
  expect(tidy(page)).toEqual({ ...page, d: ['url', 7, { url }], e: { url } });
  expect(tidy({ a: 'x', toString: 'y' }, { a: (value) => `${value}!` })).toEqual({
    a: 'x!',
    toString: 'y',
  });
});
