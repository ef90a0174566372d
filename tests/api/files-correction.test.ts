import { apiToken, cast, type Person } from '../support/people';
import { correct, emptyLibrary, fileOf, sendPicture, type StoredFile } from '../support/pictures';
import {
  ARTICLE,
  bring,
  done,
  livePage,
  news,
  publishedRow,
  type People,
} from '../support/publishing';
import { act, draft, look, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/** One audited act puts right what readers see of a file, for all pages that show it. */
let server: Server;
let people: People;
let used: StoredFile;
let live: Page;
let pending: Page;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
  const info = { photographer: 'Kim Lind', alternativeText: 'En scen', caption: 'Scenen' };
  const { body } = await done(sendPicture(server, people.writer, 'navy', '/upload', info));
  used = await fileOf(server, (body as [{ id: number }])[0].id);
  const page = () => news(undefined, { hero: { file: used.id, alt: 'En scen' } });
  live = await livePage(server, people, ARTICLE, page());
  pending = await draft(server, people.writer, ARTICLE, page());
  await bring(server, people, pending, 'approved');
});
afterAll(async () => {
  await emptyLibrary(server);
  await server.stop();
});

const as = (by: Person) => ({ Authorization: `Bearer ${by.token}` });
interface Audit {
  verify(): Promise<{ ok: boolean; problems: string[] }>;
}
interface Erasure {
  erase(request: object, actor: object): Promise<{ erased: number }>;
}
const own = <T>(name: string) => server.strapi.plugin('editorial-review').service(name) as T;

const rowsOf = (table: string): Promise<Record<string, unknown>[]> =>
  server.strapi.db.query(`plugin::editorial-review.${table}` as never).findMany({
    where: { page: `plugin::upload.file|${used.id}|-` } as never,
    orderBy: { id: 'asc' } as never,
  }) as never;

/** What the public gets of the live page's picture. */
async function shown(): Promise<{ photographer: string; alt: string }> {
  const { body } = await server.http.get(`/api/articles/${live.documentId}?view=card`);
  return body.data.image;
}

const GOOD = { reason: 'Fotografens namn var fel.', photographer: 'Kim Lindh' };

test('who may: reviewers and publishers, not writers, and no token', async () => {
  const refused = await correct(server, people.writer, used.id, GOOD);
  expect([refused.status, refused.body.error.details.code]).toEqual([403, 'missing_permission']);
  const key = await apiToken(server);
  const token = await server.http
    .post(`/editorial-review/files/${used.id}/correction`)
    .set('Authorization', `Bearer ${key}`)
    .send(GOOD);
  expect(token.status).toBe(401);
  expect(await fileOf(server, used.id)).toEqual(used);
});

test.each([
  [422, 'reason_required', undefined, { photographer: 'Kim Lindh' }],
  [422, 'reason_required', undefined, { reason: '  ', photographer: 'Kim Lindh' }],
  [400, 'invalid_input', 'body', { reason: 'Fel.' }],
  [400, 'invalid_input', 'caption', { ...GOOD, caption: 'Ny' }],
  [400, 'invalid_input', 'sha256', { ...GOOD, sha256: 'a'.repeat(64) }],
  [400, 'invalid_input', 'rightsUntil', { ...GOOD, rightsUntil: '2030-02-30' }],
  [400, 'invalid_input', 'focalPoint.x', { ...GOOD, focalPoint: { x: 101, y: 1 } }],
  [400, 'invalid_input', 'photographer', { ...GOOD, photographer: 'x'.repeat(256) }],
])('%i %s (%s)', async (status, code, field, body) => {
  const answer = await correct(server, people.publisher, used.id, body);
  expect([answer.status, answer.body.error.details.code]).toEqual([status, code]);
  if (field !== undefined) expect(answer.body.error.details.field).toBe(field);
  expect(await fileOf(server, used.id)).toEqual(used);
});

test.each(['99999', '0', '01', 'x', '1.0', '9999999999'])('no file has the id %s', async (id) => {
  const answer = await correct(server, people.publisher, id, GOOD);
  expect([answer.status, answer.body.error.details.code]).toEqual([404, 'not_found']);
});

