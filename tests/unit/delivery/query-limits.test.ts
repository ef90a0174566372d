import { judgeQuery } from '../../../src/plugins/delivery/domain/queries/judge';
import { QUERY_LIMITS } from '../../../src/plugins/delivery/domain/queries/limits';
import type { Schema } from '../../../src/plugins/delivery/domain/queries/schemas';

/** Types that no project has. */
const SCHEMAS: Record<string, Schema['attributes']> = {
  page: {
    title: { type: 'string' },
    size: { type: 'integer' },
    weight: { type: 'decimal' },
    day: { type: 'date' },
    hour: { type: 'time' },
    moment: { type: 'datetime' },
    open: { type: 'boolean' },
    text: { type: 'blocks' },
    owner: { type: 'relation', relation: 'manyToOne', target: 'page' },
    friends: { type: 'relation', relation: 'manyToMany', target: 'page' },
    picture: { type: 'media', multiple: false },
    part: { type: 'component', component: 'part' },
    zone: { type: 'dynamiczone', components: ['part'] },
  },
  part: {
    name: { type: 'string' },
    page: { type: 'relation', relation: 'oneToOne', target: 'page' },
  },
  'plugin::upload.file': { name: { type: 'string' } },
};
const schemaOf = (uid: string): Schema | undefined =>
  SCHEMAS[uid] === undefined ? undefined : { uid, attributes: SCHEMAS[uid] };

const judge = (query: Record<string, unknown>) =>
  judgeQuery(query, schemaOf('page') as Schema, schemaOf, ['sv', 'en']);
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe('counts', () => {
  test.each<[string, Record<string, unknown>, string, number]>([
    [
      'conditions in groups',
      { filters: { $or: many(25, () => ({ title: 'a' })) } },
      'conditions',
      25,
    ],
    [
      'each operator',
      {
        filters: {
          title: Object.fromEntries(
            many(21, (i) => [['$eq', '$ne', '$contains'][i % 3] as string, 'a']),
          ),
        },
        sort: many(18, () => 'title'),
      },
      'conditions',
      21,
    ],
    [
      'each text of a list',
      { filters: { title: { $contains: many(30, String) } } },
      'conditions',
      30,
    ],
    ['orders', { sort: many(21, () => 'title').join(',') }, 'conditions', 21],
    [
      'conditions inside populate',
      { populate: { friends: { filters: { $and: many(21, () => ({ size: 1 })) } } } },
      'conditions',
      21,
    ],
    ['empty groups', { filters: { $and: many(21, () => ({})) } }, 'conditions', 21],
    [
      'empty conditions on what is related',
      { filters: { friends: {}, $and: many(20, () => ({ title: 'a' })) } },
      'conditions',
      21,
    ],
    [
      'relations in filters and orders',
      { filters: { $and: many(5, () => ({ owner: 1 })) }, sort: 'owner.title' },
      'relations',
      6,
    ],
    ['how deep', { filters: { owner: { owner: { owner: { owner: { size: 1 } } } } } }, 'depth', 4],
    ['how deep an order goes', { sort: 'owner.owner.owner.owner.size' }, 'depth', 4],
    ['values', { filters: { size: { $in: many(101, Number) } } }, 'values', 101],
    [
      'a list that the query parser made an object of',
      { filters: { size: { $in: { ...many(101, String) } } } },
      'values',
      101,
    ],
    [
      'groups that the query parser made an object of',
      { filters: { $or: { ...many(101, () => ({ size: '1' })) } } },
      'conditions',
      101,
    ],
    ['what is populated', { populate: many(13, () => 'owner') }, 'populate', 13],
    ['all there is to populate, again and again', { populate: many(5, () => '*') }, 'populate', 15],
    [
      'how deep it is populated',
      {
        populate: {
          owner: {
            populate: {
              owner: { populate: { owner: { populate: { owner: { populate: 'owner' } } } } },
            },
          },
        },
      },
      'populateDepth',
      5,
    ],
    ['all rows at once', { pagination: { limit: -1 } }, 'pageSize', Number.MAX_SAFE_INTEGER],
    ['where a page begins', { pagination: { page: 4001 } }, 'start', 400_000],
    [
      'not, in not',
      { filters: many(11, String).reduce<object>((own) => ({ $not: own }), { size: 1 }) },
      'nesting',
      11,
    ],
  ])('%s', (_what, query, limit, actual) => {
    expect(judge(query)).toEqual({
      kind: 'limit',
      limit,
      max: QUERY_LIMITS[limit as keyof typeof QUERY_LIMITS],
      actual,
    });
  });

  test('no further than needed: nothing walks a million groups', () => {
    let filters: object = { size: 1 };
    for (let depth = 0; depth < 100_000; depth += 1) filters = { $not: filters };
    expect(judge({ filters })).toMatchObject({ limit: 'nesting', actual: 11 });
  });
});

