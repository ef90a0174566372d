import { spawn } from 'node:child_process';
import path from 'node:path';
import { runSteps, type Step } from '../../src/kernel/installation';
import { service } from '../../src/kernel/services';
import { startServer, type Server } from '../support/strapi';

/** What an installation gets once: at its first start, or at the first start with newer code. */
let server: Server;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

type Done = Record<string, string>;

const storeOf = (plugin: string) => server.strapi.store({ type: 'plugin', name: plugin });
const recordOf = async (plugin: string) =>
  (await storeOf(plugin).get({ key: 'installation' })) as Done;
const setRecord = (plugin: string, value: Done) =>
  storeOf(plugin).set({ key: 'installation', value });

/** Forgets that these were done. */
async function forget(plugin: string, ...ids: string[]): Promise<void> {
  const kept = Object.entries(await recordOf(plugin)).filter(([id]) => !ids.includes(id));
  await setRecord(plugin, Object.fromEntries(kept));
}

/** As a version left it that kept no record of steps. */
async function asBefore(plugin: string, oldKey: string): Promise<void> {
  await storeOf(plugin).delete({ key: 'installation' });
  await storeOf(plugin).set({ key: oldKey, value: { done: true } });
}

interface Permission {
  id: number;
  action: string;
  subject?: string | null;
}

async function permissionsOf(code: string): Promise<Permission[]> {
  const role = (await server.strapi.db
    .query('admin::role')
    .findOne({ where: { code }, populate: ['permissions'] })) as { permissions: Permission[] };
  return role.permissions;
}

async function publicPermissions(): Promise<Permission[]> {
  const role = (await server.strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' }, populate: ['permissions'] })) as {
    permissions: Permission[];
  };
  return role.permissions;
}

const review = (name: string) => `plugin::editorial-review.${name}`;
const actionsOf = async (code: string) =>
  (await permissionsOf(code)).map(({ action }) => action).filter((a) => a.startsWith(review('')));

/** As an administrator takes a right away. */
async function takeAway(code: string, wanted: (right: Permission) => boolean): Promise<void> {
  const ids = (await permissionsOf(code)).filter(wanted).map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(0);
  await server.strapi.db.query('admin::permission').deleteMany({ where: { id: { $in: ids } } });
}

async function takeFromPublic(action: string): Promise<void> {
  const { id } = (await publicPermissions()).find((right) => right.action === action)!;
  await server.strapi.db.query('plugin::users-permissions.permission').delete({ where: { id } });
}

/** Everything that says who may do what, and in which languages. */
async function everything() {
  const tables = ['admin_permissions', 'admin_roles', 'up_permissions', 'up_roles', 'i18n_locale'];
  const rows = [];
  for (const table of tables) rows.push(await server.strapi.db.connection(table).orderBy('id'));
  return { rows, done: [await recordOf('editorial-review'), await recordOf('delivery')] };
}

const isReview =
  (...names: string[]) =>
  ({ action }: Permission) =>
    names.map(review).includes(action);

describe('a fresh installation', () => {
  test('has done every step, in order, and says when', async () => {
    const done = await recordOf('editorial-review');
    expect(Object.keys(done).slice(0, 8)).toEqual([
      '0001-locales',
      '0002-roles',
      '0003-arranger-role',
      '0004-publishers-review',
      '0005-approvals-taken-back',
      '0006-file-corrections',
      '0007-supporting-entries',
      '0008-password-mails',
    ]);
    expect(Object.keys(done)).toEqual(
      expect.arrayContaining(['right-approve', 'type-api::article.article']),
    );
    expect(Object.keys(await recordOf('delivery'))).toEqual(
      expect.arrayContaining(['0001-public-role', 'type-api::venue.venue']),
    );
    for (const at of Object.values(done)) expect(at).toMatch(/^\d{4}-\d\d-\d\dT/u);
  });

  test('a second start changes nothing', async () => {
    const before = await everything();
    server = await server.restart();
    expect(await everything()).toEqual(before);
  });
});

describe('an installation of a version that kept no record', () => {
  test('gets what is new, and keeps what its administrator had changed', async () => {
    const NEW = ['approve', 'request-changes', 'approve-retrospectively', 'files.correct'];
    await takeAway('publisher', isReview(...NEW));
    await takeAway('reviewer', isReview('submit'));
    await takeAway('writer', ({ subject }) => subject === 'api::venue.venue');
    await takeFromPublic('api::venue.venue.find');
    const writer = await permissionsOf('writer');
    await asBefore('editorial-review', 'first-start');
    await asBefore('delivery', 'public-role');

    server = await server.restart();
    expect(await actionsOf('publisher')).toEqual(expect.arrayContaining(NEW.map(review)));
    expect(await actionsOf('reviewer')).not.toContain(review('submit'));
    expect(await permissionsOf('writer')).toEqual(writer);
    const found = (await publicPermissions()).map(({ action }) => action);
    expect(found).not.toContain('api::venue.venue.find');
    expect(found).toContain('api::venue.venue.findOne');
  });
});

test('a right that was taken away after its step stays away', async () => {
  await takeAway('publisher', isReview('approve'));
  server = await server.restart();
  expect(await actionsOf('publisher')).not.toContain(review('approve'));
});

test('a role that was deleted does not come back', async () => {
  const roles = () => server.strapi.db.query('admin::role');
  await roles().update({ where: { code: 'publisher' }, data: { code: 'gone' } });
  await forget('editorial-review', '0004-publishers-review');
  server = await server.restart();
  expect(await recordOf('editorial-review')).toHaveProperty('0004-publishers-review');
  expect(await roles().count({ where: { code: 'publisher' } })).toBe(0);
  await roles().update({ where: { code: 'gone' }, data: { code: 'publisher' } });
});

