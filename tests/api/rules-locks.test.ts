import { cast } from '../support/people';
import { ARTICLE, LINK, news, recording, type People } from '../support/publishing';
import { draft, type Page } from '../support/reviews';
import { sentStatements } from '../support/statements';
import { startServer, type Server } from '../support/strapi';

/** Two pages are always locked in the same order, so that nobody waits for each other for ever. */
let server: Server;
let people: People;
let pages: Page[];

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
  pages = [
    await draft(server, people.writer, ARTICLE, news()),
    await draft(server, people.writer, LINK, recording()),
    await draft(server, people.writer, ARTICLE, news()),
  ];
});
afterAll(() => server.stop());

const lock = <T>(keys: Page[], work: (states: { key: Page }[]) => Promise<T>): Promise<T> =>
  (
    server.strapi.plugin('editorial-review').service('reviews') as {
      withLock(keys: Page[], fn: (states: { key: Page }[]) => Promise<T>): Promise<T>;
    }
  ).withLock(keys, work);

/** The document ids in the order in which the rows of their reviews are locked. */
async function orderOf(keys: Page[]): Promise<string[]> {
  const ids = new Set(keys.map(({ documentId }) => documentId));
  const statements = await sentStatements(server, () => lock(keys, () => Promise.resolve()));
  const locks = statements.filter(({ sql }) =>
    server.client === 'postgres' ? /for update/iu.test(sql) : /^update/iu.test(sql),
  );
  return locks.flatMap(({ bindings }) =>
    bindings.filter((value): value is string => typeof value === 'string' && ids.has(value)),
  );
}

const orders = [
  [0, 1, 2],
  [2, 1, 0],
  [1, 0, 2],
  [2, 0, 1, 0],
];
const take = (order: number[]) => order.map((index) => pages[index] as Page);

test('the order of the locks is that of the pages’ names, however they are asked for', async () => {
  const names = pages.map(({ uid, documentId }) => [uid, documentId] as const);
  const sorted = names.sort((a, b) => (a.join('|') < b.join('|') ? -1 : 1)).map(([, id]) => id);
  for (const order of orders) expect(await orderOf(take(order))).toEqual(sorted);
});

test('the states come in the order that was asked for', async () => {
  for (const order of orders) {
    const keys = take(order);
    const states = await lock(keys, (found) => Promise.resolve(found));
    expect(states.map(({ key }) => key)).toEqual(keys);
  }
});

test('twenty at a time in opposite orders all come through', async () => {
  const forth = take([0, 1, 2]);
  const back = take([2, 1, 0]);
  const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
  const all = Array.from({ length: 20 }, (_, index) => lock(index % 2 ? forth : back, pause));
  const outcomes = await Promise.allSettled(all);
  expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
});
