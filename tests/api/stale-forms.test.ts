import { narrowPerson } from '../support/narrow-people';
import { cast, type Person } from '../support/people';
import { bring, livePage, news, ARTICLE, type People } from '../support/publishing';
import { act, draft, edit, look, versionOf, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/**
 * A form of the content manager says which version of the page it was filled from. Where the page has moved on
 * since, the save is refused and the form is told which fields are others, so that nothing typed is lost.
 */
let server: Server;
let people: People;

beforeAll(async () => {
  server = await startServer({ CORS_ORIGINS: 'https://redaktion.example' });
  people = await cast(server);
});
afterAll(() => server.stop());

const newPage = (title?: string): Promise<Page> =>
  draft(server, people.writer, ARTICLE, news(title));

const save = (by: Person, page: Page, data: Record<string, unknown>, version: unknown) =>
  edit(server, by, page, data).set('X-Lock-Version', String(version));

const stale = (changedFields: string[]) => ({
  status: 409,
  body: { error: { details: { code: 'stale_lock', changedFields } } },
});

describe('a form that opens a page', () => {
  const open = (by: Person, { uid, documentId }: Page, locale = 'sv') =>
    server.http
      .get(`/content-manager/collection-types/${uid}/${documentId}?locale=${locale}`)
      .set('Authorization', `Bearer ${by.token}`);

  test('is told the version that it shows, which its save may say', async () => {
    const page = await newPage();
    await edit(server, people.reviewer, page, { kicker: 'Vinjett' });
    const opened = await open(people.writer, page);
    expect([opened.status, opened.body.meta.lockVersion]).toEqual([200, 2]);
    expect(opened.headers['x-lock-version']).toBe('2');
    const saved = await save(people.writer, page, { lead: 'Ny' }, opened.body.meta.lockVersion);
    expect([saved.status, saved.body.meta.lockVersion]).toEqual([200, 3]);
  });

  test('of a language is told of that language', async () => {
    const page = await newPage();
    const english = { ...page, locale: 'en' };
    expect((await edit(server, people.writer, english, news('In English'))).status).toBe(200);
    expect((await edit(server, people.writer, page, { kicker: 'Bara svenska' })).status).toBe(200);
    expect((await open(people.writer, page, 'sv')).body.meta.lockVersion).toBe(2);
    expect((await open(people.writer, page, 'en')).body.meta.lockVersion).toBe(1);
  });

  test('of a type without a review is told how often it has been changed', async () => {
    const { body } = await server.http
      .post('/content-manager/collection-types/api::topic.topic')
      .set('Authorization', `Bearer ${people.writer.token}`)
      .send({ name: 'Klimat' });
    const topic = { uid: 'api::topic.topic', documentId: body.data.documentId, locale: 'sv' };
    const opened = await open(people.writer, topic);
    expect([opened.status, opened.body.meta.lockVersion]).toEqual([200, 1]);
  });
});

describe('a page that has moved on', () => {
  test('is not saved over: the whole review as it is now, and what is another', async () => {
    const page = await newPage('Först');
    await edit(server, people.reviewer, page, { title: 'Ändrad', kicker: 'Vinjett' });
    const answer = await save(people.writer, page, { lead: 'Min ingress' }, 1);
    expect(answer).toMatchObject(stale(['title', 'kicker']));
    const { current, messages } = answer.body.error.details;
    expect(current).toMatchObject({ lockVersion: 2, title: 'Ändrad', status: 'working' });
    expect(current.availableActions).toContainEqual({ action: 'submit', allowed: true });
    expect(messages.sv).toMatch(/Någon annan har ändrat sidan/);
    expect((await look(server, people.writer, page, '/revisions/2')).body.data.snapshot.lead).toBe(
      'En kort ingress om veckan.',
    );
    expect(await versionOf(server, page)).toBe(2);
  });

  test('what was changed back again is no change, whatever was saved between', async () => {
    const page = await newPage('Först');
    await edit(server, people.reviewer, page, { title: 'Ändrad', lead: 'Ny ingress' });
    await edit(server, people.reviewer, page, { title: 'Först' });
    expect(await save(people.writer, page, { kicker: 'x' }, 1)).toMatchObject(stale(['lead']));
    expect(await save(people.writer, page, { kicker: 'x' }, 2)).toMatchObject(stale(['title']));
    expect((await save(people.writer, page, { kicker: 'x' }, 3)).status).toBe(200);
  });

  test('an action alone changes no field', async () => {
    const page = await newPage();
    await act(server, people.writer, page, 'submission');
    expect(await save(people.writer, page, { lead: 'x' }, 1)).toMatchObject(stale([]));
    expect(await save(people.writer, page, { lead: 'Ny' }, 2)).toMatchObject({ status: 200 });
    // Seen as it was submitted, in review.
    expect(await save(people.writer, page, { kicker: 'x' }, 2)).toMatchObject(stale(['lead']));
  });

  test('an older revision that became the draft is told by what it changed', async () => {
    const page = await newPage('Först');
    await edit(server, people.writer, page, { title: 'Sedan', kicker: 'Vinjett' });
    await act(server, people.writer, page, 'restoration', { revision: 1 });
    expect(await versionOf(server, page)).toBe(3);
    expect(await save(people.writer, page, { lead: 'x' }, 2)).toMatchObject(
      stale(['title', 'kicker']),
    );
    await edit(server, people.writer, page, { kicker: 'Ny vinjett' });
    expect(await save(people.writer, page, { lead: 'x' }, 3)).toMatchObject(stale(['kicker']));
  });

  test('after publication and a discard, the live text is what was seen', async () => {
    const page = await livePage(server, people, ARTICLE, news('Live'));
    const seen = await versionOf(server, page);
    await edit(server, people.writer, page, { title: 'Utkast' });
    expect(await save(people.writer, page, { lead: 'x' }, seen)).toMatchObject(stale(['title']));
    await server.http
      .post(`/content-manager/collection-types/${ARTICLE}/${page.documentId}/actions/discard`)
      .set('Authorization', `Bearer ${people.superAdmin.token}`)
      .expect(200);
    expect(await save(people.writer, page, { lead: 'x' }, seen)).toMatchObject(stale([]));
    expect(await save(people.writer, page, { lead: 'x' }, seen + 1)).toMatchObject(
      stale(['title']),
    );
  });

  test('where the text that was seen has been erased, the nearest before it', async () => {
    const page = await newPage('Ett');
    await edit(server, people.writer, page, { title: 'Två' });
    await edit(server, people.writer, page, { lead: 'Tre' });
    const { erase } = server.strapi.plugin('editorial-review').service('erasure') as {
      erase(request: object, actor: object): Promise<unknown>;
    };
    const { uid, documentId, locale } = page;
    await erase(
      { key: { uid, documentId, locale }, revisions: [2] },
      { kind: 'system', id: 'test' },
    );
    expect(await save(people.writer, page, { kicker: 'x' }, 2)).toMatchObject(
      stale(['title', 'lead']),
    );
  });

  test('a version that never was tells nothing: every field that holds something', async () => {
    const page = await newPage();
    const answer = await save(people.writer, page, { lead: 'x' }, 99);
    expect(answer).toMatchObject({ status: 409 });
    expect(answer.body.error.details.changedFields).toEqual(
      expect.arrayContaining(['title', 'lead', 'date', 'content']),
    );
    expect(answer.body.error.details.changedFields).not.toContain('kicker');
  });

  test('a field that the role may not read is not named', async () => {
    const blinkered = await narrowPerson(server, { fields: { read: (name) => name !== 'kicker' } });
    const page = await newPage('Först');
    await edit(server, people.writer, page, { title: 'Ändrad', kicker: 'Hemlig' });
    expect(await save(blinkered, page, { lead: 'x' }, 1)).toMatchObject(stale(['title']));
  });

  test('each language has a version of its own, the one that is asked for', async () => {
    const sv = await newPage();
    const en = { ...sv, locale: 'en' };
    // A language that the page does not have yet has no version.
    expect((await save(people.writer, en, news('English'), 0)).status).toBe(200);
    await edit(server, people.writer, sv, { title: 'Ändrad' });
    expect(await save(people.writer, sv, { lead: 'x' }, 1)).toMatchObject(stale(['title']));
    const english = await save(people.writer, en, { title: 'Changed' }, 1);
    expect(english).toMatchObject({ status: 200, body: { meta: { lockVersion: 2 } } });
  });
});

describe('the header', () => {
  test.each(['', 'tre', '1.0', '-1', '+1', '01', '1e0', '1, 1', '0x1', '99999999999'])(
    '“%s” is no version',
    async (value) => {
      const page = await newPage();
      const answer = await edit(server, people.writer, page, { lead: 'x' })
        .set('X-Lock-Version', value)
        .set('Accept-Language', 'en');
      expect(answer.status).toBe(400);
      expect(answer.body.error.details).toMatchObject({
        code: 'invalid_input',
        field: 'X-Lock-Version',
      });
      expect(await versionOf(server, page)).toBe(1);
    },
  );

  test('without it a save is judged by nothing that was seen', async () => {
    const page = await newPage();
    await edit(server, people.writer, page, { title: 'Ändrad' });
    expect((await edit(server, people.writer, page, { lead: 'Ny' })).status).toBe(200);
  });

  test('counts however the route is written, and for what the publish button saves', async () => {
    const page = await newPage();
    await edit(server, people.writer, page, { title: 'Ändrad' });
    const odd = `/Content-Manager/COLLECTION-types/${page.uid}/${page.documentId}/?locale=sv`;
    const answer = await server.http
      .put(odd)
      .set('Authorization', `Bearer ${people.writer.token}`)
      .set('x-LOCK-version', '1')
      .send({ lead: 'Ny' });
    expect(answer).toMatchObject(stale(['title']));
    const published = await server.http
      .post(`/content-manager/collection-types/${page.uid}/${page.documentId}/actions/publish`)
      .set('Authorization', `Bearer ${people.superAdmin.token}`)
      .set('X-Lock-Version', '1')
      .send({ lead: 'Ny' });
    expect(published).toMatchObject(stale(['title']));
  });

  test('is asked of what has no review as well, where it is sent', async () => {
    const made = await draft(server, people.writer, 'api::topic.topic', { name: 'Ämne' });
    const answer = await save(people.writer, made, { name: 'Annat ämne' }, 'vad som helst');
    expect(answer.status).toBe(400);
  });

  test('stands in the answer as well, beside `meta`', async () => {
    const page = await newPage();
    const answer = await save(people.writer, page, { title: 'Ny' }, 1);
    expect(answer.headers['x-lock-version']).toBe('2');
    expect(answer.body.meta.lockVersion).toBe(2);
    const same = await save(people.writer, page, { title: 'Ny' }, 2);
    expect(same.headers['x-lock-version']).toBe('2');
    await bring(server, people, page, 'approved');
  });

  test('may be sent and read by an admin on another origin that is allowed', async () => {
    const asked = await server.http
      .options('/content-manager/collection-types/api::article.article/x')
      .set('Origin', 'https://redaktion.example')
      .set('Access-Control-Request-Method', 'PUT')
      .set('Access-Control-Request-Headers', 'x-lock-version');
    expect(asked.headers['access-control-allow-headers']).toMatch(/X-Lock-Version/);
    const page = await newPage();
    const answer = await save(people.writer, page, { title: 'Ny' }, 1).set(
      'Origin',
      'https://redaktion.example',
    );
    expect(answer.headers['access-control-expose-headers']).toMatch(/X-Lock-Version/);
  });
});

test('of two who save what they have seen alike, one goes through', async () => {
  const page = await newPage();
  const answers = await Promise.all(
    [people.writer, people.reviewer].map((by, at) =>
      save(by, page, { title: `Ändrad ${at}` }, 1).then(({ status }) => status),
    ),
  );
  expect(answers.sort()).toEqual([200, 409]);
  expect(await versionOf(server, page)).toBe(2);
});
