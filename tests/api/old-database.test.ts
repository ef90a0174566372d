import { lostRows, type Tables } from '../support/database-rows';
import { pageCalled, signIn, startOld, type OldDatabase } from '../support/old-database';
import { PASSWORD } from '../support/people';
import { act, article, edit, look } from '../support/reviews';
import type { Server } from '../support/strapi';

/**
 * An installation that people have worked in meets today's code. The dumps were made with the commit
 * that tests/fixtures/databases/README.md names; what was done there is written in the files beside it.
 */
let old: OldDatabase;
let server: Server;

beforeAll(async () => {
  old = await startOld();
  server = old.server;
});
afterAll(() => server.stop());

const only = (tables: Tables, wanted: (name: string) => boolean): Tables =>
  Object.fromEntries(Object.entries(tables).filter(([name]) => wanted(name)));

describe('everything is still there', () => {
  /** What Strapi writes anew at a start, and what has tests of its own. */
  const ELSEWHERE = [
    'strapi_core_store_settings',
    'strapi_database_schema',
    'admin_permissions',
    'admin_permissions_role_lnk',
    'editorial_outbox',
  ];

  test('every row, in every column that it had', () => {
    const rows = only(old.before, (name) => !ELSEWHERE.includes(name));
    expect(rows['articles']?.length).toBeGreaterThan(5);
    const { editorial_revisions: revisions = [], ...others } = rows;
    expect(lostRows(others, old.after)).toEqual([]);
    const but = revisions.map(({ approved_at: _approval, ...row }) => row);
    expect(lostRows({ editorial_revisions: but }, old.after)).toEqual([]);
  });

  test('every approval, but that of a page that was withdrawn: older code left it standing', () => {
    const approved = (tables: Tables) =>
      (tables['editorial_revisions'] ?? []).filter((row) => row['approved_at'] !== null);
    const after = new Set(approved(old.after).map(({ id }) => id));
    const taken = approved(old.before).filter(({ id }) => !after.has(id));
    expect(taken.map(({ page }) => String(page).split('|')[0])).toEqual(['api::article.article']);
    expect(after.size).toBeGreaterThan(3);
  });

  test('the messages that have not been sent', () => {
    const messages = only(old.before, (name) => name === 'editorial_outbox');
    expect(messages['editorial_outbox']?.length).toBeGreaterThan(20);
    expect(lostRows(messages, old.after)).toEqual([]);
  });

  test.each([
    ['Veckan öppnar', 'idle', 'live', 4],
    ['The week opens', 'idle', 'live', 4],
    ['Nya datum för veckan', 'working', 'live', 5],
    ['Inställt seminarium', 'working', 'withdrawn', 5],
    ['Akut besked', 'in_review', 'live_unreviewed', 2],
    ['Tunn nyhet', 'changes_requested', 'none', 3],
    ['Hallå där Kim Lind', 'in_review', 'none', 2],
    ['Inspelning från torget', 'idle', 'live', 4],
    ['Öppet hus på torget', 'approved', 'none', 3],
    ['Halvfärdig nyhet', 'working', 'none', 1],
    ['Arrangörens eget utkast', 'working', 'none', 1],
  ])('“%s” is %s and %s', async (title, status, live, lockVersion) => {
    const publisher = await signIn(server, 'publisher');
    const answer = await look(server, publisher, pageCalled(old, title));
    expect(answer.body.data).toMatchObject({ title, status, live, lockVersion });
  });

  test('the trail verifies, with every event that it had', async () => {
    const { verify } = server.strapi.plugin('editorial-review').service('audit');
    const result = await verify();
    expect(result).toMatchObject({ ok: true, problems: [] });
    expect(old.before['editorial_events']).toHaveLength(34);
    expect(result.events).toBeGreaterThanOrEqual(34);
  });

  test('what is live still has the hash that was approved', async () => {
    const { run } = server.strapi.plugin('editorial-review').service('reconciler');
    expect(await run({ deepChecks: 100 })).toEqual({ live: [], gone: [] });
  });

  test.each([
    ['veckan-oppnar', 'sv', 200, 'Veckan öppnar'],
    ['the-week-opens', 'en', 200, 'The week opens'],
    ['nya-datum', 'sv', 200, 'Nya datum'],
    ['akut-besked', 'sv', 200, 'Akut besked'],
    ['installt-seminarium', 'sv', 410, undefined],
    ['halvfardig-nyhet', 'sv', 404, undefined],
  ])('the public gets /%s (%s) as before: %d', async (slug, locale, status, title) => {
    const answer = await server.http.get(`/api/articles/by-slug/${slug}?locale=${locale}`);
    expect([answer.status, answer.body.data?.title]).toEqual([status, title]);
  });
});

describe('the old accounts sign in', () => {
  test.each(['admin', 'writer', 'reviewer', 'publisher'])('%s, in the admin', async (name) => {
    const { token } = await signIn(server, name);
    const answer = await server.http.get('/admin/users/me').set('Authorization', `Bearer ${token}`);
    expect(answer.body.data.email).toBe(`${name}@old.example`);
  });

  test('the arranger, over the API', async () => {
    const identifier = 'arranger@old.example';
    const login = await server.http
      .post('/api/auth/local')
      .send({ identifier, password: PASSWORD });
    expect(login.status).toBe(200);
    const own = await server.http
      .get('/api/sessions?status=draft')
      .set('Authorization', `Bearer ${login.body.jwt}`);
    const titles = own.body.data.map(({ title }: { title: string }) => title);
    expect(titles).toContain('Arrangörens eget utkast');
  });
});

describe('work goes on where it stood', () => {
  test('what was approved before is published now', async () => {
    const session = pageCalled(old, 'Öppet hus på torget');
    const publisher = await signIn(server, 'publisher');
    const answer = await act(server, publisher, session, 'publication');
    expect(answer.body.data).toMatchObject({ status: 'idle', live: 'live' });
  });

  test('what waited for review is approved', async () => {
    const interview = pageCalled(old, 'Hallå där Kim Lind');
    const answer = await act(server, await signIn(server, 'reviewer'), interview, 'approval');
    expect(answer.body.data).toMatchObject({ status: 'approved', lockVersion: 3 });
  });

  test('what was forced is approved afterwards, and its deadline goes', async () => {
    const forced = pageCalled(old, 'Akut besked');
    const reviewer = await signIn(server, 'reviewer');
    const answer = await act(server, reviewer, forced, 'retrospective-approval');
    expect(answer.body.data).toMatchObject({ live: 'live', unreviewedUntil: null });
  });

  test('what was unfinished is finished and submitted', async () => {
    const page = pageCalled(old, 'Halvfärdig nyhet');
    const writer = await signIn(server, 'writer');
    const { content } = article();
    expect((await edit(server, writer, page, { content })).status).toBe(200);
    const answer = await act(server, writer, page, 'submission');
    expect(answer.body.data).toMatchObject({ status: 'in_review', lockVersion: 3 });
  });

  test('the trail goes on from its last event', async () => {
    const { verify } = server.strapi.plugin('editorial-review').service('audit');
    expect(await verify()).toMatchObject({ ok: true, problems: [] });
  });
});
