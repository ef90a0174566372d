import type { Knex } from 'knex';
import type { Tables } from '../support/database-rows';
import { pageCalled, signIn, startOld, type OldDatabase } from '../support/old-database';
import { act } from '../support/reviews';
import { rightsOf, RIGHTS_TABLES } from '../support/rights';
import type { Server } from '../support/strapi';

/**
 * An installation that was there gets the rights of what is new: publishers may approve, request
 * changes and approve retrospectively, so that a team of three is not locked out. It gets them once.
 */
const APPROVE = 'plugin::editorial-review.approve';
const GIVEN = [
  APPROVE,
  'plugin::editorial-review.approve-retrospectively',
  'plugin::editorial-review.request-changes',
];
/** Each right as often as it is there. */
const given = (tables: Tables): string[] =>
  rightsOf(tables, 'publisher')
    .map(({ action }) => action)
    .filter((action) => GIVEN.includes(action));

describe('an installation of before', () => {
  let old: OldDatabase;
  let server: Server;
  beforeAll(async () => {
    old = await startOld();
    server = old.server;
  });
  afterAll(() => server.stop());

  test('publishers have got the three rights, for every page and without conditions', () => {
    expect(given(old.before)).toEqual([]);
    const rights = rightsOf(old.after, 'publisher').filter(({ action }) => GIVEN.includes(action));
    const plain = { subject: null, properties: {}, conditions: [] };
    expect(rights).toEqual(GIVEN.map((action) => ({ action, ...plain })));
  });

  test('they use them at once, on what waited', async () => {
    const publisher = await signIn(server, 'publisher');
    const interview = pageCalled(old, 'Hallå där Kim Lind');
    const approved = await act(server, publisher, interview, 'approval');
    expect(approved.body.data).toMatchObject({ status: 'approved' });
    const session = pageCalled(old, 'Öppet hus på torget');
    const comment = 'Fel klockslag.';
    const returned = await act(server, publisher, session, 'change-request', { comment });
    expect(returned.body.data).toMatchObject({ status: 'changes_requested' });
  });

  test('what they forced themselves they still do not approve', async () => {
    const forced = pageCalled(old, 'Akut besked');
    const publisher = await signIn(server, 'publisher');
    const answer = await act(server, publisher, forced, 'retrospective-approval');
    expect([answer.status, answer.body.error?.details.code]).toEqual([403, 'own_contribution']);
  });

  test('one that an administrator takes away is not given again', async () => {
    const { token } = await signIn(server, 'admin');
    const role = old.after['admin_roles']?.find(({ code }) => code === 'publisher');
    const url = `/admin/roles/${String(role?.['id'])}/permissions`;
    const read = await server.http.get(url).set('Authorization', `Bearer ${token}`);
    const permissions = (read.body.data as Record<string, unknown>[])
      .filter(({ action }) => action !== APPROVE)
      .map(({ action, subject, properties, conditions }) => ({
        action,
        subject,
        properties,
        conditions,
      }));
    expect(permissions).toHaveLength(read.body.data.length - 1);
    const put = await server.http
      .put(url)
      .set('Authorization', `Bearer ${token}`)
      .send({ permissions });
    expect(put.status).toBe(200);

    const changed = await old.read();
    server = await server.restart();
    const started = await old.read();
    expect(given(started)).toEqual(GIVEN.filter((action) => action !== APPROVE));
    for (const name of RIGHTS_TABLES) expect([name, started[name]]).toEqual([name, changed[name]]);
  });
});

test('an administrator who gave publishers one of them before: each is there once', async () => {
  const { server, before, after } = await startOld(async (knex) => {
    const role = await publisher(knex);
    const values = { properties: '{}', conditions: '[]', action_parameters: '{}' };
    const [row] = await knex('admin_permissions')
      .insert({ document_id: 'given0by0an0administrator', action: APPROVE, ...values })
      .returning('id');
    await knex('admin_permissions_role_lnk').insert({ permission_id: row.id, role_id: role });
  });
  await server.stop();
  expect(given(before)).toEqual([APPROVE]);
  expect(given(after)).toEqual(GIVEN);
});

test('an administrator who deleted the role: it stays away, and the start goes on', async () => {
  const { server, before, after } = await startOld(async (knex) => {
    const role = await publisher(knex);
    await knex('admin_permissions_role_lnk').where({ role_id: role }).del();
    await knex('admin_users_roles_lnk').where({ role_id: role }).del();
    await knex('admin_roles').where({ id: role }).del();
  });
  const health = await server.http.get('/_health');
  await server.stop();
  expect(health.status).toBe(204);
  const codes = ({ admin_roles: roles = [] }: Tables) => roles.map(({ code }) => code);
  expect(codes(before)).not.toContain('publisher');
  expect(codes(after)).toEqual(codes(before));
});

async function publisher(knex: Knex): Promise<unknown> {
  const role = (await knex('admin_roles').where({ code: 'publisher' }).first()) as { id: unknown };
  return role.id;
}
