import { randomUUID } from 'node:crypto';
import type { UID } from '@strapi/strapi';
import { narrowPerson } from '../support/narrow-people';
import { adminToken, apiToken, cast, person, type Person } from '../support/people';
import { ARTICLE, bring, INTERVIEW, news, type People } from '../support/publishing';
import { eventsOf, revisionsOf } from '../support/records';
import { draft, edit, look, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/** What a person has typed and not saved lies on the server: nobody else's, and no part of the review. */
let server: Server;
let people: People;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
});
afterAll(() => server.stop());

const TOPIC = 'api::topic.topic';
const SITE = 'api::site.site';
const BUFFERS = '/editorial-review/buffers';
type Values = Record<string, unknown>;

const newTarget = () => `new:${randomUUID()}`;
const pathOf = (uid: string, target: string, locale = 'sv') =>
  `${BUFFERS}/${uid}/${target}?locale=${locale}`;
const at = ({ uid, documentId, locale }: Page) => pathOf(uid, documentId, locale);

function ask(by: Person, method: 'get' | 'put' | 'delete', path: string) {
  return server.http[method](path).set('Authorization', `Bearer ${by.token}`);
}
const put = (by: Person, path: string, values: Values, more: object = {}) =>
  ask(by, 'put', path).send({ baseLockVersion: 1, values, ...more });
const get = (by: Person, path: string) => ask(by, 'get', path);

const newPage = (title?: string): Promise<Page> =>
  draft(server, people.writer, ARTICLE, news(title));

const refused = (status: number, code: string, more: object = {}) => ({
  status,
  body: { error: { details: { code, ...more } } },
});

const rowsOf = (where: object) =>
  server.strapi.db
    .query('plugin::editorial-review.buffer' as UID.ContentType)
    .findMany({ where } as never) as Promise<{ id: number; values: string }[]>;

async function clear(by: Person): Promise<void> {
  await server.strapi.db.connection('editorial_buffers').where({ owner: by.id }).delete();
}

describe('one page', () => {
  test('what was typed is there again, as it was typed, by the clock of the database', async () => {
    const page = await newPage();
    const values = { title: 'Påbörjad ', content: [{ key: 'a', body: [1, null, ''] }], hero: null };
    const kept = await put(people.writer, at(page), values);
    expect(kept.status).toBe(200);
    expect(kept.body.data).toEqual({
      baseLockVersion: 1,
      values,
      savedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      version: expect.any(Number),
    });
    const found = await get(people.writer, at(page));
    expect([found.status, found.body.data]).toEqual([200, kept.body.data]);
    // What the browser says of the time is nothing that is asked for.
    const own = await put(people.writer, at(page), values, { savedAt: '2000-01-01' });
    expect(own).toMatchObject(refused(400, 'invalid_input', { field: 'savedAt' }));
  });

  test('the review does not notice: no revision, nothing voided, nothing in the trail', async () => {
    const page = await bring(server, people, await newPage(), 'approved');
    const before = await look(server, people.writer, page);
    const events = await eventsOf(server, people, page);
    const head = await server.strapi.db.connection('editorial_event_heads').select('seq', 'hash');
    await put(people.writer, at(page), { title: 'Ny' });
    await ask(people.writer, 'delete', at(page));
    expect((await look(server, people.writer, page)).body).toEqual(before.body);
    expect(await eventsOf(server, people, page)).toEqual(events);
    expect(await revisionsOf(server, page)).toHaveLength(1);
    expect(
      await server.strapi.db.connection('editorial_event_heads').select('seq', 'hash'),
    ).toEqual(head);
  });

  test('a save of the page leaves it: what was typed meanwhile is in it', async () => {
    const page = await newPage();
    await put(people.writer, at(page), { title: 'Mer än det sparade' });
    await edit(server, people.writer, page, { title: 'Sparat' });
    const found = await get(people.writer, at(page));
    expect(found.body.data.values).toEqual({ title: 'Mer än det sparade' });
  });

  test('each language, each new page and each type stands by itself; the case of a UUID is none', async () => {
    const page = await newPage();
    const english = at({ ...page, locale: 'en' });
    await put(people.writer, at(page), { title: 'Svenska' });
    await put(people.writer, english, { title: 'English' });
    const target = newTarget();
    await put(people.writer, pathOf(ARTICLE, target), { title: 'En ny' }, { baseLockVersion: 0 });
    await put(people.writer, pathOf(INTERVIEW, target), { title: 'En annan' });
    const titles = [
      at(page),
      english,
      pathOf(ARTICLE, target.toUpperCase().replace('NEW', 'new')),
      pathOf(INTERVIEW, target),
    ].map(async (path) => (await get(people.writer, path)).body.data.values.title);
    expect(await Promise.all(titles)).toEqual(['Svenska', 'English', 'En ny', 'En annan']);
  });

  test('of a type without a review as well, the single type by its document id; language is none there', async () => {
    const topic = await draft(server, people.writer, TOPIC, { name: 'Ämnet' });
    const path = pathOf(TOPIC, topic.documentId);
    const kept = await put(people.writer, path, { name: 'Nytt namn' }, { baseLockVersion: 0 });
    expect(kept.status).toBe(200);
    const english = await get(people.writer, pathOf(TOPIC, topic.documentId, 'en'));
    expect(english.body.data).toEqual(kept.body.data);

    const site = (await server.strapi.db.query(SITE).findOne({})) as { documentId: string };
    const own = pathOf(SITE, site.documentId);
    expect((await put(people.publisher, own, { name: 'Webbplatsen' })).status).toBe(200);
    expect((await get(people.publisher, own)).body.data.values.name).toBe('Webbplatsen');
  });
});