test.each<[Record<string, unknown>]>([
  [{}],
  [{ filters: {}, sort: '', populate: '' }],
  [{ filters: { $and: many(20, () => ({ title: { $contains: 'a' } })) } }],
  [{ filters: { owner: { owner: { owner: { size: { $gte: 1 } } } } } }],
  [{ filters: { $and: many(5, () => ({ part: { name: 'a' } })) } }],
  [{ filters: { size: { $in: many(100, Number) }, weight: '-1.5', open: 'true' } }],
  [{ filters: { day: '2020-02-29', moment: '2020-10-05T08:00:00.000Z', hour: '08:00:00' } }],
  [{ filters: { day: { $between: ['2020-01-01', '2020-12-31'] } } }],
  [{ filters: { owner: { $null: 'true' }, friends: { id: { $in: ['1', 2] } } } }],
  [{ filters: { owner: { $not: { title: 'a' } }, title: { $not: { $eq: 'a' } } } }],
  [{ filters: { text: { $notNull: true } } }],
  [{ sort: ['title', 'owner.title:DESC', 'part.name'] }],
  [{ sort: { owner: { title: 'asc' } } }],
  [{ populate: '*' }],
  [{ populate: { zone: { on: { part: { populate: 'page' } } }, picture: true, owner: false } }],
  [{ populate: 'part.page.picture' }],
  [{ locale: 'en', pagination: { page: '1000', pageSize: '100' } }],
  // What the schema does not have is Strapi's to refuse.
  [{ filters: { nothing: 'a' }, populate: 'nothing' }],
])('within: %j', (query) => {
  expect(judge(query)).toBeNull();
});

test.each<[Record<string, unknown>, string]>([
  [{ filters: [{ title: 'a' }] }, 'filters'],
  [{ filters: { $or: { title: 'a' } } }, 'filters[$or]'],
  [{ filters: { $or: { 200: { title: 'a' } } } }, 'filters[$or]'],
  [{ filters: { size: 'x' } }, 'filters[size]'],
  [{ filters: { size: 2 ** 31 } }, 'filters[size]'],
  [{ filters: { size: { $in: { 0: 1, 5: 2 } } } }, 'filters[size][$in]'],
  [{ filters: { size: { $contains: '1' } } }, 'filters[size][$contains]'],
  [{ filters: { weight: '1e3' } }, 'filters[weight]'],
  [{ filters: { day: '2019-02-29' } }, 'filters[day]'],
  [{ filters: { day: '0001-01-01' } }, 'filters[day]'],
  [{ filters: { moment: '2020-10-05T99:00' } }, 'filters[moment]'],
  [{ filters: { hour: '8' } }, 'filters[hour]'],
  [{ filters: { open: 'FALSE' } }, 'filters[open]'],
  [{ filters: { open: { $gt: true } } }, 'filters[open][$gt]'],
  [{ filters: { text: { $contains: 'a' } } }, 'filters[text][$contains]'],
  [{ filters: { title: {} } }, 'filters[title]'],
  [{ filters: { title: { $eq: { a: 1 } } } }, 'filters[title][$eq]'],
  [{ filters: { title: 'a\0' } }, 'filters[title]'],
  [{ filters: { owner: { $eq: 1, $ne: 2 } } }, 'filters[owner]'],
  [{ filters: { owner: 'x' } }, 'filters[owner]'],
  [{ filters: { owner: { $eq: 1, $not: { title: 'a' } } } }, 'filters[owner]'],
  [{ filters: { owner: { $not: { title: 'a', $eq: 1 } } } }, 'filters[owner][$not][$eq]'],
  [{ filters: { day: { $between: ['2020-01-01'] } } }, 'filters[day][$between]'],
  [{ filters: { title: { $null: 'x' } } }, 'filters[title][$null]'],
  [{ sort: 'friends.title' }, 'friends.title'],
  [{ sort: 'owner' }, 'owner'],
  [{ sort: 'title,owner.title:desc,title:desc' }, 'title'],
  [{ sort: [{ owner: { title: 'asc' } }, 'owner.title'] }, 'owner.title'],
  [{ sort: { title: { x: 'asc' } } }, 'title.x'],
  [{ sort: 'title:sideways' }, 'title:sideways'],
  [{ sort: 5 }, '5'],
  [{ populate: [{ owner: true }] }, 'populate'],
  [{ populate: { zone: { on: 'part' } } }, 'zone[on]'],
  [{ _q: ['a'] }, '_q'],
  [{ locale: 'de' }, 'de'],
  [{ locale: ['sv'] }, '[…]'],
  [{ pagination: 'x' }, 'pagination'],
  [{ pagination: { page: '1.5' } }, '1.5'],
  [{ pagination: { start: '-1' } }, '-1'],
])('fits nothing: %j', (query, key) => {
  expect(judge(query)).toMatchObject({ kind: 'misfit', key });
});
