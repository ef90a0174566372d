import { cast } from '../support/people';
import { act, article, draft } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

let server: Server;
let people: Awaited<ReturnType<typeof cast>>;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
});
afterAll(() => server.stop());

interface Role {
  id: number;
  code: string;
  name: string;
  permissions: { action: string; subject: string | null; properties: { locales?: string[] } }[];
}

const roles = (): Promise<Role[]> =>
  server.strapi.db.query('admin::role').findMany({ populate: ['permissions'] });
const role = async (code: string): Promise<Role> => {
  const found = (await roles()).find((candidate) => candidate.code === code);
  if (found === undefined) throw new Error(`No role ${code}`);
  return found;
};
const rightsIn = ({ permissions }: Role) =>
  permissions
    .map((permission) => permission.action)
    .filter((action) => action.startsWith('plugin::editorial-review.'))
    .map((action) => action.replace('plugin::editorial-review.', ''))
    .sort();

test.each([
  ['writer', 'Skribent', ['read', 'restore', 'submit']],
  [
    'reviewer',
    'Granskare',
    [
      'approve',
      'approve-retrospectively',
      'files.correct',
      'read',
      'request-changes',
      'submit',
      'supporting.change',
    ],
  ],
  [
    'publisher',
    'Publicerare',
    [
      'approve',
      'approve-retrospectively',
      'files.correct',
      'force-publish',
      'publish',
      'read',
      'request-changes',
      'supporting.change',
      'withdraw',
    ],
  ],
])('%s (%s) has the rights of the policy from the first start', async (code, name, rights) => {
  const found = await role(code);
  expect(found.name).toBe(name);
  expect(rightsIn(found)).toEqual(rights);
  const actions = found.permissions.map((permission) => permission.action);
  expect(actions).not.toContain('plugin::content-manager.explorer.publish');
});

test('writers write in both languages', async () => {
  const { permissions } = await role('writer');
  const create = permissions.find(
    ({ action, subject }) =>
      action === 'plugin::content-manager.explorer.create' && subject === 'api::article.article',
  );
  expect(create?.properties.locales).toEqual(['sv', 'en']);
});

test('Swedish is the default language, English is there', async () => {
  const locales = (await server.strapi.db
    .query('plugin::i18n.locale')
    .findMany({ orderBy: { id: 'asc' } })) as { code: string }[];
  expect(locales.map((locale) => locale.code)).toEqual(['sv', 'en']);
  const { getDefaultLocale } = server.strapi.plugin('i18n').service('locales');
  expect(await getDefaultLocale()).toBe('sv');
});

test('the roles that Strapi makes are still made', async () => {
  expect((await roles()).map((found) => found.code)).toEqual(
    expect.arrayContaining(['strapi-super-admin', 'strapi-editor', 'strapi-author']),
  );
});

test('the rights stand in the role screen, under their Swedish names', async () => {
  const answer = await server.http
    .get('/admin/permissions')
    .set('Authorization', `Bearer ${people.superAdmin.token}`);
  const names = answer.body.data.sections.plugins
    .filter((entry: { plugin: string }) => entry.plugin === 'editorial-review')
    .map((entry: { displayName: string }) => entry.displayName);
  expect(names).toEqual(expect.arrayContaining(['Godkänna', 'Publicera', 'Se granskningskön']));
});

test('what an administrator changes holds at once and after the next start', async () => {
  const publisher = await role('publisher');
  const url = `/admin/roles/${publisher.id}/permissions`;
  const read = await server.http.get(url).set('Authorization', `Bearer ${people.superAdmin.token}`);
  const kept = read.body.data.filter(
    ({ action }: { action: string }) => action !== 'plugin::editorial-review.publish',
  );
  const permissions = kept.map(
    ({
      action,
      subject,
      properties,
      conditions,
    }: Role['permissions'][0] & { conditions: string[] }) => ({
      action,
      subject,
      properties,
      conditions,
    }),
  );
  const put = await server.http
    .put(url)
    .set('Authorization', `Bearer ${people.superAdmin.token}`)
    .send({ permissions });
  expect(put.status).toBe(200);

  const installation = server.strapi.plugin('editorial-review').service('installation');
  await installation.run();
  expect(rightsIn(await role('publisher'))).toEqual([
    'approve',
    'approve-retrospectively',
    'files.correct',
    'force-publish',
    'read',
    'request-changes',
    'supporting.change',
    'withdraw',
  ]);

  const page = await draft(server, people.writer, 'api::article.article', article());
  await act(server, people.writer, page, 'submission');
  await act(server, people.reviewer, page, 'approval');
  const answer = await act(server, people.publisher, page, 'publication');
  expect([answer.status, answer.body.error.details.code]).toEqual([403, 'missing_permission']);
});