describe('what is new without a step file of its own', () => {
  test('an action: its right goes to the roles that it names, once', async () => {
    await takeAway('writer', isReview('restore'));
    await forget('editorial-review', 'right-restore');
    server = await server.restart();
    expect(await actionsOf('writer')).toContain(review('restore'));
    expect(await actionsOf('publisher')).not.toContain(review('restore'));
    expect(await recordOf('editorial-review')).toHaveProperty('right-restore');
  });

  test('a type: each role gets what it has of others of its kind, the public reads it', async () => {
    const VENUE = 'api::venue.venue';
    await takeAway('reviewer', ({ subject }) => subject === VENUE);
    await takeFromPublic(`${VENUE}.findOne`);
    await forget('editorial-review', `type-${VENUE}`);
    await forget('delivery', `type-${VENUE}`);
    server = await server.restart();

    const rights = async (code: string) =>
      (await permissionsOf(code))
        .filter(({ subject }) => subject === VENUE)
        .map(({ action }) => action.split('.').at(-1))
        .sort();
    expect(await rights('writer')).toEqual(['create', 'read', 'update']);
    expect(await rights('reviewer')).toEqual(['read', 'update']);
    expect(await rights('publisher')).toEqual(['read', 'update']);
    const found = (await publicPermissions()).map(({ action }) => action);
    expect(found).toEqual(expect.arrayContaining([`${VENUE}.find`, `${VENUE}.findOne`]));
  });

  test('a right that nobody is given stops the start, by its name', async () => {
    const { actionProvider } = service(server.strapi, 'admin::permission');
    // Strapi takes new rights only while it starts.
    const { strapi } = server;
    Object.defineProperty(strapi, 'isLoaded', { value: false, configurable: true, writable: true });
    await actionProvider.registerMany([
      {
        section: 'plugins',
        displayName: 'Glömd',
        uid: 'forgotten',
        pluginName: 'editorial-review',
      },
    ]);
    Object.assign(strapi, { isLoaded: true });
    await expect(service(strapi, 'editorial-review.installation').run()).rejects.toMatchObject({
      message: expect.stringContaining(review('forgotten')) as string,
    });
    server = await server.restart();
  });
});

describe('the runner', () => {
  const run = (plugin: string, steps: Step[]) =>
    runSteps(server.strapi, { plugin, steps, doneBefore: () => Promise.resolve([]) });
  const makeRole = async (code: string) => {
    await server.strapi.db.query('admin::role').create({ data: { name: code, code } });
  };
  const countRoles = (code: string) =>
    server.strapi.db.query('admin::role').count({ where: { code } });

  test('a step that fails leaves no record and nothing half done; the ones before it stay', async () => {
    const steps = (broken: boolean): Step[] => [
      { id: '0001-first', run: () => makeRole('first') },
      {
        id: '0002-second',
        async run() {
          await makeRole('second');
          if (broken) throw new Error('no more');
        },
      },
    ];
    await expect(run('broken', steps(true))).rejects.toMatchObject({ message: 'no more' });
    expect([await countRoles('first'), await countRoles('second')]).toEqual([1, 0]);
    expect(Object.keys(await recordOf('broken'))).toEqual(['0001-first']);

    await run('broken', steps(false));
    expect([await countRoles('first'), await countRoles('second')]).toEqual([1, 1]);
  });

  test('steps run in the order of their ids, once', async () => {
    const ran: string[] = [];
    const step = (id: string): Step => ({ id, run: () => Promise.resolve(void ran.push(id)) });
    await run('ordered', [step('0002-b'), step('0001-a')]);
    await run('ordered', [step('0002-b'), step('0001-a'), step('0003-c')]);
    expect(ran).toEqual(['0001-a', '0002-b', '0003-c']);
  });

  test('two steps with one id are named', async () => {
    const step: Step = { id: '0001-twice', run: () => Promise.resolve() };
    await expect(run('double', [step, step])).rejects.toMatchObject({
      message: expect.stringContaining('0001-twice') as string,
    });
  });

  test('two that start at once do each step once', async () => {
    const step: Step = {
      id: '0001-slow',
      async run() {
        await new Promise((resolve) => setTimeout(resolve, 200));
        await makeRole('slow');
      },
    };
    await Promise.all([run('race', [step]), run('race', [step]), run('race', [step])]);
    expect(await countRoles('slow')).toBe(1);
  });
});

/** SQLite has one process; on PostgreSQL several instances may start at once. */
const onPostgres = process.env['TEST_CLIENT'] === 'postgres' ? test : test.skip;

onPostgres('two servers that start at once give each right once', async () => {
  await takeAway('writer', isReview('submit', 'restore'));
  await takeAway('publisher', isReview('request-changes'));
  await setRecord('editorial-review', {});
  await setRecord('delivery', {});
  const codes = await Promise.all([startElsewhere(), startElsewhere()]);
  expect(codes).toEqual([0, 0]);
  for (const code of ['writer', 'reviewer', 'publisher']) {
    const names = (await permissionsOf(code)).map(({ action, subject }) => `${action} ${subject}`);
    expect(names).toEqual([...new Set(names)]);
  }
  expect(await actionsOf('writer')).toEqual(
    expect.arrayContaining([review('submit'), review('restore')]),
  );
  const publicActions = (await publicPermissions()).map(({ action }) => action);
  expect(publicActions).toEqual([...new Set(publicActions)]);
});

/** The suite's settings are in the environment: the other process opens the same database. */
function startElsewhere(): Promise<number | null> {
  const script = path.resolve(__dirname, '../support/boot-once.cjs');
  const child = spawn(process.execPath, [script], {
    cwd: path.resolve(__dirname, '../..'),
    env: process.env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve) => child.once('exit', resolve));
}
