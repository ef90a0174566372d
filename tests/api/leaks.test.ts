import { getIntrospectionQuery } from 'graphql';
import { makeDraft, makeLive } from '../support/live';
import { startServer, type Server } from '../support/strapi';

/** Each leak that a stock Strapi was found to have, tried by somebody who has not signed in. */
let server: Server;
let articleId: string;
const get = (path: string) => server.http.get(path);
const ask = (query: string) => server.http.post('/graphql').send({ query });

beforeAll(async () => {
  server = await startServer({ CORS_ORIGINS: 'https://front.example' });
  const arranger = await server.strapi.documents('api::arranger.arranger').create({
    data: {
      name: 'Arrangören',
      slug: 'arrangoren',
      contacts: [{ name: 'Kim', email: 'kim@hemlig.example', phone: '070-hemlig' }],
    } as never,
  });
  const live = await makeLive(server, 'api::article.article', {
    title: 'Publicerad',
    slug: 'publicerad',
    date: '2020-01-01',
    arrangers: [arranger.documentId],
  });
  articleId = live.documentId;
  await server.strapi.documents('api::article.article').update({
    documentId: articleId,
    locale: 'en',
    data: { title: 'Zebrautkast', slug: 'zebra' } as never,
  });
  await makeDraft(server, 'api::article.article', { title: 'Zebrautkast', slug: 'utkast' });
  await makeLive(server, 'api::session.session', {
    title: 'Session',
    slug: 'session',
    joinUrl: 'https://hemlig.example/rum',
  });
  await server.strapi.documents('api::person.person').create({
    data: { name: 'Person', email: 'person@hemlig.example' } as never,
  });
});
afterAll(() => server.stop());

describe('drafts by status', () => {
  test.each([
    '/api/articles?status=draft',
    '/api/articles?status=draft&view=card',
    '/api/articles/by-slug/utkast?status=draft',
    '/api/articles?publicationFilter=never-published-document',
    '/api/articles?publicationFilter=never-published-document&view=card',
    '/api/articles?hasPublishedVersion=false',
    '/api/arrangers?status=draft&populate=*',
    '/api/news?status=draft',
  ])('%s', async (path) => {
    const answer = await get(path);
    expect(JSON.stringify(answer.body)).not.toContain('Zebra');
    if (
      path.includes('status=draft') &&
      !path.includes('by-slug') &&
      !path.includes('news') &&
      !path.includes('arrangers')
    )
      expect(answer.status).toBe(403);
  });

  test.each([
    '{ articles(status: DRAFT) { title } }',
    '{ articles_connection(status: DRAFT) { nodes { title } pageInfo { total } } }',
    '{ articles(hasPublishedVersion: false) { title } }',
    '{ arrangers(status: DRAFT) { name } articles { localizations { title } } }',
  ])('%s', async (query) => {
    const answer = await ask(query);
    expect(JSON.stringify(answer.body)).not.toContain('Zebra');
  });
});

describe('the draft oracle: filtering or sorting by what only a draft holds', () => {
  const letters = 'filters[localizations][title][$startsWith]=Zebra';
  test.each([
    `/api/articles?${letters}`,
    `/api/articles?view=card&${letters}`,
    '/api/articles?filters[$or][0][localizations][title][$startsWith]=Zebra',
    '/api/articles?filters[localizations][slug]=zebra',
  ])('%s finds nothing', async (path) => {
    const answer = await get(path);
    expect(answer.status === 200 ? answer.body.data : []).toEqual([]);
  });

  test('populated translations are live ones', async () => {
    const answer = await get('/api/articles?populate=localizations');
    expect(JSON.stringify(answer.body)).not.toContain('Zebra');
  });

  test.each([
    '{ articles(filters: { localizations: { title: { startsWith: "Zebra" } } }) { title } }',
    '{ articles(filters: { or: [{ localizations: { slug: { eq: "zebra" } } }] }) { title } }',
    '{ articles_connection(filters: { localizations: { title: { startsWith: "Zebra" } } }) { pageInfo { total } nodes { title } } }',
    '{ articles { title localizations(filters: { title: { startsWith: "Zebra" } }) { title } } }',
  ])('%s finds nothing', async (query) => {
    const answer = await ask(query);
    expect(JSON.stringify(answer.body)).not.toMatch(/Zebra[^"]*"(?!.*errors)|"total":1/);
    const articles = answer.body.data?.articles ?? [];
    if (!query.includes('{ title localizations')) expect(articles).toEqual([]);
  });

  test.each(['articles', 'interviews', 'sessions', 'webcastLinks'])(
    'an arranger has no way back to %s',
    async (relation) => {
      const answer = await get(`/api/arrangers?filters[${relation}][title][$startsWith]=Z`);
      expect(answer.status).toBe(400);
    },
  );
});

describe('private fields', () => {
  test.each([
    '/api/arrangers?_q=hemlig',
    '/api/arrangers?view=card&_q=kim@hemlig',
    '/api/sessions?_q=hemlig',
  ])('%s searches nothing private', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.body.data).toEqual([]);
  });

  test.each([
    '/api/sessions?filters[joinUrl][$startsWith]=https',
    '/api/sessions?view=card&filters[joinUrl][$startsWith]=https',
    '/api/sessions?sort=joinUrl',
    '/api/sessions?view=card&sort=joinUrl',
    '/api/sessions?fields=joinUrl',
    '/api/arrangers?filters[contacts][email][$contains]=hemlig',
    '/api/arrangers?view=full&filters[contacts][phone][$contains]=hemlig',
    '/api/arrangers?filters[contacts][person][email][$contains]=hemlig',
    '/api/articles?filters[createdBy][email][$contains]=a',
    '/api/site?populate=interviewQuestions',
  ])('%s is refused', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(400);
  });

  test.each([
    '/api/arrangers?populate[contacts][populate]=*',
    '/api/arrangers?view=full',
    '/api/sessions?populate=*',
    '/api/sessions?view=full',
  ])('%s shows nothing private', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.body.data).not.toEqual([]);
    expect(JSON.stringify(answer.body)).not.toContain('hemlig');
  });

  test.each([
    '{ arrangers { contacts { email } } }',
    '{ arrangers(filters: { contacts: { email: { contains: "hemlig" } } }) { name } }',
    '{ sessions(filters: { joinUrl: { startsWith: "https" } }) { title } }',
    '{ sessions(sort: "joinUrl") { title } }',
    '{ persons { email } }',
  ])('%s is refused', async (query) => {
    const answer = await ask(query);
    expect(answer.body.errors).toBeDefined();
    expect(answer.body.data?.sessions ?? answer.body.data?.arrangers).toBeUndefined();
  });

  test('the join URL of a session stays where it is', async () => {
    const answer = await ask('{ sessions { title joinUrl } }');
    expect(answer.body.data.sessions).toEqual([{ title: 'Session', joinUrl: null }]);
  });
});

