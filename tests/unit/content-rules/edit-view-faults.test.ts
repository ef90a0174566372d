import {
  COMMON_ENGLISH,
  COMMON_FIELDS,
  rowsOf,
  SYSTEM_ENGLISH,
  SYSTEM_FIELDS,
  viewFaults,
} from '../../../src/plugins/content-rules/domain/definitions/edit-views';
import type { FormView } from '../../../src/plugins/content-rules/domain/definitions/types';
import type { Model } from '../../../src/plugins/content-rules/domain/model';
import { TEXT } from './types';

/** All that is said of a type that does not fit, word for word and nothing else, on types made up here. */
describe('an edit view', () => {
  const view: FormView = {
    rows: ['title:8 date:4', 'slug:12'],
    fields: { title: ['Rubrik'], date: ['Datum'] },
    english: { title: ['Title'], date: ['Date'] },
    list: ['title', 'createdAt', 'updatedAt', 'createdBy', 'updatedBy'],
    mainField: 'title',
    sort: 'date DESC',
  };
  const attributes: Model = { title: TEXT, date: TEXT, slug: TEXT, topics: TEXT, seo: TEXT };
  const faults = (parts: Partial<FormView>) => viewFaults({ ...view, ...parts }, attributes);

  test('has rows of fields with their sizes', () => {
    expect(rowsOf(view)).toEqual([
      [
        { name: 'title', size: 8 },
        { name: 'date', size: 4 },
      ],
      [{ name: 'slug', size: 12 }],
    ]);
  });

  test('that fits has no faults, said in full or in short', () => {
    expect(faults({})).toEqual([]);
    expect(viewFaults({ rows: [], fields: {} }, attributes)).toEqual([]);
    expect(viewFaults(undefined, attributes)).toEqual([
      'there is no edit view: say it in config/type.ts as editView.',
    ]);
  });

  test.each(['slug', 'seo', 'timeZone', 'topics'])('knows the words for %s', (name) => {
    expect(viewFaults({ rows: [`${name}:12`], fields: {} }, { [name]: TEXT })).toEqual([]);
  });

  test.each<[string, Partial<FormView>, string[]]>([
    ['a row', { rows: ['x:12'] }, ['a row shows x, which the schema lacks.']],
    [
      'words',
      { fields: { ...view.fields, x: ['X'] }, english: { ...view.english, x: ['X'] } },
      ['fields has words for x, which the schema lacks.'],
    ],
    ['the list', { list: ['x'] }, ['the list names x, which the schema lacks.']],
    ['the main field', { mainField: 'x' }, ['mainField names x, which the schema lacks.']],
    ['the order', { sort: 'x DESC' }, ['sort names x, which the schema lacks.']],
    [
      'a field without words',
      { fields: { title: ['Rubrik'] }, english: { title: ['Title'] } },
      ['a row shows date, but fields has no words for it.'],
    ],
    [
      'a field without English',
      { english: { title: ['Title'] } },
      ['fields has words for date, but english has none.'],
    ],
    [
      'English of a field without Swedish',
      { english: { ...view.english, slug: ['Slug'] } },
      ['english has words for slug, but fields has none.'],
    ],
    [
      'a help text in one language',
      { english: { ...view.english, date: ['Date', 'The day.'] } },
      ['date has a help text in one language only.'],
    ],
    ['two rows', { rows: ['title:8', 'title:4'] }, ['title stands in two rows.']],
    ...[
      'title:8 date:5',
      'title:8 date:-1',
      'title:0',
      'title:-1',
      'title:1.5',
      'title',
      'title:x',
    ].map((row): [string, Partial<FormView>, string[]] => [
      row,
      { rows: ['slug:12', row] },
      [`the row "${row}" does not fit into 12 columns.`],
    ]),
  ])('%s that does not fit', (_name, parts, expected) => {
    expect(faults(parts)).toEqual(expected);
  });
});

test('a list of values has words for each of them, and for no other', () => {
  const word = { sv: 'På plats', en: 'On site' };
  const view: FormView = { rows: [], fields: {}, values: { mode: { on_site: word, x: word } } };
  const attributes: Model = { mode: { type: 'enumeration', enum: ['on_site', 'online'] } };
  expect(viewFaults(view, attributes)).toEqual([
    'values has no words for online of mode.',
    'values has words for x of mode, which the schema lacks.',
  ]);
  expect(viewFaults({ ...view, values: { title: { x: word } } }, { title: TEXT })).toEqual([
    'values has words for x of title, which the schema lacks.',
  ]);
});

test('what Strapi adds, and what means the same everywhere, has its words in Swedish', () => {
  expect(SYSTEM_FIELDS).toEqual({
    createdAt: ['Skapad'],
    updatedAt: ['Senast ändrad'],
    createdBy: ['Skapad av'],
    updatedBy: ['Ändrad av'],
  });
  expect(Object.keys(COMMON_FIELDS)).toEqual(['slug', 'seo', 'timeZone', 'topics']);
  expect(Object.keys(SYSTEM_ENGLISH)).toEqual(Object.keys(SYSTEM_FIELDS));
  expect(Object.keys(COMMON_ENGLISH)).toEqual(Object.keys(COMMON_FIELDS));
  for (const [label, description] of Object.values(COMMON_FIELDS)) {
    expect(label).toMatch(/^[A-ZÅÄÖ].{3,}$/u);
    expect(description).toMatch(/^[A-ZÅÄÖ].{8,}\.$/u);
  }
});
