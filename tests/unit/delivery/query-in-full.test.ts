import { parsePaging } from '../../../src/plugins/delivery/contracts/paging';
import {
  parseBySlugQuery,
  parseNewsQuery,
  parseViewQuery,
} from '../../../src/plugins/delivery/contracts/queries';
import { presentPaging } from '../../../src/plugins/delivery/domain/paging';

/** What a client is told of a wrong query, word for word, and what every parameter comes out as. */
const limits = { defaultLimit: 25, maxLimit: 100 };
const sorting = {
  order: { attribute: 'date', direction: 'desc' },
  sortable: new Set(['title', 'date']),
} as const;
const view = (query: object) => parseViewQuery({ view: 'card', ...query }, sorting, limits);
const news = (query: object) => parseNewsQuery({ ...query }, limits);
const refused = (param: string, en: string) => ({
  ok: false,
  param,
  words: { en: `${en}.`, sv: expect.stringMatching(/^\p{L}.{8,}\.$/u) as string },
});
const LOCALE = 'locale must be one language, such as sv';
const RICH_TEXT = 'Unknown richText: use blocks, html or text';

test.each<[object, string, string]>([
  [{ fields: 'title' }, 'fields', 'fields and view exclude each other: a view is a fixed shape'],
  [{ populate: '*' }, 'populate', 'populate and view exclude each other: a view is a fixed shape'],
  [{ colour: 'red' }, 'colour', 'Invalid key colour'],
  [{ view: 'poster' }, 'view', 'Unknown view: use card or full'],
  [{ richText: 'pdf' }, 'richText', RICH_TEXT],
  [{ richText: ['html'] }, 'richText', RICH_TEXT],
  [{ locale: 'x' }, 'locale', LOCALE],
  [{ locale: 's v' }, 'locale', LOCALE],
  [{ locale: `!sv` }, 'locale', LOCALE],
  [{ locale: 'x'.repeat(21) }, 'locale', LOCALE],
  [{ status: 'hidden' }, 'status', 'Unknown status: use published or draft'],
  [{ page: '0' }, 'page', 'page must be a whole number, at least 1'],
])('a view asked with %j', (query, param, message) => {
  expect(view(query)).toEqual(refused(param, message));
});

test('a view asked with nothing', () => {
  expect(view({})).toEqual({
    ok: true,
    value: {
      view: 'card',
      richText: 'blocks',
      locale: null,
      status: 'published',
      paging: { start: 0, limit: 25, paged: true, withCount: true },
      order: [{ attribute: 'date', direction: 'desc' }],
      complex: false,
    },
  });
});

test.each<[object, object]>([
  [{ view: 'full' }, { view: 'full', complex: false }],
  [{ richText: 'html' }, { richText: 'html' }],
  [{ richText: 'text' }, { richText: 'text' }],
  [{ locale: 'en' }, { locale: 'en', complex: false }],
  [{ locale: 'sv-FI' }, { locale: 'sv-FI' }],
  [{ locale: 'x'.repeat(20) }, { locale: 'x'.repeat(20) }],
  [{ locale: '*' }, { locale: '*', complex: true }],
  [{ locale: null }, { locale: null, complex: false }],
  [{ status: 'draft' }, { status: 'draft', complex: true }],
  [{ filters: {} }, { complex: true }],
  [{ _q: 'x' }, { complex: true }],
  [{ publicationFilter: 'x' }, { complex: true }],
  [{ hasPublishedVersion: 'x' }, { complex: true }],
  [{ page: 2, pageSize: 5 }, { paging: { start: 5, limit: 5, paged: true, withCount: true } }],
  [{ start: 2, limit: 5 }, { paging: { start: 2, limit: 5, paged: false, withCount: true } }],
  [{ sort: '' }, { order: [{ attribute: 'date', direction: 'desc' }], complex: false }],
  [
    { sort: [' title ', 'date:desc'] },
    {
      order: [
        { attribute: 'title', direction: 'asc' },
        { attribute: 'date', direction: 'desc' },
      ],
    },
  ],
  [{ sort: 'title:up' }, { order: null, complex: true }],
  [{ sort: 'slug:asc' }, { order: null }],
  [{ sort: 'title:asc:x' }, { order: null }],
  [{ sort: { title: 'asc' } }, { order: null }],
])('a view asked with %j is read as %j', (query, value) => {
  expect(view(query)).toMatchObject({ ok: true, value });
});