describe('two tabs of one person', () => {
  test('the older one is told what the newer one has written, and overwrites nothing', async () => {
    const page = await newPage();
    const first = await put(people.writer, at(page), { title: 'Flik 1' });
    const { version } = first.body.data;
    const second = await put(people.writer, at(page), { title: 'Flik 2' }, { version });
    expect(second.status).toBe(200);
    expect(second.body.data.version).not.toBe(version);
    for (const seen of [version, 0, null, undefined]) {
      const late = await put(people.writer, at(page), { title: 'Sent' }, { version: seen });
      expect(late).toMatchObject(
        refused(409, 'stale_lock', { current: second.body.data, what: 'buffer' }),
      );
      expect(late.body.error.message).toMatch(/annan flik/);
    }
    expect((await get(people.writer, at(page))).body.data).toEqual(second.body.data);
  });

  test('an answer that was lost: the same again is what stands', async () => {
    const page = await newPage();
    const first = await put(people.writer, at(page), { title: 'En gång' });
    const again = await put(people.writer, at(page), { title: 'En gång' });
    expect([again.status, again.body.data]).toEqual([200, first.body.data]);
  });

  test('one that took it away leaves the other nothing to overwrite, also when it begins anew', async () => {
    const page = await newPage();
    const { version } = (await put(people.writer, at(page), { title: 'Flik 1' })).body.data;
    const gone = await ask(people.writer, 'delete', `${at(page)}&version=${version}`);
    expect([gone.status, gone.text]).toEqual([204, '']);
    const late = await put(people.writer, at(page), { title: 'Sent' }, { version });
    expect(late).toMatchObject(refused(409, 'stale_lock', { current: null }));
    const anew = await put(people.writer, at(page), { title: 'På nytt' });
    expect(anew.status).toBe(200);
    expect(await put(people.writer, at(page), { title: 'Sent' }, { version })).toMatchObject(
      refused(409, 'stale_lock', { current: anew.body.data }),
    );
  });

  test('taking away minds the version where one is given', async () => {
    const page = await newPage();
    const first = await put(people.writer, at(page), { title: 'Ett' });
    const { version } = first.body.data;
    const second = await put(people.writer, at(page), { title: 'Två' }, { version });
    const late = await ask(people.writer, 'delete', `${at(page)}&version=${version}`);
    expect(late).toMatchObject(refused(409, 'stale_lock', { current: second.body.data }));
    expect((await ask(people.writer, 'delete', at(page))).status).toBe(204);
    expect(await get(people.writer, at(page))).toMatchObject(refused(404, 'not_found'));
    const again = await ask(people.writer, 'delete', at(page));
    expect(again).toMatchObject(refused(404, 'not_found', { what: 'buffer' }));
  });

  test('at the same moment, one of them', async () => {
    const page = await newPage();
    const answers = await Promise.all(
      ['A', 'B', 'C', 'D'].map((title) => put(people.writer, at(page), { title })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(await rowsOf({ target: page.documentId })).toHaveLength(1);
  });
});

describe('whose it is', () => {
  test('nobody else reads, changes or takes it away, whatever their role', async () => {
    const page = await newPage();
    const kept = await put(people.writer, at(page), { title: 'Mitt' });
    const { version } = kept.body.data;
    for (const other of [people.reviewer, people.superAdmin]) {
      expect(await get(other, at(page))).toMatchObject(refused(404, 'not_found'));
      const gone = await ask(other, 'delete', `${at(page)}&version=${version}`);
      expect(gone).toMatchObject(refused(404, 'not_found'));
      expect((await put(other, at(page), { title: 'Inte ditt' })).status).toBe(200);
      expect((await get(other, BUFFERS)).body.data).toHaveLength(1);
      await clear(other);
    }
    expect((await get(people.writer, at(page))).body.data).toEqual(kept.body.data);
  });

  test('no table of the review is reached by the content manager, not even by a super administrator', async () => {
    const page = await newPage();
    await put(people.writer, at(page), { title: 'Mitt' });
    for (const name of ['buffer', 'presence', 'payload', 'review', 'approval', 'event']) {
      const uid = `plugin::editorial-review.${name}`;
      const row = (await server.strapi.db.query(uid as UID.ContentType).findOne({})) as {
        documentId: string;
      } | null;
      const all = `/content-manager/collection-types/${uid}`;
      const one = `${all}/${row?.documentId ?? 'x'}`;
      const answers = [
        await ask(people.superAdmin, 'get', all),
        await ask(people.superAdmin, 'get', one),
        await ask(people.superAdmin, 'put', one).send({ values: 'x', page: 'x' }),
        await ask(people.superAdmin, 'delete', one),
        await server.http
          .post(`${all}/actions/bulkDelete`)
          .set('Authorization', `Bearer ${people.superAdmin.token}`)
          .send({ documentIds: [row?.documentId ?? 'x'] }),
      ];
      for (const answer of answers) {
        expect(answer).toMatchObject(refused(403, 'missing_permission'));
        expect(answer.text).not.toContain('Mitt');
      }
    }
    expect((await get(people.writer, at(page))).body.data.values).toEqual({ title: 'Mitt' });
    // Strapi's home page asks for what was edited last, of every type that is shown.
    const home = '/content-manager/homepage/recent-documents?action=update';
    expect((await get(people.superAdmin, home)).status).toBe(200);
  });

  test('tokens and people who are not signed in have none', async () => {
    const page = await newPage();
    await put(people.writer, at(page), { title: 'Mitt' });
    const token = await apiToken(server);
    for (const path of [BUFFERS, at(page)]) {
      expect((await server.http.get(path)).status).toBe(401);
      const answer = await server.http.get(path).set('Authorization', `Bearer ${token}`);
      expect(answer.status).toBe(401);
      expect(answer.text).not.toContain('Mitt');
    }
  });

  test('an admin token acts as its owner, and is not the person who types', async () => {
    const page = await newPage();
    await put(people.superAdmin, at(page), { title: 'Mitt' });
    const content = ['read', 'update'].map((name) => ({
      action: `plugin::content-manager.explorer.${name}`,
      subject: ARTICLE,
      properties: { locales: ['sv'] },
    }));
    const token = await adminToken(server, people.superAdmin, content);
    const answers = [
      await get(token, BUFFERS),
      await get(token, at(page)),
      await put(token, at(page), { title: 'Annat' }),
      await ask(token, 'delete', at(page)),
    ];
    for (const answer of answers)
      expect(answer).toMatchObject(refused(403, 'missing_permission', { reason: 'not_signed_in' }));
    expect((await get(people.superAdmin, at(page))).body.data.values).toEqual({ title: 'Mitt' });
    await clear(people.superAdmin);
  });

  test('the list is of mine, newest first, without what is in it', async () => {
    const writer = await person(server, 'writer');
    expect((await get(writer, BUFFERS)).body).toEqual({ data: [] });
    const page = await newPage();
    const target = newTarget();
    await put(writer, at({ ...page, locale: 'en' }), { title: '  Titeln ', lead: 'Hemligt' });
    await put(writer, pathOf(TOPIC, target), { description: 'x' }, { baseLockVersion: 0 });
    const { body } = await get(writer, BUFFERS);
    const times = { savedAt: expect.any(String), version: expect.any(Number) };
    expect(body.data).toEqual([
      { contentType: TOPIC, target, locale: null, title: null, baseLockVersion: 0, ...times },
      {
        contentType: ARTICLE,
        target: page.documentId,
        locale: 'en',
        title: 'Titeln',
        baseLockVersion: 1,
        ...times,
      },
    ]);
    expect(JSON.stringify(body)).not.toContain('Hemligt');
  });

  test('with the account it goes', async () => {
    const page = await newPage();
    const leaving = await person(server, 'writer');
    await put(leaving, at(page), { title: 'Mitt' });
    await put(people.writer, at(page), { title: 'Kvar' });
    expect(await rowsOf({ owner: leaving.id })).toHaveLength(1);
    const gone = await server.http
      .delete(`/admin/users/${leaving.id}`)
      .set('Authorization', `Bearer ${people.superAdmin.token}`);
    expect(gone.status).toBe(200);
    expect(await rowsOf({ owner: leaving.id })).toEqual([]);
    expect((await get(people.writer, at(page))).status).toBe(200);
  });

  test('with the person’s words it is forgotten, and nobody else’s', async () => {
    const [one, other] = [await newPage(), await newPage()];
    const quote = { content: [{ key: 'q', text: 'Sade Fröken "Åsa\nÖ" igår' }] };
    await put(people.writer, at(one), quote);
    await put(people.writer, at(other), { title: 'Om något annat' });
    const { erase } = server.strapi.plugin('editorial-review').service('erasure') as {
      erase(request: object, actor: object, how: object): Promise<{ buffers: number }>;
    };
    const cli = { kind: 'system', id: 'test' };
    const words = { text: 'fröken "åsa\nö"' };
    expect((await erase(words, cli, { write: false })).buffers).toBe(1);
    expect((await get(people.writer, at(one))).status).toBe(200);
    expect((await erase(words, cli, { write: true })).buffers).toBe(1);
    expect((await get(people.writer, at(one))).status).toBe(404);
    expect((await get(people.writer, at(other))).status).toBe(200);

    const { uid, documentId, locale } = other;
    const key = { uid, documentId, locale };
    expect((await erase({ key, revisions: [1] }, cli, { write: true })).buffers).toBe(0);
    const english = { ...key, locale: 'en' };
    expect((await erase({ key: english }, cli, { write: true })).buffers).toBe(0);
    expect((await erase({ key }, cli, { write: true })).buffers).toBe(1);
    expect((await get(people.writer, at(other))).status).toBe(404);
  });
});

describe('who may', () => {
  const page403 = refused(403, 'missing_permission', { reason: 'page' });

  test('whoever may save the page: update for one that is there', async () => {
    const page = await newPage();
    expect(await put(people.publisher, at(page), { title: 'x' })).toMatchObject(page403);
    expect((await put(people.reviewer, at(page), { title: 'x' })).status).toBe(200);
    expect(await rowsOf({ owner: people.publisher.id, target: page.documentId })).toEqual([]);
  });

  test('create for a new one', async () => {
    const path = pathOf(ARTICLE, newTarget());
    expect(await put(people.reviewer, path, { title: 'x' })).toMatchObject(page403);
    expect((await put(people.writer, path, { title: 'x' })).status).toBe(200);
    expect(await put(people.writer, pathOf(SITE, newTarget()), {})).toMatchObject({ status: 200 });
  });

  test('in the languages of the role', async () => {
    const page = await newPage();
    const both = await newPage();
    await edit(server, people.writer, { ...both, locale: 'en' }, news('English'));
    const swede = await narrowPerson(server, {
      actions: ['create', 'read', 'update'],
      locales: ['sv'],
    });
    for (const path of [at(page), pathOf(ARTICLE, newTarget())])
      expect((await put(swede, path, { title: 'x' })).status).toBe(200);
    for (const target of [page.documentId, both.documentId, newTarget()])
      expect(await put(swede, pathOf(ARTICLE, target, 'en'), {})).toMatchObject(page403);
  });

  test('where the role says so, of one’s own only', async () => {
    const page = await newPage();
    const own = await narrowPerson(server, {
      actions: ['create', 'read', 'update'],
      conditions: ['admin::is-creator'],
    });
    expect(await put(own, at(page), { title: 'x' })).toMatchObject(page403);
    expect((await put(own, pathOf(ARTICLE, newTarget()), { title: 'x' })).status).toBe(200);
    const mine = await draft(server, own, ARTICLE, news());
    expect((await put(own, at(mine), { title: 'x' })).status).toBe(200);
  });

  test('a language that a page does not have yet takes both rights', async () => {
    const page = await newPage();
    const english = at({ ...page, locale: 'en' });
    // A reviewer updates pages and makes none.
    expect(await put(people.reviewer, english, { title: 'x' })).toMatchObject(page403);
    expect((await put(people.writer, english, { title: 'x' })).status).toBe(200);
    const making = await narrowPerson(server, { actions: ['create', 'read'] });
    expect(await put(making, english, { title: 'x' })).toMatchObject(page403);
  });

  test('a page that was never there has none; one that is gone keeps what was typed', async () => {
    const nowhere = pathOf(ARTICLE, 'abcdefghijklmnopqrstuvwx');
    expect(await put(people.superAdmin, nowhere, { title: 'x' })).toMatchObject(
      refused(404, 'not_found'),
    );
    const page = await newPage();
    const { version } = (await put(people.writer, at(page), { title: 'Skrivet' })).body.data;
    const gone = await ask(
      people.writer,
      'delete',
      `/content-manager/collection-types/${ARTICLE}/${page.documentId}?locale=sv`,
    );
    expect(gone.status).toBe(200);
    expect((await get(people.writer, at(page))).body.data.values).toEqual({ title: 'Skrivet' });
    const more = await put(people.writer, at(page), { title: 'Skrivet mer' }, { version });
    expect(more.status).toBe(200);
    const listed = (await get(people.writer, BUFFERS)).body.data as { target: string }[];
    expect(listed.map(({ target }) => target)).toContain(page.documentId);
    expect((await ask(people.writer, 'delete', at(page))).status).toBe(204);
    expect(await put(people.writer, at(page), { title: 'x' })).toMatchObject(
      refused(404, 'not_found'),
    );
  });
});

describe('how much', () => {
  test('1 MB of values, with words that say what to do', async () => {
    const page = await newPage();
    const full = { lead: 'x'.repeat(1_000_000 - '{"lead":""}'.length) };
    const kept = await put(people.writer, at(page), full);
    expect(kept.status).toBe(200);
    expect((await get(people.writer, at(page))).body.data.values).toEqual(full);
    const { version } = kept.body.data;
    const large = await put(people.writer, at(page), { lead: `${full.lead}x` }, { version });
    expect(large).toMatchObject(
      refused(413, 'invalid_input', { field: 'values', max: 1_000_000, actual: 1_000_001 }),
    );
    expect(large.body.error.message).toMatch(/för stort.*1 MB.*Spara sidan/s);
    // Counted as it is sent and stored: å is two bytes.
    const wide = { lead: 'å'.repeat(510_000) };
    const bytes = await put(people.writer, at(page), wide, { version });
    expect(bytes).toMatchObject(refused(413, 'invalid_input', { field: 'values' }));
    const larger = await put(people.writer, at(page), { lead: 'x'.repeat(1_100_000) });
    expect(larger).toMatchObject(refused(413, 'invalid_input'));
    expect(larger.body.error.message).toMatch(/för stort.*1 MB.*Dela upp det/s);
    expect((await get(people.writer, at(page))).body.data).toEqual(kept.body.data);
  });

  test('a hundred levels', async () => {
    const page = await newPage();
    const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
    const send = (levels: number) =>
      ask(people.writer, 'put', at(page))
        .set('Content-Type', 'application/json')
        .send(`{"values":${nested(levels)}}`);
    expect((await send(100)).status).toBe(200);
    for (const levels of [101, 5_000, 150_000])
      expect(await send(levels)).toMatchObject(
        refused(400, 'invalid_input', levels > 5_000 ? {} : { field: 'values' }),
      );
  });

  test('two hundred pages a person: the next is refused, and nothing of what is there is dropped', async () => {
    const busy = await person(server, 'writer');
    const now = new Date();
    const rows = Array.from({ length: 199 }, (_, at) => ({
      document_id: `buffer-${at}`,
      owner: busy.id,
      content_type: ARTICLE,
      target: `new:${at}`,
      target_locale: 'sv',
      base_lock_version: 0,
      values: '{}',
      saved_at: '2026-01-01T00:00:00.000Z',
      created_at: now,
      updated_at: now,
    }));
    await server.strapi.db.connection.batchInsert('editorial_buffers', rows, 50);
    const last = pathOf(ARTICLE, newTarget());
    const kept = await put(busy, last, { title: 'Den tvåhundrade' });
    expect(kept.status).toBe(200);
    const more = pathOf(ARTICLE, newTarget());
    const full = await put(busy, more, { title: 'En till' }).set('Accept-Language', 'en');
    expect(full).toMatchObject(refused(400, 'invalid_input', { max: 200, actual: 200 }));
    expect(full.body.error.message).toMatch(/unsaved work on 200 pages.*Save or remove/s);
    // What is there may go on.
    const { version } = kept.body.data;
    expect((await put(busy, last, { title: 'Vidare' }, { version })).status).toBe(200);
    expect((await get(busy, BUFFERS)).body.data).toHaveLength(200);
    await ask(busy, 'delete', last);
    expect((await put(busy, more, { title: 'En till' })).status).toBe(200);
    await clear(busy);
  });
});

test.each([
  ['a type that is not ours', pathOf('plugin::upload.file', newTarget()), {}, 400, 'contentType'],
  ['an unknown type', pathOf('api::nothing.nothing', newTarget()), {}, 404, undefined],
  ['a target that is none', pathOf(ARTICLE, 'new:1'), {}, 400, 'target'],
  ['a language that is none', pathOf(ARTICLE, newTarget(), 'sv_SE'), {}, 400, 'locale'],
  ['an unknown language', pathOf(ARTICLE, newTarget(), 'de'), {}, 400, 'locale'],
  ['no values', pathOf(ARTICLE, newTarget()), { values: undefined }, 400, 'values'],
  ['values that are a list', pathOf(ARTICLE, newTarget()), { values: [] }, 400, 'values'],
  ['a version that is none', pathOf(ARTICLE, newTarget()), { version: -1 }, 400, 'version'],
  [
    'a lock version that no column holds',
    pathOf(ARTICLE, newTarget()),
    { baseLockVersion: 2 ** 31 },
    400,
    'baseLockVersion',
  ],
])('%s is refused', async (_what, path, more, status, field) => {
  const answer = await put(people.superAdmin, path, {}, more);
  const code = status === 404 ? 'not_found' : 'invalid_input';
  expect(answer).toMatchObject(refused(status, code, field === undefined ? {} : { field }));
});