test('it is live at once, approvals stand, and the look back finds nothing', async () => {
  const before = await look(server, people.publisher, pending);
  const answer = await done(correct(server, people.publisher, used.id, GOOD));
  expect((answer.body as { data: object }).data).toMatchObject({
    id: used.id,
    photographer: 'Kim Lindh',
    pages: expect.arrayContaining([
      expect.objectContaining({ documentId: live.documentId, slot: 'live' }),
      expect.objectContaining({ documentId: pending.documentId, slot: 'pending' }),
    ]),
  });
  expect((await shown()).photographer).toBe('Kim Lindh');
  const after = await look(server, people.publisher, pending);
  expect(after.body.data.status).toBe('approved');
  expect(after.body.data.revision).toEqual(before.body.data.revision);
  expect(after.body.data.lockVersion).toBe(before.body.data.lockVersion);

  server = await server.restart();
  expect((await look(server, people.publisher, live)).body.data.live).toBe('live');
  await done(act(server, people.publisher, pending, 'publication'));
  expect(await publishedRow(server, pending)).not.toBeNull();
});

test('it is one event, with who, why, and the words before and after, and can be forgotten', async () => {
  const [event, ...others] = await rowsOf('event');
  expect(others).toEqual([]);
  expect(event).toMatchObject({
    action: 'correctFile',
    actorKind: 'admin',
    actorId: String(people.publisher.id),
    data: { file: used.id, fields: ['photographer'] },
  });
  expect(JSON.stringify(event)).not.toContain('Lindh');
  expect((await rowsOf('payload')).map(({ kind, data }) => [kind, data])).toEqual([
    ['reason', { text: GOOD.reason }],
    ['file_words', { before: { photographer: 'Kim Lind' }, after: { photographer: 'Kim Lindh' } }],
  ]);
  expect(await own<Audit>('audit').verify()).toMatchObject({ ok: true, problems: [] });
  const actor = { kind: 'admin', id: String(people.superAdmin.id) };
  expect(await own<Erasure>('erasure').erase({ text: 'Kim Lindh' }, actor)).toMatchObject({
    erased: 1,
  });
  expect(await own<Audit>('audit').verify()).toMatchObject({ ok: true, problems: [] });
});

test('a repetition is no second act', async () => {
  const count = (await rowsOf('event')).length;
  await done(correct(server, people.reviewer, used.id, GOOD));
  expect(await rowsOf('event')).toHaveLength(count);
});

test('every field that it names, and null takes one away', async () => {
  const all = {
    licence: 'CC BY 4.0',
    rightsUntil: '2031-12-31',
    alternativeText: 'En annan scen',
    focalPoint: { x: 10, y: 90 },
  };
  await done(correct(server, people.reviewer, used.id, { reason: 'Fel.', ...all }));
  expect(await fileOf(server, used.id)).toMatchObject(all);
  const body = { reason: 'Fel.', rightsUntil: null, focalPoint: null };
  await done(correct(server, people.reviewer, used.id, body));
  expect(await fileOf(server, used.id)).toMatchObject({ rightsUntil: null, focalPoint: null });
});

test('outside the act the file stays as closed as it was', async () => {
  const answer = await server.http
    .put(`/upload/files/${used.id}`)
    .set(as(people.superAdmin))
    .send({ fileInfo: { photographer: 'Någon' } });
  expect(answer.status).toBe(409);
});

test('where it is shown is told as far as the pages may be read', async () => {
  const usage = (by: Person) =>
    server.http.get(`/editorial-review/files/${used.id}/usage`).set(as(by));
  const { body } = await done(usage(people.writer));
  expect((body as { data: { slot: string }[]; meta: object }).meta).toEqual({ others: 0 });
  expect((body as { data: { slot: string }[] }).data.map(({ slot }) => slot)).toEqual([
    'live',
    'live',
  ]);
  const role = await server.strapi.db
    .query('admin::role')
    .findOne({ where: { code: 'publisher' }, populate: ['permissions'] });
  const reads = (
    role as { permissions: { id: number; action: string; subject: string }[] }
  ).permissions
    .filter(
      ({ action, subject }) =>
        action === 'plugin::content-manager.explorer.read' && subject === ARTICLE,
    )
    .map(({ id }) => id);
  await server.strapi.db.query('admin::permission').deleteMany({ where: { id: { $in: reads } } });
  const blind = await done(usage(people.publisher));
  expect(blind.body).toEqual({ data: [], meta: { others: 2 } });
  expect((await server.http.get(`/editorial-review/files/${used.id}/usage`)).status).toBe(401);
  expect(
    (await server.http.get('/editorial-review/files/0x1/usage').set(as(people.writer))).status,
  ).toBe(404);
});
