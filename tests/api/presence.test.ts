import { narrowPerson } from '../support/narrow-people';
import { startChild } from '../support/child-server';
import { adminToken, apiToken, cast, person, type Person } from '../support/people';
import { ARTICLE, news, type People } from '../support/publishing';
import { eventsOf, reviewRow } from '../support/records';
import { draft, edit, look, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/** Who has a page open, as all instances see it; half a minute after the last call they have gone. */
let server: Server;
let people: People;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
});
afterAll(() => server.stop());

const newPage = (): Promise<Page> => draft(server, people.writer, ARTICLE, news());
const pathOf = ({ uid, documentId }: Page) =>
  `/editorial-review/reviews/${uid}/${documentId}/presence`;

const enter = (by: Person, page: Page, more: object = {}) =>
  server.http
    .put(pathOf(page))
    .set('Authorization', `Bearer ${by.token}`)
    .send({ locale: page.locale, ...more });
const who = (by: Person, page: Page) => look(server, by, page, '/presence');

const table = () => server.strapi.db.connection('editorial_presences');
const rowsOf = ({ uid, documentId, locale }: Page) =>
  table().where({ page: `${uid}|${documentId}|${locale}` });

/** As if the last call had been so many seconds ago. */
async function wait(page: Page, seconds: number): Promise<void> {
  for (const row of (await rowsOf(page).select('id', 'seen_at', 'since')) as {
    id: number;
    seen_at: string;
    since: string;
  }[]) {
    const earlier = (at: string) => new Date(Date.parse(at) - seconds * 1000).toISOString();
    await table()
      .where({ id: row.id })
      .update({ seen_at: earlier(row.seen_at), since: earlier(row.since) });
  }
}

const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const seen = (by: Person, name: string, field: string | null = null) => ({
  actor: { id: String(by.id), name },
  field,
  since: TIME,
  seenAt: TIME,
});
const refused = (status: number, code: string, more: object = {}) => ({
  status,
  body: { error: { details: { code, ...more } } },
});

test('whoever has the page open is seen by whoever may read it, the one who came first in front', async () => {
  const page = await newPage();
  expect((await who(people.publisher, page)).body).toEqual({
    data: [],
    meta: { lockVersion: 1 },
  });
  const own = await enter(people.writer, page, { field: 'lead' });
  expect([own.status, own.body.data]).toEqual([200, [seen(people.writer, 'writer 1', 'lead')]]);
  const both = await enter(people.reviewer, page);
  const expected = [
    seen(people.writer, 'writer 1', 'lead'),
    seen(people.reviewer, 'reviewer 2', null),
  ];
  expect(both.body.data).toEqual(expected);
  expect((await who(people.publisher, page)).body.data).toEqual(expected);
});

test('gone half a minute after the last call, and swept by the next call of anybody', async () => {
  const [page, other] = [await newPage(), await newPage()];
  await enter(people.writer, page);
  await wait(page, 28);
  expect((await who(people.reviewer, page)).body.data).toHaveLength(1);
  await wait(page, 3);
  expect((await who(people.reviewer, page)).body.data).toEqual([]);
  expect(await rowsOf(page)).toHaveLength(1);
  await enter(people.reviewer, other);
  expect(await rowsOf(page)).toEqual([]);
});

test('`since` goes on while the calls do, and begins anew after a break', async () => {
  const page = await newPage();
  await enter(people.writer, page);
  await wait(page, 20);
  const [first] = (await who(people.writer, page)).body.data;
  const [on] = (await enter(people.writer, page, { field: 'title' })).body.data;
  expect([on.since, on.field]).toEqual([first.since, 'title']);
  expect(Date.parse(on.seenAt) - Date.parse(on.since)).toBeGreaterThan(19_000);
  await wait(page, 20);
  const [later] = (await who(people.writer, page)).body.data;
  const [still] = (await enter(people.writer, page)).body.data;
  expect([still.since, still.field]).toEqual([later.since, null]);
  expect(Date.parse(still.seenAt) - Date.parse(still.since)).toBeGreaterThan(39_000);
  await wait(page, 40);
  const [anew] = (await enter(people.writer, page)).body.data;
  expect(anew.since).toBe(anew.seenAt);
});

