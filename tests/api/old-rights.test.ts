import type { Tables } from '../support/database-rows';
import { pageCalled, signIn, startOld, type OldDatabase } from '../support/old-database';
import { act, edit } from '../support/reviews';
import { apiRightsOf, rightsOf, RIGHTS_TABLES, type Right } from '../support/rights';
import type { Server } from '../support/strapi';

/**
 * An installation whose administrator has changed rights meets today's code. What was changed is
 * written in tests/fixtures/databases/rights.cjs.
 */
const ARTICLE = 'api::article.article';
let old: OldDatabase;
let server: Server;

beforeAll(async () => {
  old = await startOld();
  server = old.server;
});
afterAll(() => server.stop());

const review = (...names: string[]) => names.map((name) => `plugin::editorial-review.${name}`);

/** What installation steps have given since to roles that were there: a step that gives adds its line. */
const NEW: Readonly<Record<string, readonly string[]>> = {
  reviewer: review('files.correct', 'supporting.change'),
  publisher: review(
    'approve',
    'approve-retrospectively',
    'files.correct',
    'request-changes',
    'supporting.change',
  ),
};

/** Content rights that steps have given since, by type: redirects to both, the rest to publishers. */
function isNewContent(code: string, { action, subject }: Right): boolean {
  const name = /^plugin::content-manager\.explorer\.(\w+)$/.exec(action)?.[1] ?? '';
  if (subject === 'api::redirect.redirect')
    return ['create', 'delete', ...(code === 'publisher' ? ['update'] : [])].includes(name);
  return code === 'publisher' && name === 'update' && !GOVERNED.includes(subject ?? '');
}

const GOVERNED = ['article', 'interview', 'session', 'webcast-link'].map(
  (name) => `api::${name}.${name}`,
);

/** The role's rights but those that it has got since. */
const oldRights = (tables: Tables, code: string): Right[] =>
  rightsOf(tables, code).filter(
    (right) => !NEW[code]?.includes(right.action) && !(code in NEW && isNewContent(code, right)),
  );

/** A role that an administrator made has a code that Strapi made. */
function codeOf(role: string): string {
  const made = old.before['admin_roles']?.find(({ name }) => name === role);
  return made === undefined ? role : String(made['code']);
}

/** The code of a refusal, else the status. */
const outcome = ({ status, body }: { status: number; body: unknown }): string | number =>
  (body as { error?: { details?: { code?: string } } }).error?.details?.code ?? status;

describe('what an administrator changed stays changed', () => {
  test.each(['writer', 'reviewer', 'publisher', 'strapi-editor', 'Redaktör'])(
    '%s has the rights it had, each of them and no other',
    (role) => {
      const code = codeOf(role);
      expect(rightsOf(old.before, code).length).toBeGreaterThan(2);
      expect(oldRights(old.after, code)).toEqual(oldRights(old.before, code));
    },
  );

  test.each(['public', 'arranger', 'authenticated'])(
    '%s may over the API what it might before, and nothing else',
    (type) => {
      expect(apiRightsOf(old.before, type).length).toBeGreaterThan(1);
      expect(apiRightsOf(old.after, type)).toEqual(apiRightsOf(old.before, type));
    },
  );

  test.each([
    ['reviewer', 'submit', false],
    ['publisher', 'force-publish', false],
    ['writer', 'request-changes', true],
    ['Redaktör', 'request-changes', true],
    ['Redaktör', 'submit', false],
  ])('%s, %s: %s', (role, right, has) => {
    const actions = rightsOf(old.after, codeOf(role)).map(({ action }) => action);
    expect(actions.includes(`plugin::editorial-review.${right}`)).toBe(has);
  });

  test('writers change articles in Swedish only, all but the date, and delete only their own', () => {
    const of = (name: string) =>
      rightsOf(old.after, 'writer').find(
        ({ action, subject }) =>
          action === `plugin::content-manager.explorer.${name}` && subject === ARTICLE,
      );
    expect(of('update')?.properties.locales).toEqual(['sv']);
    expect(of('update')?.properties.fields).toContain('title');
    expect(of('update')?.properties.fields).not.toContain('date');
    expect(of('delete')?.conditions).toEqual(['admin::is-creator']);
    expect(of('create')?.properties.locales).toEqual(['sv', 'en']);
  });

  test('what was taken from the public and from arrangers, and what was given', () => {
    const [all, arrangers] = [apiRightsOf(old.after, 'public'), apiRightsOf(old.after, 'arranger')];
    expect(all).not.toContain('api::venue.venue.find');
    expect(all).toContain('api::venue.venue.findOne');
    expect(all).toContain('api::session-series.session-series.find');
    expect(arrangers).not.toContain('api::interview.interview.findOne');
  });

  test('these rights hold in use', async () => {
    const [writer, reviewer, publisher] = [
      await signIn(server, 'writer'),
      await signIn(server, 'reviewer'),
      await signIn(server, 'publisher'),
    ];
    const english = pageCalled(old, 'The week opens');
    expect((await edit(server, writer, english, { title: 'Another' })).status).toBe(403);
    const draft = pageCalled(old, 'Nya datum för veckan');
    const submitted = await act(server, reviewer, draft, 'submission', { changeNote: 'Ny dag.' });
    expect(outcome(submitted)).toBe('missing_permission');
    const forced = await act(server, publisher, draft, 'emergency-publication', { reason: 'Nu.' });
    expect(outcome(forced)).toBe('missing_permission');
    expect((await server.http.get('/api/venues')).status).toBe(403);
    expect((await server.http.get('/api/session-series-list')).status).toBe(200);
  });

  test('the words of a role', () => {
    const publisher = old.after['admin_roles']?.find(({ code }) => code === 'publisher');
    expect(publisher).toMatchObject({
      name: 'Publicerare',
      description: 'Ansvarar för vad som syns.',
    });
  });

  test('a role that was deleted does not come back', () => {
    const codes = ({ admin_roles: roles = [] }: Tables) => roles.map(({ code }) => code);
    expect(codes(old.before)).not.toContain('strapi-author');
    expect(codes(old.after)).toEqual(codes(old.before));
  });

  test('a second start changes nothing of what anybody may', async () => {
    const first = await old.read();
    server = await server.restart();
    const second = await old.read();
    for (const name of RIGHTS_TABLES) {
      expect(first[name]?.length).toBeGreaterThan(0);
      expect([name, second[name]]).toEqual([name, first[name]]);
    }
  });
});
