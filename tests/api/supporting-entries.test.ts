import type { UID } from '@strapi/strapi';
import { arrangerOf } from '../support/arrangers';
import { apiToken, cast, type Person } from '../support/people';
import { ARTICLE, INTERVIEW, interview, livePage, news, type People } from '../support/publishing';
import { act, draft } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/** Entries without a review: what they say is public at once. */
let server: Server;
let people: People;

const ARRANGER = 'api::arranger.arranger';
const TOPIC = 'api::topic.topic';
const SITE = 'api::site.site';
const REDIRECT = 'api::redirect.redirect';

beforeAll(async () => {
  server = await startServer({ REDIRECT_HOSTS: 'www.vinnova.example' });
  people = await cast(server);
});
afterAll(() => server.stop());

let counter = 0;
const as = ({ token }: { token: string }) => ({ Authorization: `Bearer ${token}` });
const path = (uid: string, id = '') => `/content-manager/collection-types/${uid}/${id}`;

const make = (by: Person, uid: string, data: object) =>
  server.http.post(path(uid)).set(as(by)).send(data);
const change = (by: Person, uid: string, id: string, data: object) =>
  server.http.put(path(uid, id)).set(as(by)).send(data);
const remove = (by: Person, uid: string, id: string) =>
  server.http.delete(path(uid, id)).set(as(by));

const said = ({ status, body }: { status: number; body: unknown }) =>
  (body as { error?: { details?: { code?: string } } }).error?.details?.code ?? status;

async function arranger(by: Person = people.writer): Promise<string> {
  counter += 1;
  const { body } = await make(by, ARRANGER, {
    name: `Ort ${counter} kommun`,
    sector: 'municipality',
    contacts: [{ name: 'Kim Lind', phone: '0701', email: 'kim@ort.example' }],
  });
  if ((body as { error?: unknown }).error) throw new Error(JSON.stringify(body));
  return (body as { data: { documentId: string } }).data.documentId;
}

/** An arranger whom a live article names. */
async function shownArranger(): Promise<string> {
  const id = await arranger();
  await livePage(
    server,
    people,
    ARTICLE,
    news(undefined, { arrangers: { connect: [{ documentId: id }] } }),
  );
  return id;
}

async function trailOf(uid: string, documentId: string) {
  const events = await server.strapi.db
    .query('plugin::editorial-review.event')
    .findMany({ where: { page: `${uid}|${documentId}|-` }, orderBy: { seq: 'asc' } });
  return Promise.all(
    (events as { action: string; actorKind: string; actorId: string; payloads: number[] }[]).map(
      async ({ action, actorKind, actorId, payloads }) => ({
        action,
        actor: `${actorKind} ${actorId}`,
        words: (
          (await server.strapi.db
            .query('plugin::editorial-review.payload')
            .findOne({ where: { id: payloads[0] } })) as { data: unknown }
        ).data,
      }),
    ),
  );
}

describe('each change is in the trail, with the words before and after', () => {
  test('made, changed and deleted, by whom', async () => {
    const id = await arranger();
    expect(said(await change(people.writer, ARRANGER, id, { name: 'Nya Ort kommun' }))).toBe(200);
    expect(said(await change(people.writer, ARRANGER, id, { name: 'Nya Ort kommun' }))).toBe(200);
    expect(said(await remove(people.superAdmin, ARRANGER, id))).toBe(200);
    const trail = await trailOf(ARRANGER, id);
    expect(trail.map(({ action }) => action)).toEqual([
      'createEntry',
      'updateEntry',
      'deleteEntry',
    ]);
    expect(trail[1]).toMatchObject({
      actor: `admin ${people.writer.id}`,
      words: { before: { name: `Ort ${counter} kommun` }, after: { name: 'Nya Ort kommun' } },
    });
    expect(trail[2]?.words).toMatchObject({ before: { name: 'Nya Ort kommun' }, after: null });
  });

  test('over the API too', async () => {
    const Authorization = `Bearer ${await apiToken(server)}`;
    const answer = await server.http
      .post('/api/topics')
      .set({ Authorization })
      .send({ data: { name: 'Ämne från nyckel' } });
    const id = (answer.body as { data: { documentId: string } }).data.documentId;
    const [made] = await trailOf(TOPIC, id);
    expect(made).toMatchObject({
      action: 'createEntry',
      actor: expect.stringMatching(/^api-token /),
    });
  });

  test('several deleted at once are each in it, and the chain holds', async () => {
    const ids = [await arranger(), await arranger(), await arranger()];
    const answer = await server.http
      .post(`${path(ARRANGER)}actions/bulkDelete`)
      .set(as(people.superAdmin))
      .send({ documentIds: ids });
    expect(answer.status).toBe(200);
    for (const id of ids) expect((await trailOf(ARRANGER, id)).at(-1)?.action).toBe('deleteEntry');
  });
});

