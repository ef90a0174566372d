import fc from 'fast-check';
import { guard } from '../../../src/plugins/content-rules/domain/guard';
import { NO_KEYS, withKeys } from '../../../src/plugins/content-rules/domain/keys';
import type { Data, Model } from '../../../src/plugins/content-rules/domain/model';
import { tidy } from '../../../src/plugins/content-rules/domain/tidy';

const MODELS: Record<string, Model> = {
  page: {
    title: { type: 'string', maxLength: 255 },
    lead: { type: 'text' },
    date: { type: 'date' },
    startsAt: { type: 'datetime' },
    mode: { type: 'enumeration', enum: ['online', 'on_site'] },
    minutes: { type: 'integer', min: 1, max: 100 },
    latitude: { type: 'float', min: -90, max: 90 },
    isPublic: { type: 'boolean' },
    body: { type: 'blocks' },
    image: { type: 'media' },
    arranger: { type: 'relation' },
    hero: { type: 'component', component: 'figure' },
    content: { type: 'dynamiczone', components: ['figure', 'text'] },
  },
  figure: { alt: { type: 'string' }, key: { type: 'string' } },
  text: { body: { type: 'blocks' }, key: { type: 'string' } },
};
const modelOf = (uid: string) => MODELS[uid] as Model;
const fields = (data: Data) => guard(modelOf('page'), data, modelOf).map(({ field }) => field);
const paragraph = (text: unknown) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

test.each<[string, Data, string]>([
  ['a number as a title', { title: 7 }, 'title'],
  ['a list as a title', { title: ['a'] }, 'title'],
  ['a title longer than its column', { title: 'a'.repeat(256) }, 'title'],
  ['five million characters', { lead: 'a'.repeat(5_000_000) }, 'lead'],
  ['a NUL', { title: 'a\u0000b' }, 'title'],
  ['half a character', { lead: 'a\ud800b' }, 'lead'],
  ['a day that does not exist', { date: '2023-02-30' }, 'date'],
  ['a year that no database has', { date: '0000-01-01' }, 'date'],
  ['a date in words', { date: 'i morgon' }, 'date'],
  ['a time without a zone', { startsAt: '2024-09-30T10:00:00' }, 'startsAt'],
  ['an hour that does not exist', { startsAt: '2024-09-30T25:00:00Z' }, 'startsAt'],
  ['an unknown choice', { mode: 'underground' }, 'mode'],
  ['half a minute', { minutes: 0.5 }, 'minutes'],
  ['a number in quotes', { minutes: '5' }, 'minutes'],
  ['more minutes than there are', { minutes: 101 }, 'minutes'],
  ['a number that is none', { latitude: Number.NaN }, 'latitude'],
  ['a word for true', { isPublic: 'ja' }, 'isPublic'],
  ['a text where blocks go', { body: 'hej' }, 'body'],
  ['a block of no known type', { body: [{ type: 'script', children: [] }] }, 'body'],
  ['a number in a block', { body: paragraph(7) }, 'body'],
  ['a NUL in a block', { body: paragraph('\u0000') }, 'body'],
  ['a picture inside a text', { body: [{ type: 'image', image: {}, children: [] }] }, 'body'],
  ['an object as a file', { image: { name: 'x' } }, 'image'],
  ['a row id beyond the column', { arranger: 99999999999 }, 'arranger'],
  ['a relation to true', { arranger: { connect: [true] } }, 'arranger'],
  ['a component that is a text', { hero: 'x' }, 'hero'],
  ['a wrong field in a component', { hero: { alt: 7 } }, 'hero.alt'],
  ['a row id that is an object', { hero: { id: {} } }, 'hero.id'],
  ['a zone that is no list', { content: {} }, 'content'],
  ['a component of no known kind', { content: [{ __component: 'evil' }] }, 'content[0]'],
  [
    'a wrong field in a keyed component',
    { content: [{ __component: 'figure', key: 'k9', alt: 1 }] },
    'content[k9].alt',
  ],
  ['a key of odd signs', { content: [{ __component: 'figure', key: 'a b' }] }, 'content[a b].key'],
])('%s is refused, naming the field', (_name, data, field) => {
  expect(fields(data)).toEqual([field]);
});

