import { arrangerOf, type ArrangerAccount } from '../support/arrangers';
import { apiToken, cast } from '../support/people';
import {
  ARTICLE,
  livePage,
  news,
  publishedRow,
  recording,
  type People,
} from '../support/publishing';
import { look, versionOf, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/** Writing through the content API: drafts only, by whom they belong to. */
const SESSION = 'api::session.session';
let server: Server;
let people: People;
let token: string;
let ours: ArrangerAccount;
let theirs: ArrangerAccount;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
  token = await apiToken(server);
  ours = await arrangerOf(server, 'Exempelköpings kommun');
  theirs = await arrangerOf(server, 'Provstads kommun');
});
afterAll(() => server.stop());

type Method = 'get' | 'post' | 'put' | 'delete';

function call(by: string | null, method: Method, path: string, body?: object) {
  const request = server.http[method](`/api${path}`);
  if (by !== null) void request.set('Authorization', `Bearer ${by}`);
  return body === undefined ? request : request.send(body);
}

async function graphql(by: string | null, query: string, variables: object = {}) {
  const request = server.http.post('/graphql');
  if (by !== null) void request.set('Authorization', `Bearer ${by}`);
  return (await request.send({ query, variables })).body as {
    data: Record<string, unknown> | null;
    errors?: { extensions: { error: { details: { code?: string } } } }[];
  };
}

const codeIn = (body: { error?: { details?: { code?: string } } }) => body.error?.details?.code;
const session = (more: object = {}) => ({
  title: 'Öppet hus',
  slug: `oppet-hus-${Math.random()}`.replace('.', ''),
  ...more,
});

async function draftBy(account: ArrangerAccount, more: object = {}): Promise<Page> {
  const answer = await call(account.token, 'post', '/sessions', { data: session(more) });
  expect([answer.status, answer.body.error]).toEqual([201, undefined]);
  return { uid: SESSION, documentId: answer.body.data.documentId as string, locale: 'sv' };
}

