import { cast } from '../support/people';
import { act, article, draft, edit, goLive } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/** What readers meet when a page moves, changes or goes away, through the review itself. */
let server: Server;
let people: Awaited<ReturnType<typeof cast>>;
const get = (path: string) => server.http.get(path);
const ask = (query: string) => server.http.post('/graphql').send({ query });
const total = async (): Promise<number> =>
  (await get('/api/articles?view=card')).body.meta.pagination.total as number;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
});
afterAll(() => server.stop());

test('a page that moves is found where it was, says so, and links to it follow', async () => {
  const target = await draft(server, people.writer, 'api::article.article', {
    ...article('Målet'),
    slug: 'gamla-malet',
  });
  await goLive(server, people, target);
  const url = `/internal/api::article.article/${target.documentId}`;
  const link = { type: 'link', url, children: [{ type: 'text', text: 'målet' }] };
  const source = await draft(server, people.writer, 'api::article.article', {
    ...article('Källan'),
    slug: 'kallan',
    content: [
      {
        __component: 'content.rich-text',
        body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Till ' }, link] }],
      },
    ],
  });
  await goLive(server, people, source);

  await edit(server, people.writer, target, { ...article('Målet'), slug: 'nya-malet' });
  expect((await get('/api/articles/by-slug/nya-malet')).status).toBe(404);
  await goLive(server, people, target);

  const moved = await get('/api/articles/by-slug/gamla-malet');
  expect(moved.status).toBe(200);
  expect(moved.body.meta).toEqual({ canonicalSlug: 'nya-malet', moved: true });
  expect(moved.body.data).toMatchObject({ documentId: target.documentId, slug: 'nya-malet' });
  const today = await get('/api/articles/by-slug/nya-malet');
  expect(today.body.meta).toEqual({ canonicalSlug: 'nya-malet', moved: false });

  const linking = await get('/api/articles/by-slug/kallan?richText=html');
  expect(linking.body.data.content[0]).toMatchObject({
    key: expect.stringMatching(/./),
    body: '<p>Till <a href="/nyheter/nya-malet">målet</a></p>',
  });
  const { body } = await ask(
    '{ moved: articleBySlug(slug: "gamla-malet") { slug } source: articleBySlug(slug: "kallan") { content { ... on ComponentContentRichText { body(richText: HTML) } } } }',
  );
  expect(body.data).toEqual({
    moved: { slug: 'nya-malet' },
    source: { content: [{ body: '<p>Till <a href="/nyheter/nya-malet">målet</a></p>' }] },
  });
});

test('a withdrawn page is gone, and the totals say so at once', async () => {
  const page = await draft(server, people.writer, 'api::article.article', {
    ...article('Borta'),
    slug: 'borta',
  });
  const before = await total();
  await goLive(server, people, page);
  expect(await total()).toBe(before + 1);
  const withdrawn = await act(server, people.publisher, page, 'withdrawal', { reason: 'Fel sida' });
  expect(withdrawn.status).toBe(200);
  expect(await total()).toBe(before);
  const swedish = await get('/api/articles/by-slug/borta');
  expect(swedish.body.error.message).toBe('Sidan är avpublicerad');
  const answer = await get('/api/articles/by-slug/borta').set('Accept-Language', 'en');
  expect(answer.status).toBe(410);
  expect(answer.body).toEqual({
    data: null,
    error: {
      status: 410,
      name: 'GoneError',
      message: 'The page has been withdrawn',
      details: {
        code: 'withdrawn',
        messages: { sv: 'Sidan är avpublicerad', en: 'The page has been withdrawn' },
      },
    },
  });
  expect(
    (await ask('{ articleBySlug(slug: "borta") { slug } }')).body.data.articleBySlug,
  ).toBeNull();
});
