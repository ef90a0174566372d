import type { UID } from '@strapi/strapi';
import { arrangerOf, type ArrangerAccount } from '../support/arrangers';
import { startServer, type Server } from '../support/strapi';

/** Drafts of others that hang on an arranger's own: never seen, never inferred, never lost. */
const SESSION = 'api::session.session' as UID.ContentType;

let server: Server;
let ours: ArrangerAccount;
let theirs: ArrangerAccount;
let session: string;
let own: string;
let secret: string;

const as = ({ token }: ArrangerAccount) => ({ Authorization: `Bearer ${token}` });
const get = (path: string) => server.http.get(`/api${path}`).set(as(ours));
const put = (data: object) =>
  server.http.put(`/api/sessions/${session}`).set(as(ours)).send({ data });
const graphql = async (query: string) =>
  (await server.http.post('/graphql').set(as(ours)).send({ query })).body as {
    data: Record<string, unknown> | null;
    errors?: unknown[];
  };

const link = async (by: ArrangerAccount, title: string) => {
  const { body } = await server.http
    .post('/api/webcast-links')
    .set(as(by))
    .send({ data: { title, url: 'https://video.example/x', mode: 'on_demand' } });
  return body.data.documentId as string;
};

/** Somebody of the staff links a session of one organisation to a webcast of another. */
const linked = async (): Promise<string[]> => {
  const row = (await server.strapi.db.query(SESSION).findOne({
    where: { documentId: session, locale: 'sv', publishedAt: null },
    populate: { webcastLinks: { select: ['documentId'] } },
  })) as unknown as { webcastLinks: { documentId: string }[] };
  return row.webcastLinks.map(({ documentId }) => documentId).sort();
};

beforeAll(async () => {
  server = await startServer();
  ours = await arrangerOf(server, 'Exempelköpings kommun');
  theirs = await arrangerOf(server, 'Provstads kommun');
  secret = await link(theirs, 'Hemlig sändning');
  own = await link(ours, 'Egen sändning');
  const { body } = await server.http
    .post('/api/sessions')
    .set(as(ours))
    .send({ data: { title: 'Öppet hus', webcastLinks: [own] } });
  session = body.data.documentId as string;
  await server.strapi.documents(SESSION).update({
    documentId: session,
    data: { webcastLinks: { connect: [{ documentId: secret }] } } as never,
  });
  // The same session in English is the other organisation's.
  await server.strapi.documents(SESSION).update({
    documentId: session,
    locale: 'en',
    data: {
      title: 'Secret translation',
      slug: 'secret-translation',
      arrangers: { set: [{ documentId: theirs.organisation }] },
    } as never,
  });
  expect(await linked()).toEqual([own, secret].sort());
});
afterAll(() => server.stop());

describe('is not seen', () => {
  test.each([
    (id: string) => `/sessions/${id}?status=draft&view=full`,
    (id: string) => `/sessions/${id}?status=draft&populate=webcastLinks`,
    (id: string) => `/sessions/${id}?status=draft&populate=localizations`,
    (id: string) => `/sessions/${id}?status=draft&populate[webcastLinks][fields][0]=title`,
    () => '/sessions?status=draft&view=full',
    () => '/sessions?status=draft&populate=*',
    () => '/sessions?status=draft&locale=en',
    () => '/sessions?status=draft&locale=*&view=full',
  ])('over REST %#', async (path) => {
    const answer = await get(path(session));
    expect(answer.status).toBe(200);
    expect(JSON.stringify(answer.body)).not.toMatch(/Hemlig|Secret/);
    if (/webcastLinks|full|\*/.test(path(session)) && !path('').includes('locale=en'))
      expect(JSON.stringify(answer.body)).toMatch(/Egen sändning/);
  });

  test.each([
    'webcastLinks { title }',
    'webcastLinks_connection { nodes { title } }',
    'webcastLinks(sort: "title") { title }',
    'webcastLinks(filters: { title: { startsWith: "H" } }) { title }',
    'localizations { title }',
    'localizations_connection { nodes { title } }',
  ])('over GraphQL: %s', async (fields) => {
    for (const root of [
      `sessions(status: DRAFT) { ${fields} }`,
      `session(documentId: "${session}", status: DRAFT) { ${fields} }`,
    ])
      expect(JSON.stringify(await graphql(`{ ${root} }`))).not.toMatch(/Hemlig|Secret/);
  });
});

describe('is not inferred', () => {
  test.each([
    'filters[webcastLinks][title][$startsWith]=H',
    'filters[$or][0][webcastLinks][title][$startsWith]=H',
    'filters[$not][webcastLinks][title][$startsWith]=H',
    'filters[webcastLinks][documentId][$eq]=x',
    'filters[webcastLinks][$notNull]=true',
  ])('%s', async (query) => {
    for (const view of ['', '&view=card', '&view=full']) {
      const answer = await get(`/sessions?status=draft&${query}${view}`);
      expect([answer.status, answer.body.error?.details?.code]).toEqual([400, 'invalid_input']);
    }
  });

  test('over GraphQL', async () => {
    const { data, errors } = await graphql(
      '{ sessions(status: DRAFT, filters: { webcastLinks: { title: { startsWith: "H" } } }) { title } }',
    );
    expect([data, errors?.length]).toEqual([null, 1]);
  });

  test('of what is published anybody may ask so', async () => {
    const answer = await get('/sessions?filters[webcastLinks][title][$startsWith]=H');
    expect(answer.status).toBe(200);
  });
});

describe('is not lost, nor in the way', () => {
  test('an arranger saves the own title', async () => {
    expect((await put({ title: 'Öppet hus i maj' })).status).toBe(200);
    expect(await linked()).toEqual([own, secret].sort());
  });

  test('and the list of the own links', async () => {
    expect((await put({ webcastLinks: [own] })).status).toBe(200);
    expect(await linked()).toEqual([own, secret].sort());
    expect((await put({ webcastLinks: { set: [] } })).status).toBe(200);
    expect(await linked()).toEqual([secret]);
  });

  test('but links nothing else of theirs', async () => {
    const other = await link(theirs, 'En annan');
    expect((await put({ webcastLinks: { connect: [{ documentId: other }] } })).status).toBe(403);
    expect(await linked()).toEqual([secret]);
  });
});
