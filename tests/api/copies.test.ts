import { narrowPerson } from '../support/narrow-people';
import { cast, person, type Person } from '../support/people';
import { ARTICLE, bring, done, LINK, news, recording, type People } from '../support/publishing';
import { reviewRow, revisionsOf } from '../support/records';
import { act, draft, edit, look, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/** A page like another: its words, in a draft of their own, and still known whose they are. */
let server: Server;
let people: People;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
});
afterAll(() => server.stop());

const SESSION = 'api::session.session';

const ask = (by: Person, { uid, documentId, locale }: Page) =>
  server.http
    .post(`/editorial-review/copies/${uid}/${documentId}?locale=${locale}`)
    .set('Authorization', `Bearer ${by.token}`);

async function copied(by: Person, page: Page): Promise<Page> {
  const { status, body } = await done(ask(by, page));
  expect(status).toBe(201);
  const { contentType: uid, documentId, locale } = body.data;
  return { uid, documentId, locale };
}

const read = async ({ uid, documentId, locale }: Page): Promise<Record<string, unknown>> =>
  (await server.strapi.documents(uid as never).findOne({
    documentId,
    locale,
    populate: '*',
  } as never)) as unknown as Record<string, unknown>;

const names = async (by: Person, page: Page) =>
  ((await look(server, by, page)).body.data.revision.contributors as { id: string }[]).map(
    ({ id }) => Number(id),
  );

describe('a session', () => {
  const session = {
    title: 'Frukost om AI',
    abstract: [{ type: 'paragraph', children: [{ type: 'text', text: 'Vi äter frukost.' }] }],
    startsAt: '2026-10-05T06:00:00.000Z',
    endsAt: '2026-10-05T07:00:00.000Z',
    attendanceMode: 'online',
    joinUrl: 'https://mote.example/a',
    sessionStatus: 'cancelled',
    attendance: [{ kind: 'on_site', value: 40 }],
  };

  test('is a new draft with the same words and times, and nothing of that one occasion', async () => {
    const link = await draft(server, people.writer, LINK, recording());
    const page = await draft(server, people.writer, SESSION, {
      ...session,
      webcastLinks: { connect: [{ documentId: link.documentId, locale: 'sv' }] },
    });
    const before = await reviewRow(server, page);
    const copy = await read(await copied(people.writer, page));
    expect(copy).toMatchObject({
      title: 'Frukost om AI (kopia)',
      slug: 'frukost-om-ai-kopia',
      abstract: session.abstract,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      joinUrl: session.joinUrl,
      sessionStatus: 'scheduled',
      attendance: [],
      webcastLinks: [],
      publishedAt: null,
    });
    // The original has lost nothing by it: its broadcast, its version, its slug.
    expect(await read(page)).toMatchObject({
      slug: 'frukost-om-ai',
      webcastLinks: [{ documentId: link.documentId }],
      sessionStatus: 'cancelled',
    });
    expect((await reviewRow(server, page))?.lockVersion).toBe(before?.lockVersion);
    expect(copy['createdBy']).toMatchObject({ id: people.writer.id });
  });

  test('may be copied again and again', async () => {
    const page = await draft(server, people.writer, SESSION, { ...session, title: 'Flera gånger' });
    const slugs = [
      (await read(await copied(people.writer, page)))['slug'],
      (await read(await copied(people.writer, page)))['slug'],
    ];
    expect(new Set(slugs).size).toBe(2);
  });
});

describe('the review of a copy', () => {
  test('begins as a draft of whoever copied and those behind the unapproved words', async () => {
    const page = await draft(server, people.writer, ARTICLE, news('Förlagan'));
    const copier = await person(server, 'writer', 'reviewer');
    const copy = await copied(copier, page);
    const { status, live } = (await look(server, copier, copy)).body.data;
    expect([status, live]).toEqual(['working', 'none']);
    expect((await names(copier, copy)).sort()).toEqual([people.writer.id, copier.id].sort());
    expect(await revisionsOf(server, copy)).toHaveLength(1);
    await done(act(server, people.writer, copy, 'submission'));
    const own = await act(server, copier, copy, 'approval');
    expect(own).toMatchObject({
      status: 403,
      body: { error: { details: { code: 'own_contribution' } } },
    });
  });

  test('is not live where the original is, and leaves it live', async () => {
    const page = await bring(
      server,
      people,
      await draft(server, people.writer, ARTICLE, news('Publicerad')),
      'live',
    );
    const copy = await copied(people.writer, page);
    expect((await look(server, people.writer, copy)).body.data).toMatchObject({
      title: 'Publicerad (kopia)',
      live: 'none',
    });
    expect((await look(server, people.writer, page)).body.data.live).toBe('live');
    expect(await names(people.writer, copy)).toEqual([people.writer.id]);
  });
});

test('is in the language of the original that was asked for, and in no other', async () => {
  const page = await draft(server, people.writer, ARTICLE, news('På svenska'));
  const english = { ...page, locale: 'en' };
  await done(edit(server, people.writer, english, news('In English')));
  const copy = await copied(people.writer, english);
  expect((await read(copy))['title']).toBe('In English (copy)');
  expect(await read({ ...copy, locale: 'sv' })).toBeNull();
});

test('is made only by whoever may make, read and write all that is in it', async () => {
  const page = await draft(server, people.writer, ARTICLE, news('Inte för alla'));
  const refused = (reason: string) => ({
    status: 403,
    body: { error: { details: { code: 'missing_permission', reason } } },
  });
  const reader = await narrowPerson(server, {});
  expect(await ask(reader, page)).toMatchObject(refused('page'));
  const english = await narrowPerson(server, {
    actions: ['create', 'read'],
    locales: ['en'],
  });
  expect((await ask(english, page)).status).toBe(403);
  for (const action of ['read', 'create'] as const) {
    const half = await narrowPerson(server, {
      actions: ['create', 'read'],
      fields: { [action]: (field: string) => field !== 'lead' },
    });
    expect(await ask(half, page)).toMatchObject(refused('unwritten_fields'));
  }
  const own = await narrowPerson(server, {
    actions: ['create', 'read'],
    conditions: ['admin::is-creator'],
  });
  expect((await ask(own, page)).status).toBe(403);
  expect((await ask(people.writer, { ...page, documentId: 'finnsinte' })).status).toBe(404);
  expect((await server.http.post(`/editorial-review/copies/${ARTICLE}/x`)).status).toBe(401);
  expect((await ask(people.writer, { ...page, uid: 'api::topic.topic' })).status).toBe(404);
});
