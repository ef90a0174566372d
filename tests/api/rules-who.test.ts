import { arrangerOf, type ArrangerAccount } from '../support/arrangers';
import { cast, person, type Person } from '../support/people';
import {
  ARTICLE,
  bring,
  done,
  edited,
  LINK,
  livePage,
  news,
  recording,
  type People,
} from '../support/publishing';
import { act, draft, look, versionOf, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/** Who may act, and who sees what. */
const SESSION = 'api::session.session';
let server: Server;
let people: People;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
});
afterAll(() => server.stop());

const as = ({ token }: { token: string }) => ({ Authorization: `Bearer ${token}` });

describe('an admin token acts as its owner, and is no person signed in', () => {
  let token: Person;

  beforeAll(async () => {
    const action = (name: string) => ({ action: name, subject: null, conditions: [] });
    const names = [
      'approve',
      'request-changes',
      'publish',
      'withdraw',
      'force-publish',
      'approve-retrospectively',
      'submit',
    ];
    const answer = await done(
      server.http
        .post('/admin/admin-tokens')
        .set(as(people.superAdmin))
        .send({
          name: 'Skriptet',
          description: '',
          lifespan: null,
          adminPermissions: [
            ...names.map((name) => action(`plugin::editorial-review.${name}`)),
            {
              ...action('plugin::content-manager.explorer.read'),
              subject: ARTICLE,
              properties: { locales: ['sv'] },
            },
          ],
        }),
    );
    const { accessKey } = (answer.body as { data: { accessKey: string } }).data;
    token = { ...people.superAdmin, token: accessKey };
  });

  const submitted = async () => {
    const page = await draft(server, people.writer, ARTICLE, news());
    await done(act(server, people.writer, page, 'submission'));
    return page;
  };
  const approved = async () =>
    bring(server, people, await draft(server, people.writer, ARTICLE, news()), 'approved');
  const live = () => livePage(server, people, ARTICLE, news());
  const forced = async () => {
    const page = await draft(server, people.writer, ARTICLE, news());
    const reason = 'Storm.';
    await done(act(server, people.publisher, page, 'emergency-publication', { reason }));
    return page;
  };

  test.each<[string, () => Promise<Page>]>([
    ['approval', submitted],
    ['change-request', submitted],
    ['publication', approved],
    ['withdrawal', live],
    ['emergency-publication', approved],
    ['retrospective-approval', forced],
  ])('%s is refused', async (noun, prepare) => {
    const page = await prepare();
    const texts = {
      ...(noun === 'change-request' && { comment: 'Nej.' }),
      ...(/withdrawal|emergency/u.test(noun) && { reason: 'Så.' }),
    };
    const answer = await act(server, token, page, noun, texts);
    expect([answer.status, answer.body.error?.details]).toEqual([
      403,
      expect.objectContaining({ code: 'missing_permission', reason: 'not_signed_in' }),
    ]);
    // The very same request of its owner goes through: it was the token that was refused.
    expect((await act(server, people.superAdmin, page, noun, texts)).status).toBe(200);
  });

  test('but it submits', async () => {
    const page = await draft(server, people.writer, ARTICLE, news());
    expect((await act(server, token, page, 'submission')).status).toBe(200);
  });
});

