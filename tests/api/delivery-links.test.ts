import { makeDraft, makeLive } from '../support/live';
import { apiToken } from '../support/people';
import { startServer, type Server } from '../support/strapi';

/** An internal link holds a document id, and comes out with today's path wherever a reader meets it. */
let server: Server;
let targets: { sv: string; uid: string };

const ARTICLE = 'api::article.article';
const get = (path: string) => server.http.get(path);
const text = (uid: string, documentId: string, words = 'Läs mer om målet') => [
  {
    type: 'paragraph',
    children: [
      { type: 'text', text: '' },
      {
        type: 'link',
        url: `/internal/${uid}/${documentId}`,
        children: [{ type: 'text', text: words }],
      },
      { type: 'text', text: '.' },
    ],
  },
];
const part = (body: unknown) => [{ __component: 'content.rich-text', body }];
const create = (uid: string, data: object) =>
  server.strapi.documents(uid as never).create({ data } as never) as unknown as Promise<{
    documentId: string;
  }>;

beforeAll(async () => {
  server = await startServer();
  const sv = await makeLive(server, ARTICLE, { title: 'Målet', slug: 'malet', date: '2020-01-01' });
  await makeLive(
    server,
    ARTICLE,
    { title: 'The goal', slug: 'the-goal', date: '2020-01-01' },
    'en',
    sv.documentId,
  );
  targets = { sv: sv.documentId, uid: ARTICLE };
});
afterAll(() => server.stop());

const SV = '/nyheter/malet';
const EN = '/en/news/the-goal';

describe('in what has no language of its own', () => {
  let arranger: string;
  let edition: string;

  beforeAll(async () => {
    const words = text(targets.uid, targets.sv);
    ({ documentId: arranger } = await create('api::arranger.arranger', {
      name: 'Länkande kommun',
      slug: 'lankande-kommun',
      description: words,
    }));
    ({ documentId: edition } = await create('api::edition.edition', {
      name: 'Innovationsveckan 2031',
      year: 2031,
      archiveIntro: words,
    }));
  });

  test.each([
    ['an arranger', () => `/api/arrangers/${arranger}?view=full`, 'description', SV],
    [
      'an arranger, in English',
      () => `/api/arrangers/${arranger}?view=full&locale=en`,
      'description',
      EN,
    ],
    ['an arranger by its slug', () => '/api/arrangers/by-slug/lankande-kommun', 'description', SV],
    [
      'an arranger by its slug, in English',
      () => '/api/arrangers/by-slug/lankande-kommun?locale=en',
      'description',
      EN,
    ],
    ['an arranger without a view', () => `/api/arrangers/${arranger}`, 'description', SV],
    ['an edition', () => `/api/editions/${edition}?view=full`, 'archiveIntro', SV],
    [
      'an edition, in English',
      () => `/api/editions/${edition}?view=full&locale=en`,
      'archiveIntro',
      EN,
    ],
    ['an edition without a view', () => `/api/editions/${edition}`, 'archiveIntro', SV],
  ])('%s', async (_what, path, field, expected) => {
    const { status, body } = await get(path());
    expect([status, body.error]).toEqual([200, undefined]);
    expect(JSON.stringify(body.data[field])).toContain(`"url":"${expected}"`);
    expect(JSON.stringify(body)).not.toContain('/internal/');
  });

  test('over GraphQL, in the language of the query', async () => {
    const query = `{
      arranger(documentId: "${arranger}") { description }
      edition(documentId: "${edition}") { archiveIntro }
    }`;
    const { body } = await server.http.post('/graphql').send({ query });
    expect(body.errors).toBeUndefined();
    for (const own of [body.data.arranger.description, body.data.edition.archiveIntro])
      expect(JSON.stringify(own)).toContain(`"url":"${SV}"`);
  });
});

describe('in pages of several languages at once', () => {
  beforeAll(async () => {
    const content = part(text(targets.uid, targets.sv));
    const page = await makeLive(server, ARTICLE, {
      title: 'Länkar',
      slug: 'lankar',
      date: '2021-01-01',
      content,
    });
    await makeLive(
      server,
      ARTICLE,
      { title: 'Links', slug: 'links', date: '2021-01-01', content },
      'en',
      page.documentId,
    );
  });

  test.each([
    ['a view', '/api/articles?view=full&locale=*&filters[date]=2021-01-01'],
    ['none', '/api/articles?locale=*&filters[date]=2021-01-01&populate=content'],
  ])('each has the path of its own, with %s', async (_what, path) => {
    const { status, body } = await get(path);
    expect([status, body.error]).toEqual([200, undefined]);
    const urls = Object.fromEntries(
      body.data.map((row: { locale: string; content: unknown }) => [
        row.locale,
        /"url":"([^"]*)"/.exec(JSON.stringify(row.content))?.[1],
      ]),
    );
    expect(urls).toEqual({ sv: SV, en: EN });
  });
});

describe('without a view', () => {
  test('a target that is not live leaves its words behind', async () => {
    const hidden = await makeDraft(server, ARTICLE, { title: 'Dold', slug: 'dold' });
    const page = await makeLive(server, ARTICLE, {
      title: 'Till det dolda',
      slug: 'till-det-dolda',
      date: '2021-02-02',
      content: part(text(ARTICLE, hidden.documentId, 'Läs det dolda')),
    });
    const { body } = await get(`/api/articles/${page.documentId}?populate=content`);
    const json = JSON.stringify(body.data.content);
    expect(json).toContain('Läs det dolda');
    expect(json).not.toContain('internal');
    expect(json).not.toContain(hidden.documentId);
  });

  test('a draft that is read to be written again keeps what it holds', async () => {
    const token = await apiToken(server);
    const words = text(targets.uid, targets.sv);
    const page = await makeDraft(server, ARTICLE, {
      title: 'Utkast med länk',
      slug: 'utkast-med-lank',
      content: part(words),
    });
    const address = `/api/articles/${page.documentId}?status=draft&populate=content`;
    const bearer = { Authorization: `Bearer ${token}` };
    const { body } = await get(address).set(bearer);
    expect(body.data.content[0].body).toEqual(words);
    const saved = await server.http
      .put(`/api/articles/${page.documentId}?populate=content`)
      .set(bearer)
      .send({ data: { content: body.data.content } });
    expect([saved.status, saved.body.error]).toEqual([200, undefined]);
    expect(saved.body.data.content[0].body).toEqual(words);
  });
});

describe('cards', () => {
  test('of what is public at once say when these words went live', async () => {
    const { documentId } = await create('api::arranger.arranger', { name: 'Ändrad kommun' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await server.strapi
      .documents('api::arranger.arranger')
      .update({ documentId, data: { shortName: 'Ändrad' } as never });
    const { body } = await get(`/api/arrangers/${documentId}?view=card`);
    expect(body.data.publishedAt).toBe(body.data.updatedAt);
  });

  test('a figure without a file and without words is no picture', async () => {
    const page = await makeLive(server, ARTICLE, {
      title: 'Utan bild',
      slug: 'utan-bild',
      date: '2021-03-03',
      hero: { decorative: false },
    });
    const { body } = await get(`/api/articles/${page.documentId}?view=full`);
    expect([body.data.hero, body.data.image]).toEqual([null, null]);
  });
});