describe('an API token', () => {
  test('writes drafts: nothing is asked, nothing goes live', async () => {
    const answer = await call(token, 'post', '/articles', { data: news() });
    expect(answer.status).toBe(201);
    expect(answer.body.data.publishedAt).toBeNull();
    const page = { uid: ARTICLE, documentId: answer.body.data.documentId as string, locale: 'sv' };
    expect(await publishedRow(server, page)).toBeNull();
    expect((await look(server, people.writer, page)).body.data.status).toBe('working');
  });

  test('edits the draft of a live page, which stays as it was', async () => {
    const page = await livePage(server, people, ARTICLE, news('Som den var'));
    const answer = await call(token, 'put', `/articles/${page.documentId}`, {
      data: { title: 'Som den blir' },
    });
    expect([answer.status, answer.body.data?.title]).toEqual([200, 'Som den blir']);
    expect((await publishedRow(server, page))?.['title']).toBe('Som den var');
  });

  test('is told when the page has changed since it was read', async () => {
    const created = await call(token, 'post', '/articles', { data: news() });
    const { documentId } = created.body.data as { documentId: string };
    const seen = await versionOf(server, { uid: ARTICLE, documentId, locale: 'sv' });
    const put = (body: object) => call(token, 'put', `/articles/${documentId}`, body);

    const first = await put({ data: { title: 'Den första' }, lockVersion: seen });
    expect(first.status).toBe(200);
    const second = await put({ data: { title: 'Den andra' }, lockVersion: seen });
    expect([second.status, codeIn(second.body)]).toEqual([409, 'stale_lock']);
    expect(second.body.error.details.current.lockVersion).toBe(seen + 1);
    const wrong = await put({ data: { title: 'Fel' }, lockVersion: 'tre' });
    expect([wrong.status, codeIn(wrong.body)]).toEqual([400, 'invalid_input']);
    const third = await put({ data: { title: 'Den tredje' } });
    expect(third.status).toBe(200);
  });

  test('is told the lock version that its write led to, and can write on from it', async () => {
    const created = await call(token, 'post', '/articles', { data: news() });
    expect(created.body.meta.lockVersion).toBe(1);
    const { documentId } = created.body.data as { documentId: string };
    const put = (body: object, more = '') =>
      call(token, 'put', `/articles/${documentId}${more}`, body);
    const second = await put({ data: { title: 'Två' }, lockVersion: 1 });
    expect(second.body.meta.lockVersion).toBe(2);
    const same = await put({ data: { title: 'Två' }, lockVersion: second.body.meta.lockVersion });
    expect(same.body.meta.lockVersion).toBe(2);
    const english = await put({ data: news('In English') }, '?locale=en');
    expect(english.body.meta.lockVersion).toBe(1);
    const { body: read } = await call(token, 'get', `/articles/${documentId}?status=draft`);
    expect(read.meta).toEqual({});
    const admin = await server.http
      .put(`/content-manager/collection-types/${ARTICLE}/${documentId}?locale=sv`)
      .set('Authorization', `Bearer ${people.writer.token}`)
      .send({ title: 'Tre' });
    expect(admin.body.meta).toMatchObject({ lockVersion: 3, availableStatus: expect.anything() });
  });

  test('gives the lock version to the GraphQL mutation too', async () => {
    const created = await call(token, 'post', '/articles', { data: news() });
    const { documentId: id } = created.body.data as { documentId: string };
    const update = `mutation ($id: ID!, $lock: Int) {
      updateArticle(documentId: $id, lockVersion: $lock, data: { title: "Ny" }) { title } }`;
    const stale = await graphql(token, update, { id, lock: 0 });
    expect(stale.errors?.[0]?.extensions.error.details.code).toBe('stale_lock');
    const fresh = await graphql(token, update, { id, lock: 1 });
    expect(fresh.data).toEqual({ updateArticle: { title: 'Ny' } });
  });

  test('that may only create reads no drafts and changes none', async () => {
    const narrow = await apiToken(server, [
      'api::article.article.find',
      'api::article.article.create',
    ]);
    const created = await call(narrow, 'post', '/articles', { data: news() });
    expect(created.status).toBe(201);
    const drafts = await call(narrow, 'get', '/articles?status=draft');
    expect([drafts.status, codeIn(drafts.body)]).toEqual([403, 'missing_permission']);
  });

  test('with the right to update reads drafts', async () => {
    const drafts = await call(token, 'get', '/articles?status=draft');
    expect(drafts.status).toBe(200);
    expect(drafts.body.data.length).toBeGreaterThan(0);
  });

  test('an unknown document is not found, and leaves no review behind', async () => {
    const documentId = 'z'.repeat(24);
    const answer = await call(token, 'put', `/articles/${documentId}`, { data: news() });
    expect(answer.status).toBe(404);
    const where = { pageId: documentId };
    expect(await server.strapi.db.query('plugin::editorial-review.review').count({ where })).toBe(
      0,
    );
  });
});

describe('the public', () => {
  test.each([
    '/articles?status=draft',
    '/articles?status=utkast',
    '/articles?status[]=published&status[]=draft',
    '/articles?publicationFilter=modified',
    '/articles?hasPublishedVersion=false&status=draft',
    '/sessions?status=draft',
    '/editions?status=draft&populate=*',
    '/arrangers?status=draft',
  ])('reads no draft by %s', async (path) => {
    const answer = await call(null, 'get', path);
    expect([403, 400]).toContain(answer.status);
    expect(answer.body.data ?? null).toBeNull();
  });

  test('reads no draft by GraphQL', async () => {
    const answer = await graphql(null, '{ articles(status: DRAFT) { title } }');
    expect(answer.errors?.[0]?.extensions.error.details.code).toBe('missing_permission');
    const one = await graphql(null, '{ article(documentId: "x", status: DRAFT) { title } }');
    expect(one.errors?.[0]?.extensions.error.details.code).toBe('missing_permission');
  });

  test('writes nothing', async () => {
    expect((await call(null, 'post', '/articles', { data: news() })).status).toBe(403);
    const answer = await graphql(
      null,
      'mutation { createArticle(data: { title: "x" }) { documentId } }',
    );
    expect(answer.errors).toHaveLength(1);
  });
});

