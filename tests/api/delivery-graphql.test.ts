import { apiToken } from '../support/people';
import { makeDraft, makeLive } from '../support/live';
import { seed } from '../support/seed.cjs';
import { countStatements } from '../support/statements';
import { startServer, type Server } from '../support/strapi';

let server: Server;
const ask = (query: string, variables: Record<string, unknown> = {}) =>
  server.http.post('/graphql').send({ query, variables });

const CARD = `documentId locale slug path title lead date publishedAt updatedAt
  arrangers { documentId slug name } edition { year } topics { slug name }
  hero { alt decorative caption credit file { url width height mime photographer focalPoint formats } }`;

beforeAll(async () => {
  server = await startServer();
  await seed(server.strapi.db.connection, { articles: 130 });
});
afterAll(() => server.stop());

describe('a list', () => {
  test('says the same as the cards of REST', async () => {
    const answer = await ask(`{ articles(pagination: { pageSize: 3 }) { ${CARD} } }`);
    expect(answer.body.errors).toBeUndefined();
    const cards = (await server.http.get('/api/articles?view=card&pagination[pageSize]=3')).body
      .data;
    expect(answer.body.data.articles).toHaveLength(3);
    for (const [index, article] of answer.body.data.articles.entries()) {
      const { image, ...card } = cards[index];
      const { hero, ...rest } = article;
      expect(rest).toEqual(card);
      expect(hero.file).toMatchObject({
        url: image.url,
        photographer: image.photographer,
        formats: image.formats,
      });
    }
  });

  test('costs as many statements for 100 rows as for 1, and at most 10', async () => {
    const list = (size: number) =>
      ask(
        `{ articles_connection(pagination: { pageSize: ${size} }) { nodes { ${CARD} } pageInfo { total } } }`,
      );
    await list(1);
    const one = await countStatements(server, () => list(1));
    const many = await countStatements(server, () => list(100));
    expect(many).toBe(one);
    expect(many).toBeLessThanOrEqual(10);
  });

  test('pages and counts', async () => {
    const answer = await ask(
      '{ articles_connection(pagination: { page: 2, pageSize: 100 }) { nodes { slug } pageInfo { total page pageSize pageCount } } }',
    );
    expect(answer.body.data.articles_connection.nodes).toHaveLength(30);
    expect(answer.body.data.articles_connection.pageInfo).toEqual({
      total: 130,
      page: 2,
      pageSize: 100,
      pageCount: 2,
    });
  });

  test('filters as Strapi does, and still reads what hangs on the rows in sets', async () => {
    const list = (size: number) =>
      ask(
        `{ articles(filters: { edition: { year: { eq: 2019 } } }, pagination: { pageSize: ${size} }) { slug edition { year } arrangers { name } } }`,
      );
    const { body } = await list(5);
    expect(body.data.articles).toHaveLength(5);
    expect(body.data.articles[0]).toMatchObject({ slug: 'nyhet-127', edition: { year: 2019 } });
    const few = await countStatements(server, () => list(2));
    expect(await countStatements(server, () => list(40))).toBe(few);
  });

  test('sorts and pages what hangs on a row', async () => {
    const { body } = await ask(
      '{ articles(pagination: { limit: 1 }) { arrangers(sort: "name:desc", pagination: { limit: 1 }) { name } topics_connection { nodes { slug } } } }',
    );
    expect(body.data.articles).toEqual([
      {
        arrangers: [{ name: 'Arrangör 9' }],
        topics_connection: { nodes: [{ slug: 'amne-9' }, { slug: 'amne-2' }] },
      },
    ]);
  });
});