test.each<[string, Data]>([
  ['SQL', { title: `'); DROP TABLE articles; --` }],
  ['a script, which is text like any other', { title: '<script>alert(1)</script>' }],
  ['emoji and combined characters', { title: '👩‍👩‍👧 e\u0301' }],
  [
    'nothing at all',
    { title: null, date: null, body: null, hero: null, image: null, content: null },
  ],
  ['dates as GraphQL gives them', { date: new Date('2024-09-30'), startsAt: new Date() }],
  [
    'all shapes of relations',
    { arranger: { connect: [{ documentId: 'abc', position: { end: true } }], disconnect: [] } },
  ],
  ['a file as the admin sends it', { image: { id: 4, name: 'a.png' } }],
])('%s is let through', (_name, data) => {
  expect(fields(data)).toEqual([]);
});

const linkTo = (url: string): Data => ({
  body: [
    {
      type: 'list',
      format: 'unordered',
      children: [
        {
          type: 'list-item',
          children: [{ type: 'link', url, children: [{ type: 'text', text: 'Programmet' }] }],
        },
      ],
    },
  ],
});

test.each([
  '#rubrik',
  '',
  'rubrik',
  'javascript:alert(1)',
  'data:text/html,x',
  'mailto',
  '?sida=2',
])('a link to “%s” in a text is refused before Strapi does it in English', (url) => {
  const [problem] = guard(modelOf('page'), linkTo(url), modelOf);
  expect(problem?.field).toBe('body');
  expect(problem?.message.sv).toContain(`Länken till ”${url}” går inte att spara.`);
});

test.each([
  'https://www.exempel.se',
  'http://exempel.se',
  ' www.h22.se ',
  'h22.se/om',
  '/nyheter/ett-program',
  'mailto:a@exempel.se',
  'tel:+46701234567',
])('a link to “%s” is none of the guard’s business', (url) => {
  expect(guard(modelOf('page'), linkTo(url), modelOf)).toEqual([]);
});

test('whatever JSON comes in, the guard answers', () => {
  const names = Object.keys(modelOf('page'));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), fc.jsonValue()), (data) => {
      expect(Array.isArray(guard(modelOf('page'), data as Data, modelOf))).toBe(true);
    }),
  );
});

describe('keys', () => {
  let next = 0;
  const keysOf = (content: Data[], known = NO_KEYS) =>
    (
      withKeys(modelOf('page'), { content }, modelOf, known, () => `new${++next}`)[
        'content'
      ] as Data[]
    ).map(({ key }) => key);
  beforeEach(() => (next = 0));
  const figure = (fields: Data) => ({ __component: 'figure', ...fields });

  test('a new component gets one, a sent one stays, the second of two gets a new one', () => {
    expect(keysOf([figure({}), figure({ key: 'a' }), figure({ key: 'a' })])).toEqual([
      'new1',
      'a',
      'new2',
    ]);
  });

  test('a component of the draft keeps its own, wherever it is moved', () => {
    const known = { byRow: new Map([['figure:5', 'old']]), single: new Map<string, string>() };
    expect(keysOf([figure({}), figure({ id: 5 })], known)).toEqual(['new1', 'old']);
  });

  test('a row of another page is written anew instead of taken over', () => {
    const data = withKeys(
      modelOf('page'),
      { content: [figure({ id: 9, key: 'a' })] },
      modelOf,
      NO_KEYS,
      () => 'n',
    );
    expect(data['content']).toEqual([figure({ key: 'a' })]);
  });
});

test.each([
  ['www.h22.se', 'https://www.h22.se'],
  [' example.se/program?x=1 ', 'https://example.se/program?x=1'],
  ['https://example.se', 'https://example.se'],
  ['http://example.se', 'http://example.se'],
  ['javascript:alert(1)', 'javascript:alert(1)'],
  ['/internal/api::article.article/abc', '/internal/api::article.article/abc'],
  ['inte en adress', 'inte en adress'],
])('the address %s is kept as %s, also deep in a text', (address, kept) => {
  expect(tidy({ url: address, body: [{ children: [{ url: address }] }] })).toEqual({
    url: kept,
    body: [{ children: [{ url: kept }] }],
  });
});