describe('an arranger', () => {
  test('writes sessions and webcast links of the own organisation', async () => {
    const page = await draftBy(ours);
    const row = await server.strapi
      .documents(SESSION)
      .findOne({ documentId: page.documentId, populate: ['arrangers'] });
    const owners = row?.['arrangers'] as { documentId: string }[];
    expect(owners.map(({ documentId }) => documentId)).toEqual([ours.organisation]);

    const link = await call(ours.token, 'post', '/webcast-links', { data: recording() });
    expect([link.status, link.body.error]).toEqual([201, undefined]);
    const put = await call(ours.token, 'put', `/sessions/${page.documentId}`, {
      data: { title: 'Öppet hus igen', webcastLinks: [link.body.data.documentId] },
    });
    expect([put.status, put.body.error]).toEqual([200, undefined]);
  });

  test('publishes nothing', async () => {
    const page = await draftBy(ours);
    for (const path of [`/sessions/${page.documentId}?status=published`]) {
      const answer = await call(ours.token, 'put', path, { data: session() });
      expect([answer.status, codeIn(answer.body)]).toEqual([403, 'review_required']);
    }
  });

  test('writes nothing else', async () => {
    const answer = await call(ours.token, 'post', '/articles', { data: news() });
    expect(answer.status).toBe(403);
  });

  test('does not write for others', async () => {
    const answer = await call(ours.token, 'post', '/sessions', {
      data: session({ arrangers: [theirs.organisation] }),
    });
    expect([answer.status, codeIn(answer.body)]).toEqual([403, 'missing_permission']);
  });

  test('does not give the own page away', async () => {
    const page = await draftBy(ours);
    for (const arrangers of [[theirs.organisation], [], { set: [] }]) {
      const answer = await call(ours.token, 'put', `/sessions/${page.documentId}`, {
        data: { arrangers },
      });
      expect([answer.status, codeIn(answer.body)]).toEqual([403, 'missing_permission']);
    }
    const joined = await call(ours.token, 'put', `/sessions/${page.documentId}`, {
      data: { arrangers: [ours.organisation, theirs.organisation] },
    });
    expect(joined.status).toBe(200);
  });

  test('neither sees nor edits the drafts of others', async () => {
    const page = await draftBy(theirs);
    const put = await call(ours.token, 'put', `/sessions/${page.documentId}`, { data: session() });
    expect(put.status).toBe(404);
    const one = await call(ours.token, 'get', `/sessions/${page.documentId}?status=draft`);
    expect(one.status).toBe(404);

    const mine = await draftBy(ours);
    const list = await call(ours.token, 'get', '/sessions?status=draft&pagination[pageSize]=100');
    const ids = (list.body.data as { documentId: string }[]).map(({ documentId }) => documentId);
    expect(ids).toContain(mine.documentId);
    expect(ids).not.toContain(page.documentId);
    expect(list.body.meta.pagination.total).toBe(ids.length);

    const filtered = await call(
      ours.token,
      'get',
      `/sessions?status=draft&filters[documentId][$eq]=${page.documentId}`,
    );
    expect(filtered.body.data).toEqual([]);
    const many = await graphql(
      ours.token,
      '{ sessions(status: DRAFT, pagination: { pageSize: 100 }) { documentId } }',
    );
    const seen = (many.data?.['sessions'] as { documentId: string }[]).map((s) => s.documentId);
    expect(seen).toContain(mine.documentId);
    expect(seen).not.toContain(page.documentId);
  });

  test('does not link to the webcasts of others', async () => {
    const link = await call(theirs.token, 'post', '/webcast-links', { data: recording() });
    const page = await draftBy(ours);
    const answer = await call(ours.token, 'put', `/sessions/${page.documentId}`, {
      data: { webcastLinks: [link.body.data.documentId] },
    });
    expect([answer.status, codeIn(answer.body)]).toEqual([403, 'missing_permission']);
  });

  test('reads no drafts of what others write', async () => {
    const answer = await call(ours.token, 'get', '/articles?status=draft');
    expect([answer.status, codeIn(answer.body)]).toEqual([403, 'missing_permission']);
  });

  test('submits the own page, and no other', async () => {
    const page = await draftBy(ours);
    const submit = (account: ArrangerAccount) =>
      call(account.token, 'post', `/reviews/${SESSION}/${page.documentId}/submission`, {
        locale: 'sv',
        lockVersion: 1,
      });
    expect((await submit(theirs)).status).toBe(404);
    const own = await submit(ours);
    expect([200, 422]).toContain(own.status);
  });

  test('without an organisation writes nothing', async () => {
    const lost = await arrangerOf(server, 'Tomma kommunen');
    await server.strapi
      .documents('api::arranger.arranger')
      .delete({ documentId: lost.organisation });
    const answer = await call(lost.token, 'post', '/sessions', { data: session() });
    expect([answer.status, codeIn(answer.body)]).toEqual([403, 'missing_permission']);
  });
});
