import { findings } from '../../../src/plugins/content-rules/domain/rules';
import { isEmpty, textOf } from '../../../src/plugins/content-rules/domain/rules/finding';
import type { Facts } from '../../../src/plugins/content-rules/domain/types';
import { definitionOf } from '../../support/definitions';

const NOBODY: Facts = { files: {}, targets: {} };

/** What an empty page of each type is told: what must be there, and what had better be. */
test.each<[uid: string, missing: string[], wished: string[]]>([
  ['api::article.article', ['title', 'slug', 'date', 'content'], ['lead']],
  ['api::interview.interview', ['title', 'slug', 'date', 'content'], ['lead', 'arranger']],
  [
    'api::session.session',
    ['title', 'slug', 'abstract', 'startsAt', 'endsAt', 'attendanceMode', 'arrangers'],
    [],
  ],
  ['api::webcast-link.webcast-link', ['title', 'slug', 'url'], ['arranger']],
  ['api::arranger.arranger', [], []],
])('%s', (uid, missing, wished) => {
  const found = findings(definitionOf(uid), {}, NOBODY);
  const at = (level: string) =>
    found.filter((finding) => finding.level === level).map(({ field }) => field);
  expect([at('blocks'), at('warns')]).toEqual([missing, wished]);
  for (const { stage, rule, message } of found) {
    expect(stage).toBe('submit');
    expect(['required', 'recommended', 'public_arranger']).toContain(rule);
    expect(message.sv).toMatch(/^[A-ZÅÄÖ].{8,}\.$/u);
    expect(message.en).toMatch(/^[A-Z].{8,}\.$/u);
    expect(message.en).not.toBe(message.sv);
  }
});

test('an arranger of whom nothing is known is no public one', () => {
  const page = { arrangers: [{ documentId: 'a' }] };
  const found = findings(definitionOf('api::session.session'), page, NOBODY);
  expect(found.map(({ rule }) => rule)).toContain('public_arranger');
});

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

test.each<[unknown]>([
  [null],
  [undefined],
  [''],
  [' \n '],
  [[]],
  [[paragraph(''), paragraph(' ')]],
])('%j is empty', (value) => expect(isEmpty(value)).toBe(true));

test.each<[unknown]>([
  ['a'],
  [0],
  [false],
  [{}],
  [[{ documentId: 'a' }]],
  [[paragraph(''), paragraph('a')]],
  [[paragraph(''), { documentId: 'a' }]],
  [[null]],
  [['']],
])('%j is not', (value) => expect(isEmpty(value)).toBe(false));

test('the text of blocks is their words, a line for each block', () => {
  const link = { type: 'link', children: [{ type: 'text', text: 'två' }] };
  const first = {
    type: 'paragraph',
    children: [{ type: 'text', text: 'ett ' }, link, { type: 'text', text: ' tre' }],
  };
  expect(textOf([first, paragraph('fyra')])).toBe('ett två tre\nfyra');
  expect(textOf('fem')).toBe('fem');
  expect([textOf(null), textOf(7), textOf({}), textOf({ text: 7, children: 'x' })]).toEqual([
    '',
    '',
    '',
    '',
  ]);
});