describe('a page', () => {
  const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

  test('gives the zone as a union and rich text in the form asked for', async () => {
    await makeLive(server, 'api::interview.interview', {
      title: 'Intervjun',
      slug: 'intervjun',
      date: '2020-06-11',
      portrait: { alt: 'Porträtt', credit: 'Anna Foto' },
      content: [
        {
          __component: 'content.question-answer',
          question: 'Vad?',
          answer: [paragraph('Det <här>')],
        },
        { __component: 'content.pull-quote', text: 'Citatet', attribution: 'Någon' },
      ],
    });
    const { body } = await ask(
      `query ($slug: String!) { interviewBySlug(slug: $slug) {
      title portrait { alt credit file { url } } localizations { slug }
      content { __typename
        ... on ComponentContentQuestionAnswer { question html: answer(richText: HTML) plain: answer(richText: TEXT) answer }
        ... on ComponentContentPullQuote { text attribution } } } }`,
      { slug: 'intervjun' },
    );
    expect(body.errors).toBeUndefined();
    expect(body.data.interviewBySlug).toEqual({
      title: 'Intervjun',
      portrait: { alt: 'Porträtt', credit: 'Anna Foto', file: null },
      localizations: [],
      content: [
        {
          __typename: 'ComponentContentQuestionAnswer',
          question: 'Vad?',
          html: '<p>Det &lt;här&gt;</p>',
          plain: 'Det <här>',
          answer: [paragraph('Det <här>')],
        },
        { __typename: 'ComponentContentPullQuote', text: 'Citatet', attribution: 'Någon' },
      ],
    });
  });

  test.each([true, false])('a join URL shows when it is public: %s', async (joinUrlPublic) => {
    const session = await makeLive(server, 'api::session.session', {
      title: 'Seminarium',
      slug: `s-${String(joinUrlPublic)}`,
      joinUrl: 'https://meet.example/rum',
      joinUrlPublic,
    });
    const { body } = await ask(
      'query ($id: ID!) { session(documentId: $id) { joinUrl timeZone } }',
      {
        id: session.documentId,
      },
    );
    const joinUrl = joinUrlPublic ? 'https://meet.example/rum' : null;
    expect(body.data.session).toEqual({ joinUrl, timeZone: 'Europe/Stockholm' });
  });

  test('an unknown slug is null', async () => {
    const { body } = await ask('{ articleBySlug(slug: "finns-inte") { title } }');
    expect(body.data.articleBySlug).toBeNull();
  });
});

test('the news feed is one list with pages', async () => {
  const { body } = await ask(
    '{ newsFeed(pageSize: 2, edition: 2019) { nodes { type slug path publishedAt date image { url alt } arrangers { name } edition { year } } pageInfo { total pageCount } } }',
  );
  expect(body.errors).toBeUndefined();
  expect(body.data.newsFeed.pageInfo).toEqual({ total: 43, pageCount: 22 });
  expect(body.data.newsFeed.nodes[0]).toMatchObject({
    type: 'article',
    path: expect.stringMatching(/^\/nyheter\/nyhet-\d+$/),
    publishedAt: expect.stringMatching(/Z$/),
    edition: { year: 2019 },
    image: { url: expect.stringMatching(/^http:\/\/cms\.test\/uploads/) },
  });
});

describe('limits', () => {
  const many = (count: number) =>
    `{ ${Array.from({ length: count }, (_, n) => `a${n}: articles(pagination: { limit: 1 }) { slug }`).join(' ')} }`;
  const deep = (levels: number): string =>
    levels === 0 ? 'slug' : `slug localizations { ${deep(levels - 1)} }`;

  test.each([
    ['aliases', many(200), 30, 200],
    ['depth', `{ articles { ${deep(15)} } }`, 12, 17],
    ['pageSize', '{ articles(pagination: { limit: 101 }) { slug } }', 100, 101],
    ['pageSize', '{ newsFeed(pageSize: 5000) { nodes { slug } } }', 100, 5000],
    [
      'complexity',
      `{ articles(pagination: { limit: 100 }) { localizations { localizations { localizations { localizations { ${'slug title lead '.repeat(30)} } } } } } }`,
      50_000,
      expect.any(Number),
    ],
  ])('%s', async (limit, query, max, actual) => {
    const answer = await ask(query);
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].extensions).toEqual({ code: 'QUERY_LIMIT', limit, max, actual });
    expect(answer.body.data).toBeUndefined();
  });

  test('is said in the language of whoever asks', async () => {
    const query = '{ articles(pagination: { limit: 101 }) { slug } }';
    expect((await ask(query)).body.errors[0].message).toMatch(
      /gränsen för pageSize: 101, högst 100/,
    );
    const english = await ask(query).set('Accept-Language', 'en');
    expect(english.body.errors[0].message).toMatch(/limit for pageSize: 101, at most 100/);
  });

  test('a page size in a variable counts too', async () => {
    const answer = await ask('query ($n: Int) { articles(pagination: { limit: $n }) { slug } }', {
      n: 500,
    });
    expect(answer.body.errors[0].extensions.code).toBe('QUERY_LIMIT');
  });

  test('fragments of fragments cost what they say', async () => {
    const fragments = Array.from(
      { length: 25 },
      (_, n) => `fragment f${n} on Article { ${n === 24 ? 'slug' : `...f${n + 1} ...f${n + 1}`} }`,
    );
    const answer = await ask(`{ articles { ...f0 } } ${fragments.join(' ')}`);
    expect(answer.body.errors[0].extensions.code).toBe('QUERY_LIMIT');
  });

  test('introspection stays possible', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    expect((await ask(getIntrospectionQuery())).body.errors).toBeUndefined();
  });
});

