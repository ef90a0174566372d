import { apiToken } from '../support/people';
import { seed } from '../support/seed.cjs';
import { startServer, type Server } from '../support/strapi';

/** What a GraphQL query may cost: reads of rows count, however they are spelled. */
let server: Server;

beforeAll(async () => {
  server = await startServer();
  await seed(server.strapi.db.connection, { articles: 130 });
});
afterAll(() => server.stop());

const ask = (query: string, variables: object = {}) =>
  server.http.post('/graphql').send({ query, variables });

const limitOf = async (query: string, variables: object = {}) => {
  const { body } = await ask(query, variables);
  return (body.errors?.[0]?.extensions as { limit?: string } | undefined)?.limit;
};

const aliases = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => `a${index}: ${part(index)}`).join(' ');

const text = (letters: string): string => `{ lead: { containsi: "${letters}" } }`;
const many = (count: number): string =>
  `{ or: [${Array.from({ length: count }, (_, index) => text(`q${index}`)).join()}] }`;

test.each([
  [
    'a filter below each of a hundred rows',
    '{ articles(pagination: { limit: 100 }) { arrangers(filters: { name: { contains: "a" } }) { name } } }',
  ],
  [
    'two nested filters in thirty aliases',
    `{ ${aliases(
      30,
      () =>
        'articles(pagination: { limit: 3 }) { topics(filters: { name: { contains: "a" } }) { name } }',
    )} }`,
  ],
  [
    'twenty conditions in each of thirty aliases',
    `{ ${aliases(30, () => `articles(filters: ${many(20)}) { slug }`)} }`,
  ],
  [
    'an order by a long text in each of thirty aliases',
    `{ ${aliases(30, () => 'articles(sort: ["lead", "title", "slug"]) { slug }')} }`,
  ],
])('too dear: %s', async (_what, query) => {
  expect(await limitOf(query)).toBe('complexity');
});

describe('nothing hides what is asked for', () => {
  test('in the default of a variable', async () => {
    const query = (own: string) => `query ($most: Int = ${own}) {
      articles(pagination: { limit: $most }) { slug } }`;
    expect(await limitOf(query('5000'))).toBe('pageSize');
    const filters = `query ($f: ArticleFiltersInput = ${many(20)}) {
      ${aliases(10, () => 'articles(filters: $f) { slug }')} }`;
    expect(await limitOf(filters)).toBe('complexity');
  });

  test('behind a page of fewer than no rows', async () => {
    const query = '{ articles { topics(pagination: { limit: -100 }) { name } } }';
    expect(await limitOf(query)).toBe('pageSize');
  });
});

test('what a front end asks for stays within', async () => {
  const front = `{
    newsFeed(pageSize: 12) { nodes { __typename } }
    articles(sort: "date:desc", pagination: { limit: 12 }) { title topics { name } arrangers { name } }
    sessions(sort: "startsAt", filters: { edition: { year: { eq: 2018 } } }, pagination: { limit: 100 }) { title }
    interviews(pagination: { limit: 12 }) { title arranger { name } topics(sort: "name") { name } }
    arrangers(sort: "name", pagination: { limit: 100 }) { name slug }
    filtered: articles(pagination: { limit: 10 }) { topics(filters: { slug: { ne: "x" } }) { name } }
  }`;
  const { body } = await ask(front);
  expect(body.errors).toBeUndefined();
});

test('parts have no columns but their own to sort by', async () => {
  const query = `{ arrangers(pagination: { limit: 3 }) { contacts(sort: "documentId:asc", filters: { name: { ne: "x" } }) { name } } }`;
  const { body } = await ask(query);
  expect(body.errors?.[0]?.extensions?.details?.code).toBe('invalid_input');
  const answer = await server.http.get('/api/articles?sort=nothing');
  expect([answer.status, answer.body.error?.details?.code]).toEqual([400, 'invalid_input']);
});

test('an update of what is not there is an error', async () => {
  const query = 'mutation { updateArticle(documentId: "nothing", data: { title: "a" }) { title } }';
  const { body } = await ask(query).set('Authorization', `Bearer ${await apiToken(server)}`);
  expect(body.errors?.[0]?.extensions?.details?.code).toBe('not_found');
});