describe('an arranger sees no drafts of other organisations', () => {
  let ours: ArrangerAccount;
  let page: Page;
  let own: Page;
  let foreign: Page;

  beforeAll(async () => {
    ours = await arrangerOf(server, 'Exempelköpings kommun');
    const theirs = await arrangerOf(server, 'Provstads kommun');
    const link = (organisation: string, title: string) =>
      draft(server, people.superAdmin, LINK, { ...recording(title), arranger: organisation });
    own = await link(ours.organisation, 'Vår film');
    foreign = await link(theirs.organisation, 'Deras hemliga film');
    // The editors have linked our session to both.
    page = await draft(server, people.superAdmin, SESSION, {
      title: 'Gemensamt seminarium',
      arrangers: [ours.organisation],
      webcastLinks: [own.documentId, foreign.documentId],
    });
    await draft(server, people.superAdmin, SESSION, {
      title: 'Deras hemliga seminarium',
      arrangers: [theirs.organisation],
    });
  });

  const get = (path: string) => server.http.get(`/api${path}`).set(as(ours));
  /** Koa's router takes them all for the same route. */
  const SPELLINGS = ['/graphql', '/graphql/', '/GraphQL'];
  const ask = (query: string, address = '/graphql') =>
    server.http.post(address).set(as(ours)).send({ query });

  test.each([
    ['a session', () => `/sessions/${page.documentId}?status=draft&populate=webcastLinks`],
    ['a session with all', () => `/sessions/${page.documentId}?status=draft&populate=*`],
    ['sessions', () => '/sessions?status=draft&populate=webcastLinks'],
    ['webcast links', () => '/webcast-links?status=draft'],
  ])('%s over REST', async (_what, path) => {
    const { body } = await done(get(path()));
    expect(JSON.stringify(body)).toContain('Vår film');
    expect(JSON.stringify(body)).not.toContain('hemlig');
  });

  test.each([
    ['a session', () => `{ session(documentId: "${page.documentId}", status: DRAFT) %links }`],
    ['sessions', () => '{ sessions(status: DRAFT, pagination: { limit: 5 }) %links }'],
    [
      'a connection',
      () => '{ sessions_connection(status: DRAFT, pagination: { limit: 5 }) { nodes %links } }',
    ],
    ['webcast links', () => '{ webcastLinks(status: DRAFT) { title } }'],
  ])('%s over GraphQL', async (_what, query) => {
    const filter = '(filters: { title: { contains: "film" } })';
    const links = `{ title
      webcastLinks { title } webcastLinks_connection { nodes { title } }
      found: webcastLinks${filter} { title }
      foundNodes: webcastLinks_connection${filter} { nodes { title } } }`;
    for (const address of SPELLINGS) {
      const { body } = await done(ask(query().replace('%links', links), address));
      expect((body as { errors?: unknown }).errors).toBeUndefined();
      expect(JSON.stringify(body)).toContain('Vår film');
      expect(JSON.stringify(body)).not.toContain('hemlig');
    }
  });

  test('asking to publish over GraphQL is refused, however the address is written', async () => {
    for (const address of SPELLINGS) {
      const { body } = await ask(
        'mutation { createSession(data: { title: "Vårt nya" }, status: PUBLISHED) { title } }',
        address,
      );
      const { errors } = body as { errors: { extensions: { details?: { code?: string } } }[] };
      expect([address, errors[0]?.extensions.details?.code]).toEqual([address, 'review_required']);
    }
  });

  test('nor the reviews of them', async () => {
    const path = (of: Page) => `/reviews/${of.uid}/${of.documentId}`;
    expect((await get(path(foreign))).status).toBe(404);
    expect((await get(path(own))).status).toBe(200);
  });
});

describe('who may not read a type sees nothing of its reviews', () => {
  let stranger: Person;
  let page: Page;
  let readable: Page;

  beforeAll(async () => {
    const roles = server.strapi.service('admin::role') as unknown as {
      create(role: object): Promise<{ id: number }>;
      assignPermissions(id: number, permissions: object[]): Promise<unknown>;
    };
    const role = await roles.create({ code: 'links-only', name: 'Bara länkar', description: '' });
    const rights = ['read', 'approve', 'submit', 'publish', 'withdraw'];
    await roles.assignPermissions(role.id, [
      ...rights.map((name) => ({ action: `plugin::editorial-review.${name}` })),
      {
        action: 'plugin::content-manager.explorer.read',
        subject: LINK,
        properties: { locales: ['sv'] },
      },
    ]);
    stranger = await person(server, 'links-only' as never);
    page = await livePage(server, people, ARTICLE, news('Bakom stängda dörrar'));
    await edited(server, people.writer, page, { lead: 'Under arbete.' });
    readable = await draft(server, people.writer, LINK, recording('Synlig länk'));
  });

  test.each(['', '/revisions', '/revisions/1', '/events'])('a page%s', async (below) => {
    const answer = await look(server, stranger, page, below);
    expect([answer.status, answer.body.error?.details?.code]).toEqual([403, 'missing_permission']);
    expect((await look(server, stranger, readable, below)).status).toBe(200);
  });

  test.each([
    ['', 'no filter'],
    ['&contentType=api::article.article', 'the type'],
    ['&documentId=ID', 'the page'],
  ])('the queue, asked with %s: %s', async (filter) => {
    const path = `/editorial-review/reviews?pageSize=100${filter.replace('ID', page.documentId)}`;
    const { body } = await done(server.http.get(path).set(as(stranger)));
    const { data, meta } = body as { data: { title: string }[]; meta: { pagination: object } };
    const titles = filter === '' ? ['Synlig länk'] : [];
    expect(data.map(({ title }) => title)).toEqual(expect.arrayContaining(titles));
    expect(JSON.stringify(data)).not.toContain(ARTICLE);
    expect(meta.pagination).toMatchObject({ total: data.length });
    const seen = await done(server.http.get(path).set(as(people.writer)));
    expect(JSON.stringify(seen.body)).toContain('Bakom stängda dörrar');
  });

  test.each([
    ['submission', { changeNote: 'Så.' }],
    ['withdrawal', { reason: 'Så.' }],
  ])('and acts on none: %s', async (noun, texts) => {
    const lockVersion = await versionOf(server, page);
    const answer = await act(server, stranger, page, noun, { ...texts, lockVersion });
    expect([answer.status, answer.body.error?.details?.code]).toEqual([403, 'missing_permission']);
    expect(await versionOf(server, page)).toBe(lockVersion);
  });
});
