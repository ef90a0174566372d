import { cast } from '../support/people';
import {
  ARTICLE,
  bring,
  interview,
  INTERVIEW,
  LINK,
  livePage,
  news,
  recording,
  type People,
} from '../support/publishing';
import { draft, edit, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/** What is not public yet over REST and GraphQL, for a front end that holds the token of a link. */
let server: Server;
let people: People;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
});
afterAll(() => server.stop());

async function tokenOf(page: Page, body: object = {}): Promise<{ id: string; token: string }> {
  const { documentId, locale, uid } = page;
  const answer = await server.http
    .post(`/editorial-review/reviews/${uid}/${documentId}/preview-links`)
    .set('Authorization', `Bearer ${people.writer.token}`)
    .send({ locale, ...body });
  expect(answer.status).toBe(200);
  return answer.body.data as { id: string; token: string };
}

const slugOf = async (page: Page): Promise<string> => {
  const row = await server.strapi.db
    .query(page.uid as never)
    .findOne({ where: { documentId: page.documentId, publishedAt: null } });
  return String((row as { slug: string }).slug);
};
const bySlug = (slug: string, query = '', type = 'articles') =>
  server.http.get(`/api/${type}/by-slug/${slug}${query}`);
const one = (page: Page, query = '') => server.http.get(`/api/articles/${page.documentId}${query}`);

const ask = (query: string, token?: string) => {
  const request = server.http.post('/graphql');
  if (token !== undefined) void request.set('X-Preview-Token', token);
  return request.send({ query });
};

const NOWHERE = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' };
const EXPIRED = { status: 403, body: { error: { details: { code: 'expired' } } } };

describe('a draft that was never live', () => {
  let page: Page;
  let slug: string;
  let token: string;
  beforeAll(async () => {
    page = await draft(server, people.writer, ARTICLE, {
      ...news('Hemlig rubrik'),
      kicker: 'Nytt',
    });
    slug = await slugOf(page);
    token = (await tokenOf(page)).token;
  });

  test('is read by its slug and by its id, in the form of a page, and kept nowhere', async () => {
    const plain = await bySlug(slug);
    expect(plain.status).toBe(404);
    const answer = await bySlug(slug, `?previewToken=${token}`);
    expect(answer).toMatchObject({
      status: 200,
      headers: NOWHERE,
      body: {
        data: { documentId: page.documentId, title: 'Hemlig rubrik', kicker: 'Nytt', slug },
        meta: { canonicalSlug: slug, moved: false },
      },
    });
    expect(await one(page, `?previewToken=${token}`)).toMatchObject({
      status: 200,
      headers: NOWHERE,
      body: { data: answer.body.data },
    });
    const card = await one(page, `?previewToken=${token}&view=card`);
    expect(card.body.data).toMatchObject({ title: 'Hemlig rubrik', path: `/nyheter/${slug}` });
    expect(card.body.data).not.toHaveProperty('content');
  });

  test('comes with its rich text as asked for, and follows each save', async () => {
    const text = await bySlug(slug, `?richText=text&previewToken=${token}`);
    expect(typeof text.body.data.content[0].body).toBe('string');
    await edit(server, people.writer, page, { title: 'Hemlig rubrik två' });
    const { body } = await bySlug(await slugOf(page), `?previewToken=${token}`);
    expect(body.data.title).toBe('Hemlig rubrik två');
    slug = await slugOf(page);
  });

  test('shows over GraphQL to the header alone', async () => {
    const query = `{ articleBySlug(slug: "${slug}") { title kicker } article(documentId: "${page.documentId}") { title } }`;
    expect((await ask(query)).body.data).toEqual({ articleBySlug: null, article: null });
    const answer = await ask(query, token);
    expect(answer.headers['cache-control']).toContain('no-store');
    expect(answer.body.data).toEqual({
      articleBySlug: { title: 'Hemlig rubrik två', kicker: 'Nytt' },
      article: { title: 'Hemlig rubrik två' },
    });
    expect((await ask(`{ articles { title } }`, token)).body.data).toEqual({ articles: [] });
  });

  test('another language, another page and lists are what everybody sees', async () => {
    expect((await bySlug(slug, `?locale=en&previewToken=${token}`)).status).toBe(404);
    const other = await draft(server, people.writer, ARTICLE, news('Hemlig annan'));
    const theirs = await slugOf(other);
    expect((await bySlug(theirs, `?previewToken=${token}`)).status).toBe(404);
    expect((await one(other, `?previewToken=${token}`)).status).toBe(404);
    const live = await livePage(server, people, ARTICLE, news('Öppen'));
    const seen = await bySlug(await slugOf(live), `?previewToken=${token}`);
    expect(seen).toMatchObject({
      status: 200,
      headers: NOWHERE,
      body: { data: { title: 'Öppen' } },
    });
    expect((await server.http.get(`/api/articles?previewToken=${token}`)).status).toBe(400);
    const query = `{ articleBySlug(slug: "${theirs}") { title } }`;
    expect((await ask(query, token)).body.data).toEqual({ articleBySlug: null });
    expect((await bySlug(slug, `?previewToken=${token}`, 'interviews')).status).toBe(404);
  });

  test.each(['x', '', '0'.repeat(24), `${'0'.repeat(24)}.${'A'.repeat(43)}`])(
    'a token that leads nowhere is refused: “%s”',
    async (wrong) => {
      expect(await bySlug(slug, `?previewToken=${wrong}`)).toMatchObject(EXPIRED);
      expect(await one(page, `?previewToken=${wrong}`)).toMatchObject(EXPIRED);
      if (wrong === '') return;
      const { body } = await ask(`{ articleBySlug(slug: "${slug}") { title } }`, wrong);
      expect(body.errors).toMatchObject([{ extensions: { details: { code: 'expired' } } }]);
      expect(JSON.stringify(body)).not.toContain('Hemlig');
    },
  );

  test('several tokens in one address are none', async () => {
    expect(await bySlug(slug, `?previewToken=${token}&previewToken=${token}`)).toMatchObject(
      EXPIRED,
    );
  });

  test('revoked, it shows nothing any more', async () => {
    const { id, token: second } = await tokenOf(page);
    expect((await bySlug(slug, `?previewToken=${second}`)).status).toBe(200);
    await server.http
      .delete(
        `/editorial-review/reviews/${page.uid}/${page.documentId}/preview-links/${id}?locale=sv`,
      )
      .set('Authorization', `Bearer ${people.writer.token}`);
    expect(await bySlug(slug, `?previewToken=${second}`)).toMatchObject(EXPIRED);
  });
});