test('an error inside says nothing of the inside', async () => {
  const service = server.strapi.plugin('delivery').service('news');
  const feed = service.feed;
  service.feed = () => Promise.reject(new Error('secret table articles_secret'));
  try {
    const answer = await ask('{ newsFeed { nodes { slug } } }');
    expect(answer.body.errors[0]).toMatchObject({
      message: 'Internal Server Error',
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
    expect(JSON.stringify(answer.body)).not.toContain('secret');
  } finally {
    service.feed = feed;
  }
});

test('a refusal carries the code that REST gives', async () => {
  const key = await apiToken(server);
  const mutation = 'mutation { createArticle(status: PUBLISHED, data: { title: "Nu" }) { title } }';
  const answer = await ask(mutation).set('Authorization', `Bearer ${key}`);
  expect(answer.body.errors[0].extensions).toMatchObject({
    code: 'FORBIDDEN',
    details: { code: 'review_required' },
  });
});

test('what a mutation has written comes back with what hangs on it', async () => {
  const key = await apiToken(server);
  const arranger = await server.strapi
    .documents('api::arranger.arranger')
    .create({ data: { name: 'Skriver', slug: 'skriver' } as never });
  const answer = await server.http
    .post('/graphql')
    .set('Authorization', `Bearer ${key}`)
    .send({
      query:
        'mutation ($data: ArticleInput!) { createArticle(data: $data) { title arrangers { name } } }',
      variables: { data: { title: 'Utkastet', arrangers: [arranger.documentId] } },
    });
  expect(answer.body.data?.createArticle).toEqual({
    title: 'Utkastet',
    arrangers: [{ name: 'Skriver' }],
  });
});

test('a draft alone is not there', async () => {
  const draft = await makeDraft(server, 'api::article.article', {
    title: 'Hemlig',
    slug: 'hemlig',
  });
  const { body } = await ask(
    'query ($id: ID!) { article(documentId: $id) { title } articleBySlug(slug: "hemlig") { title } }',
    { id: draft.documentId },
  );
  expect(body.data).toEqual({ article: null, articleBySlug: null });
});

test('rows of one level are read together, and what a mutation changed is read again', async () => {
  const key = await apiToken(server);
  const name = async (slug: string) =>
    (
      await server.strapi
        .documents('api::arranger.arranger')
        .create({ data: { name: slug, slug } as never })
    ).documentId;
  const [first, second] = [await name('forst'), await name('sedan')];
  const created = await server.strapi
    .documents('api::article.article')
    .create({ data: { title: 'Byter', slug: 'byter', arrangers: [first] } as never });
  const change = (alias: string, arranger: string) =>
    `${alias}: updateArticle(documentId: "${created.documentId}", data: { arrangers: ["${arranger}"] }) { arrangers { name } }`;
  const { body } = await server.http
    .post('/graphql')
    .set('Authorization', `Bearer ${key}`)
    .send({ query: `mutation { ${change('a', second)} ${change('b', first)} }` });
  expect(body.data).toEqual({
    a: { arrangers: [{ name: 'sedan' }] },
    b: { arrangers: [{ name: 'forst' }] },
  });
});
