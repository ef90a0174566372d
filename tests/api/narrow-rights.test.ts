import { narrowPerson, type Narrow } from '../support/narrow-people';
import { apiToken, cast, person, type Person } from '../support/people';
import { ARTICLE, bring, done, livePage, news, type People } from '../support/publishing';
import { act, draft, edit, look, versionOf, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/**
 * A right is a right to that page: what a role may read and change in the content manager (type,
 * language, field, only one's own) is what it may read and do in the review API.
 */
let server: Server;
let people: People;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
});
afterAll(() => server.stop());

const narrow = (how: Narrow): Promise<Person> => narrowPerson(server, how);

const refused = { status: 403, body: { error: { details: { code: 'missing_permission' } } } };

const queueOf = async (by: Person, more = '') => {
  const { body } = await done(
    server.http
      .get(`/editorial-review/reviews?pageSize=100${more}`)
      .set('Authorization', `Bearer ${by.token}`),
  );
  const { data, meta } = body as {
    data: { documentId: string; locale: string }[];
    meta: { pagination: { total: number } };
  };
  expect(meta.pagination.total).toBe(data.length);
  return data.map(({ documentId, locale }) => `${documentId} ${locale}`);
};

const nameOf = ({ documentId, locale }: Page) => `${documentId} ${locale}`;

/** The same document in two languages, both submitted. */
async function inBoth(): Promise<{ sv: Page; en: Page }> {
  const sv = await draft(server, people.writer, ARTICLE, news());
  const en = { ...sv, locale: 'en' };
  await done(edit(server, people.writer, en, news('A piece of news')));
  for (const page of [sv, en]) await done(act(server, people.writer, page, 'submission'));
  return { sv, en };
}

async function expectHidden(by: Person, page: Page): Promise<void> {
  for (const below of ['', '/revisions', '/revisions/1', '/events']) {
    expect(await look(server, by, page, below)).toMatchObject(refused);
  }
  const nouns = {
    approval: {},
    'change-request': { comment: 'Nej.' },
    restoration: { revision: 1 },
  };
  for (const [noun, body] of Object.entries(nouns)) {
    const answer = await act(server, by, page, noun, body);
    expect(answer).toMatchObject(refused);
    expect(answer.body.error.details.reason).toBe('page');
    expect(answer.body.error.message).toBe('Din roll når inte den här sidan.');
  }
  expect(await queueOf(by)).not.toContain(nameOf(page));
}

test('one language: the other is neither read nor judged', async () => {
  const { sv, en } = await inBoth();
  const swede = await narrow({ locales: ['sv'] });
  await expectHidden(swede, en);
  expect(await queueOf(swede)).toContain(nameOf(sv));
  expect(await queueOf(swede, '&locale=en')).toEqual([]);
  expect((await look(server, swede, sv)).status).toBe(200);
  expect((await act(server, swede, sv, 'approval')).status).toBe(200);
});

test("only one's own: another's page is neither read nor judged, one's own may be submitted", async () => {
  const other = await draft(server, people.writer, ARTICLE, news());
  await done(act(server, people.writer, other, 'submission'));
  const own = await narrow({ conditions: ['admin::is-creator'] });
  await expectHidden(own, other);
  const mine = await draft(server, people.writer, ARTICLE, news());
  await server.strapi.db
    .connection('articles')
    .where({ document_id: mine.documentId })
    .update({ created_by_id: own.id });
  expect(await queueOf(own)).toEqual([nameOf(mine)]);
  expect((await act(server, own, mine, 'submission')).status).toBe(200);
});

test('a field that the role may not read is not in its revisions, and whoever cannot read it all cannot approve', async () => {
  const page = await draft(server, people.writer, ARTICLE, news('Rubriken', { kicker: 'Vinjett' }));
  await done(act(server, people.writer, page, 'submission'));
  const blinkered = await narrow({
    fields: { read: (field) => !['lead', 'seo.metaTitle'].includes(field) },
  });
  const { body } = await done(look(server, blinkered, page, '/revisions/1'));
  const { snapshot } = (body as { data: { snapshot: object } }).data;
  expect(snapshot).toHaveProperty('title', 'Rubriken');
  expect(snapshot).not.toHaveProperty('lead');
  const answer = await act(server, blinkered, page, 'approval');
  expect(answer).toMatchObject(refused);
  expect(answer.body.error.details).toMatchObject({ reason: 'unread_fields', fields: ['lead'] });
  // An empty field is nothing that could go unseen.
  const half = await narrow({ fields: { read: (field) => !field.startsWith('seo') } });
  expect((await act(server, half, page, 'approval')).status).toBe(200);
});

