import { arrangerOf } from '../support/arrangers';
import { apiToken, cast, person, type Person } from '../support/people';
import {
  ARTICLE,
  bring,
  done,
  edited,
  LINK,
  news,
  recording,
  type People,
} from '../support/publishing';
import { act, draft, edit, look, versionOf, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/** No page goes live that only those have seen whose words are on it. */
let server: Server;
let people: People;
/** Write, and would be allowed to approve. */
let author: Person;
let second: Person;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
  author = await person(server, 'writer', 'reviewer', 'publisher');
  second = await person(server, 'writer', 'reviewer', 'publisher');
});
afterAll(() => server.stop());

const changeNote = 'Ändrad text.';
const comment = 'Ändra ingressen.';

const approve = async (by: Person, page: Page) => {
  const { status, body } = await act(server, by, page, 'approval');
  return body.error?.details?.code ?? status;
};
const submit = (by: Person, page: Page) =>
  done(act(server, by, page, 'submission', { changeNote }));
const write = (by: Person) => draft(server, by, ARTICLE, news());

async function clone(by: Person, page: Page, slug: string): Promise<Page> {
  const answer = await done(
    server.http
      .post(`/content-manager/collection-types/${page.uid}/clone/${page.documentId}`)
      .set('Authorization', `Bearer ${by.token}`)
      .send({ slug, title: `Kopia ${slug}` }),
  );
  return { ...page, documentId: (answer.body as { data: { documentId: string } }).data.documentId };
}

describe('an approval that was taken back clears nobody', () => {
  test('by a change request: the author can’t approve what somebody else has edited since', async () => {
    const page = await write(author);
    await submit(author, page);
    await done(act(server, second, page, 'approval'));
    await done(act(server, people.reviewer, page, 'change-request', { comment }));
    await edited(server, people.writer, page, { lead: 'En ingress av någon annan.' });
    await submit(people.writer, page);
    expect(await approve(author, page)).toBe('own_contribution');
    expect(await approve(second, page)).toBe(200);
  });

  test('by a withdrawal: the author can’t approve what goes on from the withdrawn text', async () => {
    const page = await write(author);
    await submit(author, page);
    await done(act(server, second, page, 'approval'));
    await done(act(server, second, page, 'publication'));
    // Meanwhile somebody goes on from what was live.
    await edited(server, people.writer, page, { lead: 'En ny ingress.' });
    await done(act(server, second, page, 'withdrawal', { reason: 'Fel.' }));
    await submit(people.writer, page);
    expect(await approve(author, page)).toBe('own_contribution');
  });

  test('also not where older text was approved: that approval stands', async () => {
    const page = await write(author);
    await bring(server, people, page, 'live');
    await edited(server, people.writer, page, { lead: 'Andra ingressen.' });
    await bring(server, people, page, 'approved');
    await done(act(server, second, page, 'change-request', { comment }));
    await submit(people.writer, page);
    expect(await approve(author, page)).toBe(200);
  });
});

test('who brings back a text that was once approved brings its author', async () => {
  const page = await write(author);
  await submit(author, page);
  await done(act(server, second, page, 'approval'));
  await done(act(server, people.reviewer, page, 'change-request', { comment }));
  await edited(server, people.writer, page, { lead: 'Helt andra ord.' });
  await done(act(server, people.writer, page, 'restoration', { revision: 1 }));
  await submit(people.writer, page);
  expect(await approve(author, page)).toBe('own_contribution');
});

describe('a clone', () => {
  test('brings those whose unapproved words are in it', async () => {
    const page = await write(people.writer);
    await edited(server, author, page, { lead: 'Granskarens egna ord.' });
    const copy = await clone(people.writer, page, 'kopia-av-omskriven');
    await submit(people.writer, copy);
    expect(await approve(author, copy)).toBe('own_contribution');
    const { body } = await look(server, author, copy);
    expect(body.data.revision.contributors.map(({ id }: { id: string }) => id).sort()).toEqual(
      [String(author.id), String(people.writer.id)].sort(),
    );
  });

  test('of an approved text brings nobody but who made it, until that approval is taken back', async () => {
    const page = await write(author);
    await bring(server, people, page, 'approved');
    const copy = await clone(people.writer, page, 'kopia-av-godkand');
    await submit(people.writer, copy);
    await done(act(server, people.reviewer, page, 'change-request', { comment }));
    expect(await approve(author, copy)).toBe('own_contribution');
  });

  test('an approver who turns out to have written it does not count at the publication', async () => {
    const page = await write(author);
    await bring(server, people, page, 'approved');
    const copy = await clone(people.writer, page, 'kopia-godkand-av-skribent');
    await submit(people.writer, copy);
    expect(await approve(author, copy)).toBe(200);
    await done(act(server, people.reviewer, page, 'change-request', { comment }));
    const { status, body } = await act(server, people.publisher, copy, 'publication');
    expect([status, body.error?.details?.code]).toEqual([422, 'missing_approval']);
  });
});

