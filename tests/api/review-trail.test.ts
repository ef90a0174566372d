import { cast, person } from '../support/people';
import { act, article, draft, edit, goLive, look, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

const UID = 'api::article.article';
let secret = '';
let count = 100;
let server: Server;
let people: Awaited<ReturnType<typeof cast>>;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
});
afterAll(() => server.stop());
// Each test has a person of its own to forget.
beforeEach(() => {
  secret = `Beatrice Hemlig ${(count += 1)}`;
});

interface Audit {
  verify(): Promise<{ ok: boolean; events: number; erased: number; problems: string[] }>;
}
interface Erasure {
  erase(
    request: object,
    actor: { kind: 'admin'; id: string },
  ): Promise<{ erased: number; kept: { revision: number; why: string }[] }>;
}
const service = <T>(name: string) => server.strapi.plugin('editorial-review').service(name) as T;
const verify = () => service<Audit>('audit').verify();
const erase = (request: object) =>
  service<Erasure>('erasure').erase(request, { kind: 'admin', id: String(people.superAdmin.id) });

/** Everything that stands in the tables of the review, as text. */
async function everything(): Promise<string> {
  const names = ['review', 'revision', 'payload', 'approval', 'event', 'job', 'usage'];
  const rows = [];
  for (const name of names) {
    rows.push(await server.strapi.db.query(`plugin::editorial-review.${name}`).findMany());
  }
  return JSON.stringify(rows);
}

async function pageWithPast(): Promise<Page> {
  const page = await draft(server, people.writer, UID, article(`Möt ${secret}`));
  await act(server, people.writer, page, 'submission');
  await act(server, people.reviewer, page, 'change-request', { comment: `${secret} vill inte.` });
  await edit(server, people.writer, page, { title: 'Möt en arrangör' });
  await goLive(server, people, page);
  return page;
}

test('forgetting a person blanks the texts, and the chain still verifies', async () => {
  await pageWithPast();
  expect(await everything()).toContain(secret);
  const report = await erase({ text: secret.toLowerCase() });
  expect(report).toEqual({ erased: 2, buffers: 0, kept: [] });
  expect(await everything()).not.toContain(secret);
  expect(await verify()).toMatchObject({ ok: true, problems: [] });
});

test('a text that is live or pending is reported and kept', async () => {
  const page = await draft(server, people.writer, UID, article(`Möt ${secret}`));
  await goLive(server, people, page);
  expect(await erase({ text: secret })).toMatchObject({
    erased: 0,
    kept: [{ revision: 1, why: 'live' }],
  });
});

test('an erased revision is listed, but not shown and not restored', async () => {
  const page = await pageWithPast();
  const key = { uid: page.uid, documentId: page.documentId, locale: page.locale };
  await erase({ key, revisions: [1] });
  const list = await look(server, people.writer, page, '/revisions');
  expect(list.body.data.map((row: { erased: boolean }) => row.erased)).toEqual([false, true]);
  const one = await look(server, people.writer, page, '/revisions/1');
  expect(one.body.data.snapshot).toBeNull();
  const restored = await act(server, people.writer, page, 'restoration', { revision: 1 });
  expect([restored.status, restored.body.error.details.code]).toEqual([404, 'not_found']);
});

test('the trail holds no names, texts, addresses or hashes of content', async () => {
  const page = await pageWithPast();
  const rows = await server.strapi.db.query('plugin::editorial-review.event').findMany();
  const text = JSON.stringify(rows);
  const review = await look(server, people.writer, page);
  for (const hidden of [secret, people.writer.email, 'arrangör', review.body.data.revision.hash]) {
    expect(text).not.toContain(hidden);
  }
});

test('the database itself refuses to change or delete an event', async () => {
  await pageWithPast();
  const { connection } = server.strapi.db;
  // Not toThrow: the driver's errors come from the realm of the first suite of the process.
  const refused = { message: expect.stringContaining('insert-only') as string };
  const events = () => connection('editorial_events');
  await expect(events().where({ seq: 1 }).update({ action: 'x' })).rejects.toMatchObject(refused);
  await expect(events().where({ seq: 1 }).delete()).rejects.toMatchObject(refused);
  if (server.client === 'postgres') {
    await expect(connection.raw('TRUNCATE editorial_events')).rejects.toMatchObject(refused);
  }
  expect(await verify()).toMatchObject({ ok: true });
});

test('deleting an account leaves its trail, under a pseudonym', async () => {
  const reviewer = await person(server, 'reviewer');
  const page = await draft(server, people.writer, UID, article());
  await goLive(server, { ...people, reviewer }, page);
  const gone = await server.http
    .delete(`/admin/users/${reviewer.id}`)
    .set('Authorization', `Bearer ${people.superAdmin.token}`);
  expect(gone.status).toBe(200);
  const trail = await look(server, people.writer, page, '/events');
  const approval = trail.body.data.find((event: { action: string }) => event.action === 'approve');
  expect(approval.actor).toEqual({
    kind: 'admin',
    id: String(reviewer.id),
    name: `Borttaget konto ${reviewer.id}`,
  });
  expect(await verify()).toMatchObject({ ok: true });
});

test('deleting a draft closes its review and keeps the history', async () => {
  const page = await draft(server, people.writer, UID, article('Bort'));
  const gone = await server.http
    .delete(`/content-manager/collection-types/${UID}/${page.documentId}?locale=sv`)
    .set('Authorization', `Bearer ${people.writer.token}`);
  expect(gone.status).toBe(200);
  expect((await look(server, people.writer, page)).status).toBe(404);
  const trail = await look(server, people.writer, page, '/events');
  expect(trail.body.data.map((event: { action: string }) => event.action)).toEqual([
    'save',
    'delete',
  ]);
});

test('messages are written in the transaction of their action, and wait for a sender', async () => {
  const page = await draft(server, people.writer, UID, article());
  await goLive(server, people, page);
  const rows = (await server.strapi.db
    .query('plugin::editorial-review.job')
    .findMany({ where: { page: `${UID}|${page.documentId}|sv` }, orderBy: { id: 'asc' } })) as {
    kind: string;
    doneAt: string | null;
  }[];
  expect(rows.map((row) => row.kind)).toEqual([
    'review.submit',
    'review.approve',
    'review.publish',
    'content.published',
  ]);
  expect(rows.every((row) => row.doneAt === null)).toBe(true);
});

test('verification finds a changed text, a changed event and a cut end', async () => {
  await pageWithPast();
  const { connection } = server.strapi.db;
  const comment = await connection('editorial_payloads')
    .where({ kind: 'comment', erased_at: null })
    .orderBy('id', 'desc')
    .first();
  await connection('editorial_payloads')
    .where({ id: comment.id })
    .update({ data: JSON.stringify({ text: 'Något annat' }) });
  expect((await verify()).problems).toEqual([
    expect.stringMatching(/^text \d+ of event \d+ has been changed$/),
  ]);
  await connection('editorial_payloads')
    .where({ id: comment.id })
    .update({ data: JSON.stringify({ text: `${secret} vill inte.` }) });
  expect(await verify()).toMatchObject({ ok: true });

  await connection('editorial_event_heads').update({ seq: 99 });
  expect((await verify()).problems).toEqual([expect.stringMatching(/the trail ends at event/)]);
});