test('a person in two tabs is one: the last call says where', async () => {
  const page = await newPage();
  await enter(people.writer, page, { field: 'lead' });
  const tabs = await Promise.all(
    ['title', 'kicker', 'lead', null].map((field) => enter(people.writer, page, { field })),
  );
  expect(tabs.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect((await who(people.writer, page)).body.data).toHaveLength(1);
  const [last] = (await enter(people.writer, page, { field: 'content[abc].answer' })).body.data;
  expect(last.field).toBe('content[abc].answer');
  expect(await rowsOf(page)).toHaveLength(1);
});

test('each language is a page of its own', async () => {
  const sv = await newPage();
  const en = { ...sv, locale: 'en' };
  await edit(server, people.writer, en, news('English'));
  await enter(people.writer, sv);
  expect((await who(people.writer, en)).body.data).toEqual([]);
});

test('the review does not notice', async () => {
  const page = await newPage();
  const row = await reviewRow(server, page);
  const events = await eventsOf(server, people, page);
  await enter(people.writer, page, { field: 'lead' });
  expect(await reviewRow(server, page)).toEqual(row);
  expect(await eventsOf(server, people, page)).toEqual(events);
});

test('only who may read the page is seen on it, and sees who is', async () => {
  const sv = await newPage();
  const en = { ...sv, locale: 'en' };
  await edit(server, people.writer, en, news('English'));
  const swede = await narrowPerson(server, { actions: ['read'], locales: ['sv'] });
  expect((await enter(swede, sv)).status).toBe(200);
  expect(await enter(swede, en)).toMatchObject(refused(403, 'missing_permission'));
  expect(await who(swede, en)).toMatchObject(refused(403, 'missing_permission'));
  expect(await rowsOf(en)).toEqual([]);
  const own = await narrowPerson(server, { conditions: ['admin::is-creator'] });
  expect(await enter(own, sv)).toMatchObject(refused(403, 'missing_permission'));
  const token = await apiToken(server);
  for (const key of [token, 'nothing']) {
    const answer = await server.http
      .put(pathOf(sv))
      .set('Authorization', `Bearer ${key}`)
      .send({ locale: 'sv' });
    expect(answer.status).toBe(401);
  }
  const script = await adminToken(server, people.superAdmin, [
    {
      action: 'plugin::content-manager.explorer.read',
      subject: ARTICLE,
      properties: { locales: ['sv'] },
    },
  ]);
  expect(await enter(script, sv)).toMatchObject(
    refused(403, 'missing_permission', { reason: 'not_signed_in' }),
  );
});

test('of a page that is not there, or has been deleted, there is nobody', async () => {
  const page = await newPage();
  const en = { ...page, locale: 'en' };
  const nowhere = { ...page, documentId: 'abcdefghijklmnopqrstuvwx' };
  for (const none of [en, nowhere])
    expect(await enter(people.writer, none)).toMatchObject(refused(404, 'not_found'));
  await server.http
    .delete(`/content-manager/collection-types/${ARTICLE}/${page.documentId}?locale=sv`)
    .set('Authorization', `Bearer ${people.writer.token}`)
    .expect(200);
  expect(await enter(people.writer, page)).toMatchObject(refused(404, 'not_found'));
  expect(await enter(people.writer, { ...page, uid: 'api::topic.topic' })).toMatchObject(
    refused(404, 'not_found'),
  );
});

test.each(['lead', 'seo.metaTitle', 'content[k-1].answer', 'content.3.answer', 'a'.repeat(255)])(
  'a field is a path of the form: %s',
  async (field) => {
    const answer = await enter(people.writer, await newPage(), { field });
    expect([answer.status, answer.body.data?.[0]?.field]).toEqual([200, field]);
  },
);

test.each(['', ' ', 'a b', '<b>', 'a..b', 'a[', '.a', '3', 'a'.repeat(256), 7, ['lead']])(
  'and nothing else: %j',
  async (field) => {
    const page = await newPage();
    const answer = await enter(people.writer, page, { field });
    expect(answer).toMatchObject(refused(400, 'invalid_input', { field: 'field' }));
    expect(await rowsOf(page)).toEqual([]);
  },
);

test('an account that is gone has a pseudonym for as long as it is seen', async () => {
  const page = await newPage();
  const leaving = await person(server, 'writer');
  await enter(leaving, page);
  await server.strapi.db.query('admin::user').delete({ where: { id: leaving.id } });
  const [entry] = (await who(people.writer, page)).body.data;
  expect(entry.actor).toEqual({ id: String(leaving.id), name: `Borttaget konto ${leaving.id}` });
});

test('another instance on the same database sees the same', async () => {
  const page = await newPage();
  const child = await startChild();
  try {
    const answer = await fetch(`${child.url}${pathOf(page)}`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${people.reviewer.token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ locale: 'sv', field: 'title' }),
    });
    expect(answer.status).toBe(200);
    expect((await who(people.writer, page)).body.data).toMatchObject([
      { actor: { id: String(people.reviewer.id) }, field: 'title' },
    ]);
  } finally {
    await child.kill();
  }
});
