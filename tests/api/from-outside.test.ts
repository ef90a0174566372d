import { cast } from '../support/people';
import { article, look } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/** What was found by attacking the server with the contract alone. */
const ARTICLE = 'api::article.article';

let server: Server;
let people: Awaited<ReturnType<typeof cast>>;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
});
afterAll(() => server.stop());

const as = (person: { token: string }) => ({ Authorization: `Bearer ${person.token}` });
const create = (uid: string, body: unknown, person = people.writer) =>
  server.http
    .post(`/content-manager/collection-types/${uid}?locale=sv`)
    .set(as(person))
    .send(body as object);

describe('a new entry gets its ids from the server, whatever a client says', () => {
  test.each([
    ['the largest row id', { id: Number.MAX_SAFE_INTEGER }],
    ['no row id', { id: 'abc' }],
    ['no document id', { documentId: null }],
    ['a document id that no address can name', { documentId: '../../x' }],
    ['a document id of another shape', { documentId: { a: 1 } }],
  ])('%s', async (name, extra) => {
    const made = await create(ARTICLE, { ...article(`Med ${name}`), ...extra });
    expect(made.status).toBe(201);
    const { documentId } = made.body.data as { documentId: string };
    expect(documentId).toMatch(/^[a-z0-9]{24}$/);
    const page = { uid: ARTICLE, documentId, locale: 'sv' };
    expect((await look(server, people.writer, page)).status).toBe(200);
  });

  test('and the next one is a page of its own', async () => {
    const next = await create(ARTICLE, article('Den som kom efter'));
    expect([next.status, next.body.data?.title]).toEqual([201, 'Den som kom efter']);
  });

  test('supporting entries as well', async () => {
    const one = await create('api::topic.topic', { name: 'Vatten', id: 99_999_999 });
    const two = await create('api::topic.topic', { name: 'Mark' });
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(Number(two.body.data.id)).toBeLessThan(99_999_999);
  });
});

test('a list in place of an object is refused by name, wherever it is sent', async () => {
  const answers = [
    await create(ARTICLE, [1]),
    await create('api::topic.topic', [{ name: 'x' }]),
    await server.http
      .post(`/editorial-review/reviews/${ARTICLE}/x/submission`)
      .set(as(people.writer))
      .send([1]),
  ];
  for (const { status, body } of answers) {
    expect([status, body.error?.details?.code]).toEqual([400, 'invalid_input']);
    expect(body.error.details.field).toBe('body');
  }
});

test('a value that does not fit its column is refused in the language of who asks', async () => {
  const ask = (language?: string) =>
    server.http
      .get('/api/articles?filters[edition][year][$eq]=abc')
      .set(language === undefined ? {} : { 'Accept-Language': language });
  const { status, body } = await ask();
  expect([status, body.error?.details?.code]).toEqual([400, 'invalid_input']);
  expect(body.error.message).not.toMatch(/[a-z] (the|does|field) /);
  expect((await ask('en')).body.error.message).not.toBe(body.error.message);
});

test('a wrong method is refused in the envelope of every refusal', async () => {
  const { status, body, headers } = await server.http.post('/api/news').send({});
  expect([status, body.error?.details?.code]).toEqual([405, 'invalid_input']);
  expect(body.error.message).toBe('Adressen finns, men inte för POST.');
  expect(headers['allow']).toMatch(/GET/);
});

test('drafts are refused in the same words over REST and GraphQL', async () => {
  const rest = await server.http.get('/api/articles?status=draft');
  const query = '{ articles(status: DRAFT) { title } }';
  const graphql = await server.http.post('/graphql').send({ query });
  expect(rest.status).toBe(403);
  expect(graphql.body.errors[0].message).toBe(rest.body.error.message);
});