test('a change of a live page: the token shows the draft, everybody else the page', async () => {
  const page = await livePage(server, people, ARTICLE, news('Som den är'));
  const slug = await slugOf(page);
  await edit(server, people.writer, page, { title: 'Som den blir', slug: 'som-den-blir' });
  const { token } = await tokenOf(page);
  expect((await bySlug(slug)).body.data.title).toBe('Som den är');
  expect((await bySlug(slug, `?previewToken=${token}`)).body).toMatchObject({
    data: { title: 'Som den blir' },
    meta: { canonicalSlug: 'som-den-blir', moved: true },
  });
  const query = `{ a: articleBySlug(slug: "${slug}") { title } b: articleBySlug(slug: "som-den-blir") { title } }`;
  expect((await ask(query, token)).body.data).toEqual({
    a: { title: 'Som den blir' },
    b: { title: 'Som den blir' },
  });
});

test('of a revision: as it was over REST, refused in words over GraphQL', async () => {
  const page = await draft(server, people.writer, ARTICLE, news('Hemlig förr'));
  const slug = await slugOf(page);
  const { token } = await tokenOf(page, { revision: 1 });
  await edit(server, people.writer, page, { title: 'Hemlig nu' });
  expect((await one(page, `?previewToken=${token}`)).body.data.title).toBe('Hemlig förr');
  const { body } = await ask(`{ article(documentId: "${page.documentId}") { title } }`, token);
  expect(body.errors[0].message).toMatch(/REST/);
  expect(slug).not.toBe('');
});

test('what the draft leads to shows only where it is live, over both', async () => {
  const hidden = await draft(server, people.writer, LINK, recording('Hemlig sändning'));
  const open = await draft(server, people.writer, LINK, recording('Öppen sändning'));
  await bring(server, people, open, 'live');
  await edit(server, people.writer, open, { title: 'Hemlig ändring' });
  const page = await draft(server, people.writer, INTERVIEW, {
    ...interview(),
    webcastLinks: {
      connect: [{ documentId: hidden.documentId }, { documentId: open.documentId }],
    },
  });
  const { token } = await tokenOf(page);
  const rest = await bySlug(await slugOf(page), `?previewToken=${token}`, 'interviews');
  expect(rest.body.data.webcastLinks).toMatchObject([{ title: 'Öppen sändning' }]);
  const { body } = await ask(
    `{ interview(documentId: "${page.documentId}") { title webcastLinks { title } interviewee { name } arranger { name } content { __typename } } }`,
    token,
  );
  expect(body.errors).toBeUndefined();
  expect(body.data.interview.webcastLinks).toEqual([{ title: 'Öppen sändning' }]);
  expect(body.data.interview.content.length).toBe(rest.body.data.content.length);
  expect(JSON.stringify([rest.body, body])).not.toContain('Hemlig');
});