describe('what live pages show of an entry takes a right of its own', () => {
  test('a writer changes what no live page shows', async () => {
    expect(said(await change(people.writer, ARRANGER, await arranger(), { name: 'Fri' }))).toBe(
      200,
    );
  });

  test('and private fields anywhere, nothing else', async () => {
    const id = await shownArranger();
    const { body } = await server.http.get(path(ARRANGER, id)).set(as(people.writer));
    const [{ id: part, name: called }] = body.data.contacts as [{ id: number; name: string }];
    const contact = { id: part, name: called, email: 'kim@ort.example' };
    const phone = { contacts: [{ ...contact, phone: '0702' }] };
    expect(said(await change(people.writer, ARRANGER, id, phone))).toBe(200);
    const name = { contacts: [{ ...contact, name: 'Kim Berg' }] };
    expect(said(await change(people.writer, ARRANGER, id, name))).toBe('missing_permission');
  });

  test('a refusal names the field, and leaves nothing behind', async () => {
    const id = await shownArranger();
    const answer = await change(people.writer, ARRANGER, id, { name: 'Kapad kommun' });
    expect([answer.status, answer.body.error.details]).toEqual([
      403,
      expect.objectContaining({ code: 'missing_permission', field: 'name', shown: 1 }),
    ]);
    expect(answer.body.error.message).toMatch(/Be en granskare eller publicerare/);
    const { body } = await server.http.get(path(ARRANGER, id)).set(as(people.writer));
    expect(body.data.name).not.toBe('Kapad kommun');
    expect((await trailOf(ARRANGER, id)).map(({ action }) => action)).toEqual(['createEntry']);
  });

  test('reviewers and publishers have it', async () => {
    for (const by of [people.reviewer, people.publisher])
      expect(said(await change(by, ARRANGER, await shownArranger(), { name: 'Rättad' }))).toBe(200);
  });

  test('tokens and arrangers never do', async () => {
    const id = await shownArranger();
    const Authorization = `Bearer ${await apiToken(server)}`;
    const put = (headers: Record<string, string>) =>
      server.http
        .put(`/api/arrangers/${id}`)
        .set(headers)
        .send({ data: { name: 'Kapad' } });
    expect(said(await put({ Authorization }))).toBe('missing_permission');
    const own = await arrangerOf(server, 'Egen kommun');
    expect((await put({ Authorization: `Bearer ${own.token}` })).status).toBe(403);
  });

  test('through a part of the page as well: a person among the participants is not public, a topic is', async () => {
    const { body } = await make(people.writer, TOPIC, { name: `Ämne ${(counter += 1)}` });
    const topic = (body as { data: { documentId: string } }).data.documentId;
    await livePage(
      server,
      people,
      INTERVIEW,
      interview({ topics: { connect: [{ documentId: topic }] } }),
    );
    expect(said(await change(people.writer, TOPIC, topic, { name: 'Kapat' }))).toBe(
      'missing_permission',
    );
  });

  test('the site is nobody’s to change without it', async () => {
    const put = (by: Person) =>
      server.http
        .put(`/content-manager/single-types/${SITE}`)
        .set(as(by))
        .send({ name: 'Innovationsveckan', publisher: 'Vinnova' });
    expect(said(await put(people.writer))).toBe('missing_permission');
    expect([200, 201]).toContain(said(await put(people.reviewer)));
  });
});