test('what is discarded to is what is live: forced words keep their author', async () => {
  const page = await write(author);
  await done(act(server, people.publisher, page, 'emergency-publication', { reason: 'Storm.' }));
  await edited(server, people.writer, page, { lead: 'En annan.' });
  await done(
    server.http
      .post(
        `/content-manager/collection-types/${ARTICLE}/${page.documentId}/actions/discard?locale=sv`,
      )
      .set('Authorization', `Bearer ${people.writer.token}`)
      .send({}),
  );
  await edited(server, people.writer, page, { lead: 'Bara ingressen är ny.' });
  await submit(people.writer, page);
  expect(await approve(author, page)).toBe('own_contribution');
});

describe('an API token', () => {
  const tokens = (by: Person, path = '', body: object = {}) =>
    done(
      server.http[path === '' ? 'post' : 'post'](`/admin/api-tokens${path}`)
        .set('Authorization', `Bearer ${by.token}`)
        .send(body),
    );
  const made = async (by: Person) => {
    const { body } = await tokens(by, '', {
      name: `nyckel-${Math.random()}`,
      description: '',
      type: 'full-access',
      lifespan: null,
      permissions: null,
    });
    return (body as { data: { id: number; accessKey: string } }).data;
  };
  const writes = async (accessKey: string): Promise<Page> => {
    const answer = await done(
      server.http
        .post('/api/articles')
        .set('Authorization', `Bearer ${accessKey}`)
        .send({ data: news() }),
    );
    const { documentId } = (answer.body as { data: { documentId: string } }).data;
    return { uid: ARTICLE, documentId, locale: 'sv' };
  };

  test('writes in the name of who made it', async () => {
    const maker = await person(server, 'strapi-super-admin');
    const { accessKey } = await made(maker);
    const page = await writes(accessKey);
    await submit(people.writer, page);
    expect(await approve(maker, page)).toBe('own_contribution');
    expect(await approve(author, page)).toBe(200);
  });

  test('and of who gave it a new key last', async () => {
    const maker = await person(server, 'strapi-super-admin');
    const renewer = await person(server, 'strapi-super-admin');
    const { id } = await made(maker);
    const { body } = await tokens(renewer, `/${id}/regenerate`);
    const page = await writes((body as { data: { accessKey: string } }).data.accessKey);
    await submit(people.writer, page);
    expect(await approve(renewer, page)).toBe('own_contribution');
    expect(await approve(maker, page)).toBe(200);
  });

  test('of which nobody knows who made it: approver and publisher are two', async () => {
    const page = await writes(await apiToken(server));
    await submit(people.writer, page);
    expect(await approve(author, page)).toBe(200);
    const own = await act(server, author, page, 'publication');
    expect([own.status, own.body.error?.details?.code]).toEqual([403, 'own_contribution']);
    expect((await act(server, second, page, 'publication')).status).toBe(200);
  });

  test('has a key that is shown once, to nobody else', async () => {
    const { id } = await made(people.superAdmin);
    const other = await person(server, 'strapi-super-admin');
    const { body } = await server.http
      .get(`/admin/api-tokens/${id}`)
      .set('Authorization', `Bearer ${other.token}`);
    expect(body.data.accessKey ?? null).toBeNull();
  });
});

test('an arranger’s account with an administrator’s address is the same person', async () => {
  const arranger = await arrangerOf(server, 'Tvillinge kommun');
  const twin = await person(server, 'writer', 'reviewer');
  await server.strapi.db
    .query('plugin::users-permissions.user')
    .update({ where: { id: arranger.id }, data: { email: twin.email.toUpperCase() } });
  const as = { Authorization: `Bearer ${arranger.token}` };
  const { body } = await done(
    server.http.post('/api/webcast-links').set(as).send({ data: recording() }),
  );
  const { documentId } = (body as { data: { documentId: string } }).data;
  const page = { uid: LINK, documentId, locale: 'sv' };
  await submit(people.writer, page);
  expect(await approve(twin, page)).toBe('own_contribution');
});

test('a second change request with another comment is another act, the same one a repetition', async () => {
  const page = await write(people.writer);
  await submit(people.writer, page);
  const lockVersion = await versionOf(server, page);
  const ask = (text: string) =>
    act(server, people.reviewer, page, 'change-request', { comment: text, lockVersion });
  expect((await ask('Kolla årtalet.')).status).toBe(200);
  // The answer takes a moment longer, so that a race is told from a repetition.
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect((await ask(' Kolla årtalet. ')).status).toBe(200);
  const other = await ask('Och kolla namnet.');
  expect([other.status, other.body.error?.details?.code]).toEqual([409, 'stale_lock']);
  expect((await edit(server, people.writer, page, { lead: 'Ny.' })).status).toBe(200);
});
