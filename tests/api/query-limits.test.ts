import { apiToken } from '../support/people';
import { seed } from '../support/seed.cjs';
import { startServer, type Server } from '../support/strapi';

/** What a public query may cost: more is refused before anything is done, nothing is ever ignored. */
let server: Server;

beforeAll(async () => {
  server = await startServer();
  await seed(server.strapi.db.connection, { articles: 130 });
});
afterAll(() => server.stop());

const get = (path: string) => server.http.get(path);
const graphql = (query: string, variables: object = {}, more: object = {}) =>
  server.http.post('/graphql').send({ query, variables, ...more });

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join('&');

const LIMITS: [string, string, string, number, number][] = [
  ['conditions', 'filters', times(21, (i) => `filters[$and][${i}][title][$contains]=a`), 20, 21],
  [
    'conditions',
    'filters and sort',
    `${times(19, (i) => `filters[$or][${i}][slug]=a`)}&sort=title,slug`,
    20,
    21,
  ],
  [
    'conditions',
    'a list of texts to look for',
    times(21, (i) => `filters[title][$contains][${i}]=a`),
    20,
    21,
  ],
  ['relations', 'filters', times(6, (i) => `filters[$and][${i}][topics][name][$contains]=a`), 5, 6],
  ['depth', 'filters', 'filters[hero][file][folder][parent][name]=a', 3, 4],
  ['values', 'in', times(101, (i) => `filters[slug][$in][${i}]=s${i}`), 100, 101],
  ['values', 'in, as names', times(150, () => 'filters[slug][$in]=a'), 100, 150],
  ['values', 'ids of related', times(101, (i) => `filters[topics][${i}]=1`), 100, 101],
  ['pageSize', 'pageSize', 'pagination[pageSize]=101', 100, 101],
  ['pageSize', 'limit', 'pagination[limit]=1000', 100, 1000],
  ['start', 'start', 'pagination[start]=100000', 99_999, 100_000],
  ['start', 'page', 'pagination[page]=1002&pagination[pageSize]=100', 99_999, 100_100],
  [
    'populateDepth',
    'populate',
    'populate[hero][populate][file][populate][folder][populate][parent][populate][children]=*',
    4,
    5,
  ],
  ['populateDepth', 'populate as a path', 'populate=hero.file.folder.parent.children', 4, 5],
  ['populate', 'populate', times(13, (i) => `populate[${i}]=topics`), 12, 13],
  ['letters', 'a value', `filters[title][$contains]=${'a'.repeat(501)}`, 500, 501],
  ['letters', '_q', `_q=${'a'.repeat(501)}`, 500, 501],
  ['nesting', 'groups', `filters${'[$not]'.repeat(12)}[title]=a`, 10, 11],
];

describe('over a limit', () => {
  test.each(LIMITS)('%s: %s', async (limit, _what, query, max, actual) => {
    for (const view of ['', '&view=card']) {
      if (view !== '' && query.includes('populate')) continue;
      const answer = await get(`/api/articles?${query}${view}`);
      expect([answer.status, answer.body.error?.details]).toEqual([
        400,
        expect.objectContaining({ code: 'query_limit', limit, max, actual }),
      ]);
      expect(answer.body.error.message).toMatch(/högst \d+/);
    }
  });

  test('also of a single document, of the feed and of a token with full access', async () => {
    const Authorization = `Bearer ${await apiToken(server)}`;
    const many = LIMITS[0]?.[2];
    for (const path of [`/api/articles?${many}`, `/api/articles/abc?view=full&${many}`])
      expect((await get(path).set({ Authorization })).body.error?.details?.code).toBe(
        'query_limit',
      );
    expect((await get('/api/news?pageSize=500')).body.error?.details?.code).toBe('query_limit');
    expect((await get('/api/news?page=99999')).body.error?.details?.code).toBe('query_limit');
  });

  test('in English for who asks so', async () => {
    const answer = await get(`/api/articles?${LIMITS[0]?.[2]}`).set('Accept-Language', 'en');
    expect(answer.body.error.message).toMatch(/at most 20, here 21/);
  });
});

test.each([
  `${times(20, (i) => `filters[$and][${i}][title][$contains]=Nyhet`)}`,
  times(5, (i) => `filters[$and][${i}][topics][name][$contains]=mne`),
  times(100, (i) => `filters[slug][$in][${i}]=nyhet-${i}`),
  'pagination[start]=99999&pagination[limit]=100',
  'filters[hero][file][name][$contains]=bild',
  `filters[title][$contains]=${'a'.repeat(500)}`,
  'sort[0]=edition.year:desc&sort[1]=title',
  'sort[edition][year]=asc',
  'sort=date:desc,title',
  'filters[date][$between][0]=2012-01-01&filters[date][$between][1]=2012-12-31',
  'filters[edition][year][$gte]=2018&filters[title][$notNull]=true',
  'filters[$not][title][$eq]=x',
  'filters[title][$not][$contains]=x',
  'filters[edition][$notNull]=true',
  'locale=sv&status=published',
  'locale=*',
])('within the limits: %#', async (query) => {
  const answers = await Promise.all([
    get(`/api/articles?${query}`),
    get(`/api/articles?view=card&${query}`),
  ]);
  for (const answer of answers)
    expect([answer.status, answer.body.error]).toEqual([200, undefined]);
});

