import { NO_KEYS, withKeys, type KnownKeys } from '../../../src/plugins/content-rules/domain/keys';
import { isObject, itemField, type Model } from '../../../src/plugins/content-rules/domain/model';
import { fieldOf, formPath, partsOf } from '../../../src/plugins/content-rules/domain/parts';
import { tidy } from '../../../src/plugins/content-rules/domain/tidy';
import { definitionOf } from '../../support/definitions';

const figure = { alt: null, decorative: false };

describe('the parts of a page', () => {
  test('are itself and its components, each with its path and its kind', () => {
    const page = {
      title: 'T',
      hero: figure,
      edition: { documentId: 'e' },
      logo: { id: 1, sha256: 'f' },
      body: [{ type: 'paragraph', children: [] }],
      topics: [{ documentId: 't' }],
      content: [
        { __component: 'content.question-answer', key: 'q' },
        { __component: 'content.pull-quote', key: 'p' },
        { __component: 'content.call-out' },
        { __component: 'content.rich-text', key: '' },
        { __component: 'content.figure', key: 'f', ...figure },
        { __component: 'content.other', key: 'o' },
        'text',
        null,
      ],
    };
    expect(partsOf(page).map(({ field, kind }) => `${field} ${kind}`)).toEqual([
      ' page',
      'hero figure',
      'content[q] question-answer',
      'content[p] pull-quote',
      'content[2] call-out',
      'content[3] rich-text',
      'content[f] figure',
      'content[o] other',
    ]);
    expect(partsOf(page)[1]?.fields).toBe(figure);
  });

  test('an alt text alone makes no picture, nor does a mark alone', () => {
    const kinds = partsOf({ a: { alt: 'x', y: 1 }, b: { decorative: true, y: 1 } });
    expect(kinds.map(({ kind }) => kind)).toEqual(['page', 'other', 'other']);
  });

  test.each<[object]>([
    [{ documentId: 'a', x: 1 }],
    [{ x: 1 }],
    [{ id: 1, x: 'f' }],
    [{ id: 1, sha256: 'f', x: 1 }],
  ])('%j is a component', (value) => expect(partsOf({ a: value })).toHaveLength(2));

  test('their fields are named by their paths', () => {
    const [page, hero] = partsOf({ hero: figure });
    expect(fieldOf(page as never, 'alt')).toBe('alt');
    expect(fieldOf(hero as never, 'alt')).toBe('hero.alt');
  });
});

test.each<[string, string[]]>([
  ['lead', ['lead']],
  ['hero.alt', ['hero', 'alt']],
  ['content[a].body', ['content', '0', 'body']],
  ['content[b].body', ['content', '1', 'body']],
  ['content[0].body', ['content', '0', 'body']],
  ['content[zzz].body', ['content', 'zzz', 'body']],
  ['nothing[b]', ['nothing', 'b']],
])('the form finds %s at %j', (field, path) => {
  expect(formPath({ content: [{ key: 'a' }, { key: 'b' }, null] }, field)).toEqual(path);
});

test('an object is no list, no date and not null', () => {
  expect([{}, [], new Date(), null, 'a', undefined].map(isObject)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
  expect([
    itemField('c', { key: 'k' }, 3),
    itemField('c', { key: 7 }, 3),
    itemField('c', 1, 3),
  ]).toEqual(['c[k]', 'c[3]', 'c[3]']);
});

describe('keys', () => {
  const MODELS: Record<string, Model> = {
    page: {
      title: { type: 'string' },
      hero: { type: 'component', component: 'figure' },
      list: { type: 'component', component: 'figure', repeatable: true },
      plain: { type: 'component', component: 'plain' },
      content: { type: 'dynamiczone', components: ['figure'] },
    },
    figure: { key: { type: 'string' } },
    plain: {},
  };
  const keyed = (data: Record<string, unknown>, known: KnownKeys = NO_KEYS) => {
    let next = 0;
    const modelOf = (uid: string) => MODELS[uid] as Model;
    return withKeys(modelOf('page'), data, modelOf, known, () => `new${(next += 1)}`);
  };

  test('a single component keeps the key of the draft', () => {
    const known = { byRow: new Map<string, string>(), single: new Map([['hero', 'old']]) };
    expect(keyed({ hero: { alt: 'a' } }, known)).toEqual({ hero: { alt: 'a', key: 'old' } });
    expect(keyed({ hero: { alt: 'a' } })).toEqual({ hero: { alt: 'a', key: 'new1' } });
  });

  test('a list and a zone have keys of their own; null means none', () => {
    expect(keyed({ list: [{}, { key: 'a' }], content: null })).toEqual({
      list: [{ key: 'new1' }, { key: 'a' }],
      content: [],
    });
    expect(keyed({ list: null, hero: null })).toEqual({ list: [], hero: null });
  });

  test('what has no key gets none, and what is no component stays', () => {
    expect(keyed({ title: { id: 5 } })).toEqual({ title: { id: 5 } });
    const data = { title: 'T', plain: { x: 1 }, unknown: { y: 1 }, list: 'x', content: [7] };
    expect(keyed(data)).toEqual(data);
  });

  test('a row of this draft keeps its id, another loses it', () => {
    const known = { byRow: new Map([['figure:5', null]]), single: new Map<string, string>() };
    expect(keyed({ list: [{ id: 5 }, { id: 6 }, { id: null }] }, known)).toEqual({
      list: [{ id: 5, key: 'new1' }, { key: 'new2' }, { key: 'new3' }],
    });
  });
});

test.each([
  ['2120001157', '212000-1157'],
  [' 16212000-1157 ', '212000-1157'],
  ['162120001157', '212000-1157'],
  ['212000-1157', '212000-1157'],
  ['1621200011', '162120-0011'],
  ['abc', 'abc'],
])('the organisation number %s is written %s', (number, written) => {
  const mended = definitionOf('api::arranger.arranger').rules?.mended;
  expect(tidy({ organisationNumber: number, title: number }, mended)).toEqual({
    organisationNumber: written,
    title: number,
  });
});

test.each(['url', 'website', 'joinUrl', 'registrationUrl'])(
  'the address in %s is mended',
  (name) => {
    expect(tidy({ [name]: ' h22.se/om?a#b ' })).toEqual({ [name]: 'https://h22.se/om?a#b' });
    expect(tidy({ [name]: 'h22.se:8080' })).toEqual({ [name]: 'https://h22.se:8080' });
  },
);