describe('CORS', () => {
  test.each(['/api/articles', '/graphql'])('%s reflects no stranger’s origin', async (path) => {
    const method = path === '/graphql' ? 'post' : 'get';
    const answer = await server.http[method](path)
      .set('Origin', 'https://evil.example')
      .send(method === 'post' ? { query: '{ articles { slug } }' } : undefined);
    expect(answer.headers['access-control-allow-origin']).not.toBe('https://evil.example');
    expect(answer.headers['access-control-allow-origin']).not.toBe('*');
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
  });

  test.each(['/api/articles', '/graphql'])(
    '%s lets our front end read, without credentials',
    async (path) => {
      const answer = await server.http
        .options(path)
        .set('Origin', 'https://front.example')
        .set('Access-Control-Request-Method', 'GET');
      expect(answer.headers['access-control-allow-origin']).toBe('https://front.example');
      expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
    },
  );

  test('GraphQL carries the security headers', async () => {
    const answer = await ask('{ articles { slug } }');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['content-security-policy']).toBeDefined();
    expect(answer.headers['strict-transport-security']).toBeDefined();
  });
});

describe('GraphQL', () => {
  test('has no type of a plugin’s own, no person, no way from a file to its pages', async () => {
    const { body } = await ask(getIntrospectionQuery());
    const types = body.data.__schema.types as { name: string; fields: { name: string }[] | null }[];
    const names = types.map(({ name }) => name);
    expect(
      names.filter((name) =>
        /^(EditorialReview|ContentRules|Delivery|ReviewWorkflows|Person|Redirect)/.test(name),
      ),
    ).toEqual([]);
    const file = types.find(({ name }) => name === 'UploadFile');
    expect(file?.fields?.map(({ name }) => name)).not.toContain('related');
  });

  test('200 aliases are too many', async () => {
    const fields = Array.from({ length: 200 }, (_, n) => `a${n}: articles { title }`);
    const answer = await ask(`{ ${fields.join(' ')} }`);
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].extensions).toMatchObject({
      code: 'QUERY_LIMIT',
      limit: 'aliases',
    });
  });

  test.each([
    'mutation { createArticle(data: { title: "x" }) { documentId } }',
    'mutation { deleteUploadFile(id: 1) { url } }',
    'mutation { register(input: { username: "a", email: "a@b.se", password: "Hemligt123" }) { jwt } }',
    '{ usersPermissionsUsers { email } }',
  ])('%s is not for the public', async (query) => {
    const answer = await ask(query);
    expect(answer.body.errors[0].extensions.code).toBe('FORBIDDEN');
  });
});

test.each(['post', 'put', 'delete'] as const)(
  'nobody writes without a right: %s',
  async (method) => {
    const path = method === 'post' ? '/api/articles' : `/api/articles/${articleId}`;
    expect((await server.http[method](path).send({ data: { title: 'x' } })).status).toBe(403);
  },
);

test('nobody registers', async () => {
  const answer = await server.http
    .post('/api/auth/local/register')
    .send({ username: 'a', email: 'a@b.se', password: 'Hemligt123' });
  expect(answer.status).toBe(403);
});
