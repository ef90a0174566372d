import { narrowPerson } from '../support/narrow-people';
import { cast, type Person } from '../support/people';
import { ARTICLE, INTERVIEW, livePage, news, type People } from '../support/publishing';
import { draft, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/** Which pages somebody who writes a link is shown: those that they may read, and no others. */
let server: Server;
let people: People;
let live: Page;
let unfinished: Page;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
  live = await livePage(server, people, ARTICLE, news('Ångbåten öppnar'));
  unfinished = await draft(server, people.writer, INTERVIEW, { title: 'Hallå där, ångbåtsägare' });
});
afterAll(() => server.stop());

const ask = (by: Person, path: string) =>
  server.http
    .get(`/content-rules/link-targets${encodeURI(path)}`)
    .set('Authorization', `Bearer ${by.token}`);

async function found(by: Person, words: string, locale = 'sv') {
  const { body, status } = await ask(by, `?search=${words}&locale=${locale}`);
  expect(status).toBe(200);
  return (body.data as { title: string }[]).map(({ title }) => title);
}

const one = async (by: Person, { uid, documentId }: Page) =>
  (await ask(by, `/${uid}/${documentId}?locale=sv`)).body.data as object | null;

test('pages of every type by a part of their title, drafts and live ones each marked', async () => {
  const { body } = await ask(people.writer, '?search=ÅNGBÅT&locale=sv');
  expect(body.data).toEqual([
    {
      uid: ARTICLE,
      documentId: live.documentId,
      title: 'Ångbåten öppnar',
      type: { sv: 'Nyhet', en: 'News' },
      isLive: true,
    },
    {
      uid: INTERVIEW,
      documentId: unfinished.documentId,
      title: 'Hallå där, ångbåtsägare',
      type: { sv: 'Hallå där arrangör', en: expect.any(String) },
      isLive: false,
    },
  ]);
  expect(await found(people.writer, 'ångbåt', 'en')).toEqual([]);
  expect(await found(people.writer, 'ingenting så')).toEqual([]);
  expect(await one(people.writer, live)).toMatchObject({ title: 'Ångbåten öppnar', isLive: true });
});

test('nobody is shown what they may not read', async () => {
  const types = await narrowPerson(server, { actions: ['read'] });
  expect(await found(types, 'ångbåt')).toEqual(['Ångbåten öppnar']);
  expect(await one(types, unfinished)).toBeNull();
  const own = await narrowPerson(server, { conditions: ['admin::is-creator'] });
  expect(await found(own, 'ångbåt')).toEqual([]);
  expect(await one(own, live)).toBeNull();
  const english = await narrowPerson(server, { locales: ['en'] });
  expect(await found(english, 'ångbåt')).toEqual([]);
  const untitled = await narrowPerson(server, { fields: { read: (field) => field !== 'title' } });
  expect(await found(untitled, 'ångbåt')).toEqual([]);
  expect(await one(untitled, live)).toBeNull();
  expect((await server.http.get('/content-rules/link-targets?search=a')).status).toBe(401);
});

test('what is no page of the site is none here', async () => {
  for (const path of ['/admin::user/1', '/api::topic.topic/abc', '/api::nothing.nothing/abc'])
    expect((await ask(people.superAdmin, path)).body).toEqual({ data: null });
  expect((await ask(people.writer, '?search[$ne]=x&locale[]=sv')).status).toBe(200);
});
