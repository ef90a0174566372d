import { whoCan } from '../../src/plugins/editorial-review/server/src/features/people/who-can';
import { cast, person, type Person } from '../support/people';
import { ARTICLE, type People } from '../support/publishing';
import { startServer, type Server } from '../support/strapi';

/** A refusal `own_contribution` names who still can: those with the right who have not worked on the text. */
let server: Server;
let people: People;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
});
afterAll(() => server.stop());

const PAGE = { uid: ARTICLE, locale: 'sv' };
const actor = ({ id }: Person) => ({ kind: 'admin' as const, id: String(id) });
const ids = async (
  contributors: Person[] = [],
  action: 'approve' | 'approveRetrospectively' = 'approve',
) =>
  (await whoCan(server.strapi, action, PAGE, contributors.map(actor)))
    .map(({ id }) => Number(id))
    .sort((a, b) => a - b);
const change = (who: Person, data: object) =>
  server.strapi.db.query('admin::user').update({ where: { id: who.id }, data });

async function permissions(code: string, action: string, subject?: string): Promise<number[]> {
  const found = await server.strapi.db
    .query('admin::permission')
    .findMany({ where: { action, ...(subject && { subject }), role: { code } } });
  return found.map(({ id }: { id: number }) => id);
}

test('reviewers, publishers and administrators can, writers can not', async () => {
  const { reviewer, publisher, superAdmin } = people;
  expect(await ids()).toEqual([reviewer, publisher, superAdmin].map(({ id }) => id));
  expect(await ids([], 'approveRetrospectively')).toEqual(await ids());
});

test('whoever has worked on the text can not', async () => {
  const { writer, reviewer, publisher, superAdmin } = people;
  expect(await ids([writer, reviewer])).toEqual([publisher.id, superAdmin.id]);
  expect(await ids([reviewer, publisher, superAdmin])).toEqual([]);
  // Another kind of actor with the same number is somebody else.
  const token = { kind: 'api-token' as const, id: String(reviewer.id) };
  const found = await whoCan(server.strapi, 'approve', PAGE, [token]);
  expect(found.map(({ id }) => id)).toContain(String(reviewer.id));
});

test('accounts that are out of use are not named', async () => {
  const gone = await person(server, 'reviewer');
  const blocked = await person(server, 'reviewer');
  await change(gone, { isActive: false });
  await change(blocked, { blocked: true });
  expect(await ids()).not.toContain(gone.id);
  expect(await ids()).not.toContain(blocked.id);
});

test('somebody with two roles is named once', async () => {
  const both = await person(server, 'reviewer', 'publisher');
  expect((await ids()).filter((id) => id === both.id)).toEqual([both.id]);
});

test('whoever does not see pages of the type is not named', async () => {
  const READ = 'plugin::content-manager.explorer.read';
  const [right] = await permissions('reviewer', READ, ARTICLE);
  await server.strapi.db.query('admin::permission').delete({ where: { id: right! } });
  expect(await ids()).not.toContain(people.reviewer.id);
  expect(await ids()).toContain(people.publisher.id);
});

test('they are named as people call them, in Swedish order, ten at most', async () => {
  const names = ['Örjan', 'Åsa', 'Ada', 'Ärla', 'Bo', 'Cia', 'Dan', 'Eva', 'Fia', 'Gun', 'Hal'];
  for (const firstname of names) {
    await change(await person(server, 'publisher'), { firstname, lastname: 'Ek' });
  }
  for (const other of [people.publisher, people.superAdmin]) {
    await change(other, { isActive: false });
  }
  const contributors = await whoCan(server.strapi, 'approve', PAGE, []);
  expect(contributors).toHaveLength(10);
  const found = contributors.map(({ name }) => name).filter((name) => name.endsWith(' Ek'));
  expect(found).toEqual([...found].sort(new Intl.Collator('sv').compare));
  expect(found.slice(0, 3)).toEqual(['Ada Ek', 'Bo Ek', 'Cia Ek']);
});
