import { startChild, type ChildServer } from '../support/child-server';
import databases from '../support/databases.cjs';
import { cast } from '../support/people';
import { startBehindProxy, type Proxy } from '../support/proxy';
import { ARTICLE, news, type People } from '../support/publishing';
import { draft, type Page } from '../support/reviews';

/** Strapi leaves some statements to themselves: one that fails ends nobody's work. SQLite has no line to lose. */
const onPostgres = databases.client === 'postgres' ? test : test.skip;
const ROUNDS = 6;
let child: ChildServer;
let people: People;
let proxy: Proxy | null;
let page: Page;

beforeAll(async () => {
  if (databases.client !== 'postgres') return;
  const begun = await startBehindProxy();
  ({ proxy } = begun);
  people = await cast(begun.server);
  page = await draft(begun.server, people.writer, ARTICLE, news());
  await begun.server.stop();
  child = await startChild();
});
afterAll(async () => {
  await child?.kill();
  await proxy?.close();
});

const post = (path: string, body: object) =>
  fetch(`${child.url}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
const save = (lead: string) =>
  fetch(`${child.url}/content-manager/collection-types/${ARTICLE}/${page.documentId}?locale=sv`, {
    method: 'PUT',
    headers: {
      Authorization: `Bearer ${people.writer.token}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ lead }),
  });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Is it there, and does it serve again? */
async function isWell(): Promise<boolean> {
  for (let turn = 0; turn < 50; turn += 1) {
    const { status } = await fetch(`${child.url}/_ready`);
    if (status === 200) return true;
    await pause(100);
  }
  return false;
}

async function away(work: () => Promise<unknown>): Promise<void> {
  proxy?.away(true);
  await work();
  await pause(300);
  proxy?.away(false);
}

onPostgres('somebody who has forgotten a password while the database is away', async () => {
  await away(() => post('/admin/forgot-password', { email: people.writer.email }));
  expect(await isWell()).toBe(true);
});

onPostgres('somebody who logs in is told', async () => {
  await away(async () => {
    const answer = await post('/admin/login', { email: people.writer.email, password: 'x' });
    expect([answer.status, answer.headers.has('retry-after')]).toEqual([503, true]);
  });
  expect(await isWell()).toBe(true);
});

onPostgres('a line that is cut behind a save, and under what is asked for', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    // Each line of the pool that was cut tells the first who asks on it.
    let saved = await save(`Ingress ${round}.`);
    for (let turn = 0; turn < 10 && saved.status === 503; turn += 1)
      saved = await save(`Ingress ${round}.`);
    expect(saved.status).toBe(200);
    await away(() =>
      Promise.allSettled([
        save(`Ingress ${round} igen.`),
        fetch(`${child.url}/api/articles`),
        post('/graphql', { query: '{ articles { title } }' }),
        post('/admin/login', { email: people.writer.email, password: 'x' }),
      ]),
    );
    expect(await isWell()).toBe(true);
  }
});