describe('redirects', () => {
  const redirect = (by: Person, from: string, to: string) => make(by, REDIRECT, { from, to });

  test('take the right too', async () => {
    expect(said(await redirect(people.writer, '/gammal', '/nyheter/ny'))).toBe(
      'missing_permission',
    );
    expect(said(await redirect(people.publisher, '/gammal', '/nyheter/ny'))).toBe(201);
  });

  test.each([
    ['/', '/nyheter/ny', 'from'],
    ['/en', '/nyheter/ny', 'from'],
    ['/nyheter', '/nyheter/ny', 'from'],
    ['/admin/login', '/nyheter/ny', 'from'],
    ['//evil.example', '/nyheter/ny', 'from'],
    ['/gammal-1', 'https://evil.example/', 'to'],
    ['/gammal-2', '/\\evil.example', 'to'],
    ['/gammal-3', '//evil.example', 'to'],
    ['/gammal-4', 'https://www.vinnova.example@evil.example/', 'to'],
    ['/gammal-5', 'https://www.vinnova.example.evil.example/', 'to'],
    ['/gammal-6', 'http://www.vinnova.example/', 'to'],
  ])('%s to %s is refused', async (from, to, field) => {
    const answer = await redirect(people.publisher, from, to);
    expect([answer.status, answer.body.error.details.errors[0].path]).toEqual([400, [field]]);
  });

  test('lead to a host that the configuration names', async () => {
    const answer = await redirect(
      people.publisher,
      '/finansiering',
      'https://www.vinnova.example/x',
    );
    expect(said(answer)).toBe(201);
  });

  test('never take the path of a live page, however it is written', async () => {
    await livePage(server, people, ARTICLE, news('Sidan som lever', { slug: 'sidan-som-lever' }));
    for (const from of [
      '/nyheter/sidan-som-lever',
      '/nyheter/sidan-som-lever/',
      '/Nyheter/Sidan-Som-Lever',
      '/nyheter/%73idan-som-lever',
      '/x/../nyheter/sidan-som-lever',
    ]) {
      const answer = await redirect(people.publisher, from, '/nyheter/annan');
      expect([from, answer.status, answer.body.error?.message]).toEqual([
        from,
        400,
        expect.stringContaining('finns en publicerad sida'),
      ]);
    }
  });

  test('give way to a page that goes live at their path', async () => {
    expect(said(await redirect(people.publisher, '/nyheter/kommer-snart', '/nyheter/annan'))).toBe(
      201,
    );
    await livePage(server, people, ARTICLE, news('Kommer', { slug: 'kommer-snart' }));
    const left = await server.strapi.db
      .query(REDIRECT as UID.ContentType)
      .count({ where: { from: '/nyheter/kommer-snart' } });
    expect(left).toBe(0);
  });
});