test('a field of a part that the role may not read is not in its revisions', async () => {
  const page = await draft(
    server,
    people.writer,
    ARTICLE,
    news('Med delar', { seo: { metaTitle: 'Hemlig rubrik', metaDescription: 'Öppen text' } }),
  );
  const blinkered = await narrow({ fields: { read: (field) => field !== 'seo.metaTitle' } });
  const { body } = await done(look(server, blinkered, page, '/revisions/1'));
  const { snapshot } = (body as { data: { snapshot: { seo: object } } }).data;
  expect(snapshot.seo).toMatchObject({ metaDescription: 'Öppen text' });
  expect(JSON.stringify(body)).not.toContain('Hemlig rubrik');
});

test('restoring changes only what the role may change', async () => {
  const page = await draft(server, people.writer, ARTICLE, news('Först', { kicker: 'Ett' }));
  await done(edit(server, people.writer, page, { kicker: 'Två' }));
  await done(edit(server, people.writer, page, { kicker: 'Två', lead: 'En ny ingress.' }));
  const half = await narrow({ fields: { update: (field) => field !== 'kicker' } });
  const no = await act(server, half, page, 'restoration', { revision: 1 });
  expect(no).toMatchObject(refused);
  expect(no.body.error.details).toMatchObject({ reason: 'unwritten_fields', fields: ['kicker'] });
  expect((await look(server, people.writer, page)).body.data.revision.number).toBe(3);
  expect((await act(server, half, page, 'restoration', { revision: 2 })).status).toBe(200);
});

test('a live page is withdrawn, and published, only by whom its language belongs to', async () => {
  const page = await livePage(server, people, ARTICLE, news());
  const english = await narrow({ locales: ['en'] });
  expect(await act(server, english, page, 'withdrawal', { reason: 'Nej.' })).toMatchObject(refused);
  const next = await draft(server, people.writer, ARTICLE, news());
  await bring(server, people, next, 'approved');
  expect(await act(server, english, next, 'publication')).toMatchObject(refused);
});

test('whoever worked on a text is sent only to people whose role reaches it', async () => {
  const { sv } = await inBoth();
  const english = await narrow({ locales: ['en'] });
  const writing = await person(server, 'writer', 'reviewer');
  await done(edit(server, writing, sv, news('Ändrad')));
  await done(act(server, writing, sv, 'submission'));
  const { body } = await act(server, writing, sv, 'approval');
  expect(body.error.details.code).toBe('own_contribution');
  const who = (body.error.details.who as { id: string }[]).map(({ id }) => id);
  expect(who).toContain(String(people.reviewer.id));
  expect(who).not.toContain(String(english.id));
});

test('a token with scopes to reviews alone reads and submits none', async () => {
  const page = await draft(server, people.writer, ARTICLE, news());
  const scopes = ['find-one', 'submit'].map(
    (name) => `plugin::editorial-review.own-reviews.${name === 'submit' ? name : 'findOne'}`,
  );
  const path = `/api/reviews/${ARTICLE}/${page.documentId}`;
  const bearer = async (more: string[]) => `Bearer ${await apiToken(server, [...scopes, ...more])}`;
  const outside = await bearer([]);
  expect((await server.http.get(path).set('Authorization', outside)).status).toBe(404);
  const lockVersion = await versionOf(server, page);
  const submission = (authorization: string) =>
    server.http
      .post(`${path}/submission`)
      .set('Authorization', authorization)
      .send({ locale: 'sv', lockVersion });
  expect((await submission(outside)).status).toBe(404);
  const writing = await bearer([`${ARTICLE}.update`]);
  expect((await server.http.get(path).set('Authorization', writing)).status).toBe(200);
  expect((await submission(writing)).status).toBe(200);
});