/** Each was a 500, a filter that was ignored, or differed between the databases. */
const MISFITS = [
  'filters[0][title]=a',
  'filters=a',
  'filters[title][$contains][a]=b',
  'filters[date][$startsWith]=2012',
  'filters[date][$contains]=2012',
  'filters[date]=nope',
  'filters[date]=2012-02-31',
  'filters[date]=0000-01-01',
  'filters[updatedAt][$gt]=yesterday',
  'filters[edition][year][$contains]=20',
  'filters[edition][year]=nope',
  'filters[edition][year]=99999999999',
  'filters[edition][year][$between]=2018',
  'filters[edition][year][$between][0]=2018',
  'filters[edition]=nope',
  'filters[edition][$eq]=nope',
  'filters[edition][$in][0]=1&filters[edition][year]=2018',
  'filters[topics][id]=1.5',
  'filters[title][$null]=maybe',
  'filters[title]=%00',
  'filters[title][$foo]=a',
  'filters[title][$jsonSupersetOf]=a',
  'filters[$or][title]=a',
  'filters[$and]=a',
  'filters[$or][200][title]=a',
  'filters[content][0]=a',
  'sort[title][x]=asc',
  'sort=title:up',
  'sort=topics.name',
  'sort=topics',
  'sort=title:asc:desc',
  '_q[a]=b',
  'locale[a]=b',
  'locale=de',
  'pagination[start]=1e20',
  'pagination[page]=1.5',
  'pagination[page]=-1',
  'pagination[page]=0',
  'pagination[pageSize]=many',
  'pagination=3',
  'populate[0][a]=b',
];

test.each(MISFITS)('what fits nothing is a 400 that names it: %s', async (query) => {
  for (const view of ['', '&view=card']) {
    if (view !== '' && query.includes('populate')) continue;
    const answer = await get(`/api/articles?${query}${view}`);
    expect([answer.status, query, answer.body.error?.details?.code]).toEqual([
      400,
      query,
      'invalid_input',
    ]);
    expect(answer.body.error.message).not.toMatch(/undefined|\[object/);
  }
});

test('an unknown language is refused wherever one can be named', async () => {
  for (const path of ['news', 'site', 'redirects', 'articles/by-slug/nyhet-1', 'articles/abc'])
    expect([path, (await get(`/api/${path}?locale=de`)).status]).toEqual([path, 400]);
});

describe('GraphQL', () => {
  const ask = async (filters: object) => {
    const { body } = await graphql(
      'query ($filters: ArticleFiltersInput) { articles(filters: $filters) { slug } }',
      { filters },
    );
    return body.errors?.[0] as { extensions: Record<string, unknown> } | undefined;
  };

  test('refuses the same, with its own code', async () => {
    const or = Array.from({ length: 21 }, () => ({ title: { contains: 'a' } }));
    expect((await ask({ or }))?.extensions).toMatchObject({
      code: 'QUERY_LIMIT',
      limit: 'conditions',
      max: 20,
      actual: 21,
    });
    const many = Array.from({ length: 33_000 }, (_, index) => `s${index}`);
    expect((await ask({ slug: { in: many } }))?.extensions).toMatchObject({
      code: 'QUERY_LIMIT',
      limit: 'values',
      max: 100,
      actual: 33_000,
    });
    const topics = { topics: { name: { contains: 'a' } } };
    expect((await ask({ and: Array.from({ length: 6 }, () => topics) }))?.extensions).toMatchObject(
      {
        code: 'QUERY_LIMIT',
        limit: 'relations',
      },
    );
  });

  test('answers what is within', async () => {
    expect(await ask({ and: [{ topics: { slug: { eq: 'amne-9' } } }] })).toBeUndefined();
  });

  test('refuses an order by what is private, and by what is not there', async () => {
    const query = '{ arrangers { contacts(sort: "email") { name } } }';
    const { body } = await graphql(query);
    expect(body.errors?.[0]?.extensions?.details?.code ?? body.errors?.[0]?.message).toBe(
      'invalid_input',
    );
  });

  test('says that two operations need a name', async () => {
    const answer = await graphql('query a { __typename } query b { __typename }');
    expect([answer.status, answer.body.errors?.[0]?.message]).toEqual([
      400,
      expect.stringMatching(/operation/i),
    ]);
  });
});
