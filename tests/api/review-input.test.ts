import { cast } from '../support/people';
import { act, article, draft, look, versionOf, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

const UID = 'api::article.article';
let server: Server;
let people: Awaited<ReturnType<typeof cast>>;
let page: Page;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
  page = await draft(server, people.writer, UID, article());
});
afterAll(() => server.stop());

const base = '/editorial-review/reviews';

test.each<[string, Record<string, unknown>, string]>([
  ['a lock version that is a text', { lockVersion: '1' }, 'lockVersion'],
  ['a lock version with decimals', { lockVersion: 1.5 }, 'lockVersion'],
  ['no lock version', { lockVersion: null }, 'lockVersion'],
  ['an unknown field', { lockVersion: 1, status: 'approved' }, 'status'],
  ['a locale that is an object', { lockVersion: 1, locale: { $ne: null } }, 'locale'],
  ['a locale with SQL in it', { lockVersion: 1, locale: "sv'; DROP TABLE x" }, 'locale'],
  ['a note that is a list', { lockVersion: 1, changeNote: [1] }, 'changeNote'],
  ['a note that is too long', { lockVersion: 1, changeNote: 'x'.repeat(5001) }, 'changeNote'],
  ['a note no database can hold', { lockVersion: 1, changeNote: 'a\u0000b' }, 'changeNote'],
  ['half a character', { lockVersion: 1, changeNote: 'a\ud800' }, 'changeNote'],
  ['a time that is none', { lockVersion: 1, publishAt: 'imorgon' }, 'publishAt'],
])('%s is refused with the name of the field', async (_name, body, field) => {
  const answer = await server.http
    .post(`${base}/${UID}/${page.documentId}/submission`)
    .set('Authorization', `Bearer ${people.writer.token}`)
    .send(body);
  expect(answer.status).toBe(400);
  expect(answer.body.error.details).toMatchObject({ code: 'invalid_input', field });
  expect(await versionOf(server, page)).toBe(1);
});

test.each([
  ['a list', '[]'],
  ['a text', '"x"'],
  ['broken JSON', '{"locale": '],
  ['5 MB', JSON.stringify({ lockVersion: 1, changeNote: 'x'.repeat(5_000_000) })],
])('a body that is %s gets a clear answer, never a 500', async (_name, body) => {
  const answer = await server.http
    .post(`${base}/${UID}/${page.documentId}/submission`)
    .set('Authorization', `Bearer ${people.writer.token}`)
    .set('Content-Type', 'application/json')
    .send(body);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(answer.body.error.message).toBeTruthy();
});

test.each([
  ['an unknown document', `${UID}/abcdefghijklmnopqrstuvwx`],
  ['an unknown type', 'api::nothing.nothing/abcdefghijklmnopqrstuvwx'],
  ['a type without a review', 'api::edition.edition/abcdefghijklmnopqrstuvwx'],
  ['a type of Strapi', 'admin::user/1'],
  ['an id with a quote', `${UID}/a'b`],
])('%s: 404', async (_name, path) => {
  const seen = await server.http
    .get(`${base}/${path}`)
    .set('Authorization', `Bearer ${people.superAdmin.token}`);
  expect([seen.status, seen.body.error.details.code]).toEqual([404, 'not_found']);
  const acted = await server.http
    .post(`${base}/${path}/submission`)
    .set('Authorization', `Bearer ${people.superAdmin.token}`)
    .send({ lockVersion: 0 });
  expect([acted.status, acted.body.error.details.code]).toEqual([404, 'not_found']);
  const left = await server.strapi.db
    .query('plugin::editorial-review.review')
    .count({ where: { currentRevision: 0 } });
  expect(left).toBe(0);
});

test('the same page in a language that has no draft: 404', async () => {
  const answer = await look(server, people.writer, { ...page, locale: 'en' });
  expect(answer.status).toBe(404);
});

test.each(['status=done', 'pageSize=1000', 'page=0', 'page=x', 'assignee=2', 'order=asc'])(
  'the queue refuses %s',
  async (query) => {
    const answer = await server.http
      .get(`${base}?${query}`)
      .set('Authorization', `Bearer ${people.reviewer.token}`);
    expect([answer.status, answer.body.error.details.code]).toEqual([400, 'invalid_input']);
    expect(answer.body.error.details.field).toBe(query.split('=')[0]);
  },
);

test('refusals are worded in the language of the person', async () => {
  const ask = (language: string) =>
    server.http
      .post(`${base}/${UID}/${page.documentId}/approval`)
      .set('Authorization', `Bearer ${people.writer.token}`)
      .set('Accept-Language', language)
      .send({ lockVersion: 1 });
  expect((await ask('sv')).body.error.message).toBe('Du har inte behörighet att godkänna.');
  expect((await ask('en')).body.error.message).toBe('You do not have permission to approve.');
});

test('script and SQL in a comment are kept as the text they are', async () => {
  await act(server, people.writer, page, 'submission');
  const comment = `<script>alert(1)</script>'; DROP TABLE editorial_events; --`;
  await act(server, people.reviewer, page, 'change-request', { comment });
  const trail = await look(server, people.reviewer, page, '/events');
  expect(trail.body.data.at(-1).texts).toEqual([{ kind: 'comment', text: comment, erased: false }]);
});

test('nobody reaches the tables of the review over GraphQL', async () => {
  const answer = await server.http
    .post('/graphql')
    .send({ query: '{ __schema { types { name } } }' });
  const names: string[] = answer.body.data.__schema.types.map(
    (type: { name: string }) => type.name,
  );
  expect(names.filter((name) => /EditorialReview|Outbox|EventHead/i.test(name))).toEqual([]);
});