describe('one path is one page’s', () => {
  test('an interview does not take the address of an article', async () => {
    await draft(server, people.writer, ARTICLE, news('Samma', { slug: 'samma-adress' }));
    const answer = await make(people.writer, INTERVIEW, interview({ slug: 'samma-adress' }));
    expect([answer.status, answer.body.error?.details?.errors?.[0]?.path]).toEqual([400, ['slug']]);
  });

  test('nor at the same moment', async () => {
    const answers = await Promise.all([
      make(people.writer, ARTICLE, news('Kapp', { slug: 'kapplopp' })),
      make(people.writer, INTERVIEW, interview({ slug: 'kapplopp' })),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400]);
  });

  test('nor where older code has let both have it: the second is not published', async () => {
    const first = await livePage(server, people, ARTICLE, news('Först', { slug: 'forst-dar' }));
    const second = await draft(server, people.writer, INTERVIEW, interview({ slug: 'sist-dar' }));
    await server.strapi.db
      .query('plugin::content-rules.slug')
      .updateMany({ where: { pageId: second.documentId }, data: { slug: 'forst-dar' } as never });
    await server.strapi.db.query(INTERVIEW as UID.ContentType).updateMany({
      where: { documentId: second.documentId },
      data: { slug: 'forst-dar' } as never,
    });
    await act(server, people.writer, second, 'submission');
    await act(server, people.reviewer, second, 'approval');
    const answer = await act(server, people.publisher, second, 'publication');
    expect([answer.status, answer.body.error?.message]).toEqual([
      400,
      expect.stringContaining('används redan'),
    ]);
    expect(first.documentId).not.toBe(second.documentId);
  });

  test('an arranger is not told of others’ addresses: theirs steps aside', async () => {
    const link = 'api::webcast-link.webcast-link';
    await draft(server, people.writer, link, {
      title: 'Hemlig',
      url: 'https://video.example/a',
      slug: 'hemlig-sandning',
    });
    const own = await arrangerOf(server, 'Nyfikna kommun');
    const { status, body } = await server.http
      .post('/api/webcast-links')
      .set(as(own))
      .send({ data: { title: 'Min', url: 'https://video.example/b', slug: 'hemlig-sandning' } });
    expect([status, body.data?.slug]).toEqual([201, 'hemlig-sandning-2']);
  });
});

describe('of two who save one entry', () => {
  const seen = (by: Person, uid: string, id: string, version: number, data: object) =>
    change(by, uid, id, data).set('X-Lock-Version', String(version));
  const opened = async (uid: string, id: string) => {
    const answer = await server.http.get(path(uid, id)).set(as(people.writer));
    return (answer.body as { meta: { lockVersion?: number } }).meta.lockVersion ?? -1;
  };

  test('the second is refused and told what has changed; nothing is overwritten unseen', async () => {
    const id = await arranger();
    const version = await opened(ARRANGER, id);
    const first = await seen(people.writer, ARRANGER, id, version, { shortName: 'Ort' });
    expect(first.body.meta.lockVersion).toBe(version + 1);
    const second = await seen(people.reviewer, ARRANGER, id, version, { shortName: 'Annan' });
    expect(second.status).toBe(409);
    expect(second.body.error.details).toMatchObject({
      code: 'stale_lock',
      changedFields: ['shortName'],
      current: { contentType: ARRANGER, documentId: id, lockVersion: version + 1 },
    });
    expect(await opened(ARRANGER, id)).toBe(version + 1);
    const again = await seen(people.reviewer, ARRANGER, id, version + 1, { shortName: 'Annan' });
    expect(again.status).toBe(200);
    // A save that changes nothing is no version.
    const same = await seen(people.reviewer, ARRANGER, id, version + 2, { shortName: 'Annan' });
    expect(same.body.meta.lockVersion).toBe(version + 2);
  });

  test('at the same moment: one of them is told', async () => {
    const id = await arranger();
    const version = await opened(ARRANGER, id);
    const answers = await Promise.all(
      ['Ett', 'Två', 'Tre', 'Fyra'].map((shortName) =>
        seen(people.writer, ARRANGER, id, version, { shortName }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  });

  test('of the site as well, and a version that is none is refused', async () => {
    const site = (by: Person) =>
      server.http.put('/content-manager/single-types/api::site.site').set(as(by));
    const open = await server.http
      .get('/content-manager/single-types/api::site.site')
      .set(as(people.publisher));
    const version = Number(open.body.meta.lockVersion);
    const name = (text: string) => ({ name: text });
    const say = (text: string) => site(people.publisher).set('X-Lock-Version', text);
    expect((await say(String(version)).send(name('Veckan'))).status).toBe(200);
    expect(said(await say(String(version)).send(name('Vecka')))).toBe('stale_lock');
    expect(said(await say('1.5').send(name('Vecka')))).toBe('invalid_input');
  });
});