test.each<[object, string, string]>([
  [{ colour: 'red' }, 'colour', 'Invalid key colour'],
  [{ locale: '*' }, 'locale', LOCALE],
  [{ topic: 7 }, 'topic', 'topic must be a short text'],
  [{ arranger: 'x'.repeat(201) }, 'arranger', 'arranger must be a short text'],
  [{ q: ['x'] }, 'q', 'q must be a short text'],
  [{ edition: 'x' }, 'edition', 'edition must be a year, such as 2020'],
  [{ edition: 1899 }, 'edition', 'edition must be a year, such as 2020'],
  [{ edition: 10_000 }, 'edition', 'edition must be a year, such as 2020'],
  [{ pageSize: 'x' }, 'pageSize', 'pageSize must be a whole number, at least 1'],
])('news asked with %j', (query, param, message) => {
  expect(news(query)).toEqual(refused(param, message));
});

test.each<[object, object]>([
  [{}, {}],
  [{ topic: '', arranger: null, q: undefined, edition: '' }, {}],
  [{ edition: null }, {}],
  [
    { topic: 'ai', arranger: 'town', q: 'a\0b', edition: '1900' },
    {
      topic: 'ai',
      arranger: 'town',
      q: 'ab',
      edition: 1900,
    },
  ],
  [
    { q: 'x'.repeat(200), edition: 9999 },
    { q: 'x'.repeat(200), edition: 9999 },
  ],
])('news asked with %j is filtered by %j', (query, filter) => {
  const paging = { start: 0, limit: 25, paged: true, withCount: true };
  expect(news(query)).toEqual({ ok: true, value: { locale: null, paging, filter } });
  const more = { ...query, locale: 'en', page: 2, pageSize: 5, pagination: {} };
  expect(news(more)).toMatchObject({ value: { locale: 'en', paging: { start: 5, limit: 5 } } });
});

test('a page by its slug', () => {
  expect(parseBySlugQuery({})).toEqual({ ok: true, value: { locale: null, richText: 'blocks' } });
  expect(parseBySlugQuery({ locale: 'en', richText: 'html' })).toEqual({
    ok: true,
    value: { locale: 'en', richText: 'html' },
  });
  expect(parseBySlugQuery({ colour: 'red' })).toEqual(refused('colour', 'Invalid key colour'));
  expect(parseBySlugQuery({ locale: '*' })).toEqual(refused('locale', LOCALE));
  expect(parseBySlugQuery({ richText: 'pdf' })).toEqual(refused('richText', RICH_TEXT));
});

describe('paging', () => {
  const both = 'pagination must be an object with page and pageSize, or with start and limit';
  test.each<[object, string, string]>([
    [{ pagination: 'x' }, 'pagination', both],
    [{ pagination: null }, 'pagination', both],
    [{ pagination: { colour: 1 } }, 'pagination', 'Invalid key pagination.colour'],
    [{ start: '-1' }, 'start', 'start must be a whole number, at least 0'],
    [{ limit: '0' }, 'limit', 'limit must be a whole number, at least 1'],
    [{ start: '-1', limit: 5 }, 'start', 'start must be a whole number, at least 0'],
    [{ page: '-1' }, 'page', 'page must be a whole number, at least 1'],
    [{ pageSize: 2 ** 31 + 1 }, 'pageSize', 'pageSize must be a whole number, at least 1'],
    [{ page: 1, limit: 1 }, 'pagination', both],
    [{ pageSize: 1, start: 1 }, 'pagination', both],
  ])('%j is refused', (query, param, message) => {
    expect(parsePaging({ ...query }, limits)).toEqual(refused(param, message));
  });

  test.each<[object, object]>([
    [
      { page: 1, pageSize: 1 },
      { start: 0, limit: 1, paged: true },
    ],
    [{ page: '' }, { start: 0, limit: 25, paged: true }],
    [{ page: 2 }, { start: 25, limit: 25, paged: true }],
    [{ page: 2 ** 31 }, { limit: 25 }],
    [{ start: 0 }, { start: 0, limit: 25, paged: false }],
    [{ limit: 1 }, { start: 0, limit: 1, paged: false }],
    [{ limit: -1 }, { limit: 100 }],
    [{ limit: 101 }, { limit: 100 }],
    [{ page: 3, pagination: { page: 2 } }, { start: 25 }],
    ...['false', 'f', '0', false, 0].map((no): [object, object] => [
      { pagination: { withCount: no } },
      { withCount: false },
    ]),
    ...['true', '1', 1, undefined].map((yes): [object, object] => [
      { pagination: { withCount: yes } },
      { withCount: true },
    ]),
  ])('%j is %j', (query, value) => {
    expect(parsePaging({ ...query }, limits)).toMatchObject({ ok: true, value });
  });

  test('is told in pages or in offsets, with a count or without', () => {
    const paging = { start: 0, limit: 10, paged: true, withCount: true };
    expect(presentPaging(paging, 0)).toEqual({ page: 1, pageSize: 10, pageCount: 0, total: 0 });
    expect(presentPaging({ ...paging, start: 10 }, 20)).toMatchObject({ page: 2, pageCount: 2 });
    expect(presentPaging({ ...paging, paged: false }, null)).toEqual({ start: 0, limit: 10 });
  });
});
