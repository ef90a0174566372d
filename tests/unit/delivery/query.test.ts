import { parsePaging } from '../../../src/plugins/delivery/contracts/paging';
import { parseNewsQuery, parseViewQuery } from '../../../src/plugins/delivery/contracts/queries';
import { presentPaging } from '../../../src/plugins/delivery/domain/paging';

const limits = { defaultLimit: 25, maxLimit: 100 };
const sorting = {
  order: { attribute: 'date', direction: 'desc' },
  sortable: new Set(['title', 'date']),
} as const;
const view = (query: object) => parseViewQuery({ view: 'card', ...query }, sorting, limits);

describe('paging', () => {
  test.each([
    [{}, { start: 0, limit: 25, paged: true }],
    [
      { page: '3', pageSize: '10' },
      { start: 20, limit: 10, paged: true },
    ],
    [{ pagination: { pageSize: '5000' } }, { start: 0, limit: 100, paged: true }],
    [{ pagination: { start: '30', limit: '10' } }, { start: 30, limit: 10, paged: false }],
    [{ pagination: { limit: '-1' } }, { start: 0, limit: 100, paged: false }],
    [{ pagination: { withCount: 'false' } }, { withCount: false }],
  ])('%j', (query, expected) => {
    expect(parsePaging(query, limits)).toMatchObject({ ok: true, value: expected });
  });

  test.each([
    { page: '0' },
    { page: '1.5' },
    { pageSize: 'x' },
    { pagination: 'x' },
    { pagination: { start: '-1' } },
    { pagination: { page: '1', start: '1' } },
    { pagination: { colour: 'red' } },
    { pagination: { page: '1e99' } },
    { page: ['1', '2'] },
  ])('%j is refused', (query) => {
    expect(parsePaging(query, limits)).toMatchObject({ ok: false });
  });

  test('is presented as it was asked', () => {
    const paging = { start: 20, limit: 10, paged: true, withCount: true };
    expect(presentPaging(paging, 31)).toEqual({ page: 3, pageSize: 10, pageCount: 4, total: 31 });
    expect(presentPaging({ ...paging, paged: false }, 31)).toEqual({
      start: 20,
      limit: 10,
      total: 31,
    });
    expect(presentPaging(paging, null)).toEqual({ page: 3, pageSize: 10 });
  });
});

describe('a view', () => {
  test.each([
    ['no order: newest first', {}, [{ attribute: 'date', direction: 'desc' }], false],
    [
      'an order on columns',
      { sort: 'title,date:DESC' },
      [
        { attribute: 'title', direction: 'asc' },
        { attribute: 'date', direction: 'desc' },
      ],
      false,
    ],
    ['an order through a relation is Strapi’s', { sort: 'edition.year:asc' }, null, true],
    [
      'a filter is Strapi’s',
      { filters: { slug: 'x' } },
      [{ attribute: 'date', direction: 'desc' }],
      true,
    ],
    ['drafts are Strapi’s', { status: 'draft' }, [{ attribute: 'date', direction: 'desc' }], true],
  ])('%s', (_what, query, order, complex) => {
    expect(view(query)).toMatchObject({ ok: true, value: { order, complex } });
  });

  test.each([
    ['view', { view: 'poster' }],
    ['view', { view: ['card', 'full'] }],
    ['richText', { richText: 'pdf' }],
    ['locale', { locale: ['sv', 'en'] }],
    ['status', { status: 'hidden' }],
    ['populate', { populate: '*' }],
    ['colour', { colour: 'red' }],
  ])('%s can be wrong', (param, query) => {
    expect(view(query)).toMatchObject({ ok: false, param });
  });
});

describe('news', () => {
  test('takes each filter, leaves out empty ones', () => {
    const asked = { edition: '2020', topic: 'ai', arranger: '', q: 'stad' };
    expect(parseNewsQuery(asked, limits)).toMatchObject({
      ok: true,
      value: { filter: { edition: 2020, topic: 'ai', q: 'stad' } },
    });
  });

  test.each([
    { edition: 'x' },
    { edition: '20.5' },
    { q: { a: 'b' } },
    { q: 'x'.repeat(201) },
    { type: 'article' },
  ])('refuses %j', (query) => {
    expect(parseNewsQuery(query, limits)).toMatchObject({ ok: false });
  });
});
