import { startServer, type Server } from '../support/strapi';

/** What the public may read is given once for each type, and an administrator's change stays. */
let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';
const permissions = () => server.strapi.db.query(PERMISSION);
const store = () => server.strapi.store({ type: 'plugin', name: 'delivery' });

async function held(): Promise<string[]> {
  const role = (await server.strapi.db
    .query(ROLE)
    .findOne({ where: { type: 'public' }, populate: ['permissions'] })) as {
    permissions: { action: string }[];
  };
  return role.permissions.map(({ action }) => action).sort();
}

const takeAway = (action: string) =>
  permissions().deleteMany({ where: { action, role: { type: 'public' } } });

test('the public may read every type with a view, the site, the redirects, and sign in', async () => {
  const both = [
    'arranger',
    'article',
    'edition',
    'interview',
    'session',
    'session-series',
    'topic',
    'venue',
    'webcast-link',
  ].flatMap((name) => ['find', 'findOne'].map((action) => `api::${name}.${name}.${action}`));
  const auth = ['callback', 'refresh', 'forgotPassword', 'resetPassword'];
  expect(await held()).toEqual(
    [
      ...both,
      'api::redirect.redirect.find',
      'api::site.site.find',
      ...auth.map((action) => `plugin::users-permissions.auth.${action}`),
    ].sort(),
  );
});

test('what an administrator took away stays away', async () => {
  await takeAway('api::venue.venue.find');
  server = await server.restart();
  expect(await held()).not.toContain('api::venue.venue.find');
});

test('a type that came after the last start gets its reads', async () => {
  const done = (await store().get({ key: 'installation' })) as Record<string, string>;
  const before = Object.entries(done).filter(([id]) => id !== 'type-api::topic.topic');
  await store().set({ key: 'installation', value: Object.fromEntries(before) });
  await takeAway('api::topic.topic.find');
  server = await server.restart();
  expect(await held()).toContain('api::topic.topic.find');
  expect(await held()).not.toContain('api::venue.venue.find');
});

test('an installation of the first version keeps its administrator’s rights', async () => {
  const before = await held();
  await store().delete({ key: 'installation' });
  await store().set({ key: 'public-role', value: { version: 1 } });
  server = await server.restart();
  expect(await held()).toEqual(before);
});
