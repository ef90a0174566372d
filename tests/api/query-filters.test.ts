/**
 * @jest-environment node
 *
 * The query builder is given objects of this suite, which must be of its realm.
 */
import { seed } from '../support/seed.cjs';
import { startServer, type Server } from '../support/strapi';

/**
 * A condition on a relation is one look-up, `id in (select …)`. It means what Strapi's join meant: both
 * are asked here, the join through the builder as Strapi made it.
 */
let server: Server;

beforeAll(async () => {
  server = await startServer();
  await seed(server.strapi.db.connection, { articles: 130 });
});
afterAll(() => server.stop());

type Where = Record<string, unknown>;
interface Builder {
  init(params: object): Builder;
  execute(): Promise<{ id: number }[]>;
  getKnexQuery(): { toSQL(): { sql: string } };
}
type Create = (uid: string) => Builder;

const ORIGINAL = Symbol.for('strapi-patches.original');
const ARTICLE = 'api::article.article';

const ours = (uid: string): Builder =>
  (server.strapi.db.entityManager as unknown as { createQueryBuilder: Create }).createQueryBuilder(
    uid,
  );
const strapis = (uid: string): Builder => {
  const manager = server.strapi.db.entityManager as unknown as {
    createQueryBuilder: Create & { [ORIGINAL]: Create };
  };
  return manager.createQueryBuilder[ORIGINAL].call(manager, uid);
};
const idsOf = async (builder: Builder, where: Where): Promise<number[]> =>
  [...new Set((await builder.init({ where, select: ['id'] }).execute()).map(({ id }) => id))].sort(
    (a, b) => a - b,
  );

const SAME: [string, Where][] = [
  ['a field of one', { edition: { year: 2018 } }],
  ['a field of many', { topics: { slug: 'amne-3' } }],
  ['two fields of the same row', { topics: { slug: 'amne-3', name: 'Ämne 4' } }],
  ['two rows of many', { $and: [{ topics: { slug: 'amne-9' } }, { topics: { slug: 'amne-2' } }] }],
  ['one or the other', { $or: [{ topics: { slug: 'amne-9' } }, { edition: { year: 2019 } }] }],
  ['or within the related', { topics: { $or: [{ slug: 'amne-9' }, { slug: 'amne-1' }] } }],
  ['two relations in one object', { topics: { slug: 'amne-9' }, edition: { year: 2018 } }],
  [
    'beside a field of its own',
    { title: { $contains: '2' }, arrangers: { name: { $contains: '1' } } },
  ],
  ['through a component to a file', { hero: { file: { name: { $contains: 'bild' } } } }],
  ['through a component', { hero: { alt: { $endsWith: '9' } } }],
  ['a file that is not there', { hero: { file: { id: { $null: true } } } }],
  ['nothing related', { edition: { id: { $null: true } } }],
  ['nothing related, shortly', { topics: { $null: true } }],
  ['nothing related, as null', { edition: null }],
  ['something related', { topics: { $notNull: true } }],
  ['something related, the other way', { topics: { $null: false } }],
  [
    'a null field of the related, or nothing related',
    { arrangers: { description: { $null: true } } },
  ],
  ['another value', { edition: { year: { $ne: 2018 } } }],
  ['not null', { edition: { year: { $ne: null } } }],
  ['equal to null', { edition: { theme: { $eq: null } } }],
  ['ids', { topics: { id: { $in: [1, 2, 3] } } }],
  ['ids, shortly', { topics: { $in: [1, 2, 3] } }],
  ['an id', { edition: 2 }],
  ['ids as a list', { edition: [1, 2] }],
  ['between', { edition: { year: { $between: [2017, 2018] } } }],
  ['not, of a field of one', { edition: { year: { $not: { $eq: 2018 } } } }],
  ['deep', { hero: { file: { $and: [{ name: { $contains: 'bild' } }, { mime: 'image/png' }] } } }],
  [
    'or with nothing related',
    { $or: [{ edition: { id: { $null: true } } }, { topics: { slug: 'amne-1' } }] },
  ],
];

test.each(SAME)('means what the join meant: %s', async (_what, where) => {
  expect(await idsOf(ours(ARTICLE), where)).toEqual(await idsOf(strapis(ARTICLE), where));
});

test('some of these find something, and some not everything', async () => {
  const found = await Promise.all(SAME.map(([, where]) => idsOf(ours(ARTICLE), where)));
  expect(found.filter((ids) => ids.length > 0).length).toBeGreaterThan(12);
  expect(found.filter((ids) => ids.length < 130).length).toBeGreaterThan(12);
});

test('not around a relation: true where no related row fits, once for each row', async () => {
  const with9 = await idsOf(ours(ARTICLE), { topics: { slug: 'amne-9' } });
  const without9 = await idsOf(ours(ARTICLE), { $not: { topics: { slug: 'amne-9' } } });
  expect(with9.filter((id) => without9.includes(id))).toEqual([]);
  expect(with9.length + without9.length).toBe(await server.strapi.db.query(ARTICLE).count());
});

test('joins nothing, however many conditions there are', () => {
  const $and = Array.from({ length: 20 }, () => ({ topics: { name: { $contains: 'e' } } }));
  const { sql } = ours(ARTICLE).init({ where: { $and } }).getKnexQuery().toSQL();
  expect(sql).not.toMatch(/join/i);
});

test('rows that hang on rows can be counted, changed and deleted by a condition', async () => {
  const { strapi } = server;
  const topics = strapi.db.query('api::topic.topic');
  const articles = strapi.db.query(ARTICLE);
  const where = { topics: { slug: 'amne-5' } };
  expect(await articles.count({ where })).toBe((await idsOf(strapis(ARTICLE), where)).length);
  expect(await topics.count({ where: { slug: 'amne-5' } })).toBe(1);
  const roles = strapi.db.query('plugin::users-permissions.permission');
  const before = await roles.count({ where: { role: { type: 'public' } } });
  expect(before).toBeGreaterThan(5);
  const made = await roles.create({ data: { action: 'x.y.z', role: { connect: [] } } });
  await roles.deleteMany({ where: { action: 'x.y.z', role: { id: { $null: true } } } });
  expect(await roles.findOne({ where: { id: made.id } })).toBeNull();
  expect(await roles.count({ where: { role: { type: 'public' } } })).toBe(before);
});
