import { cast } from '../support/people';
import {
  ARTICLE,
  edited,
  INTERVIEW,
  interview,
  LINK,
  livePage,
  news,
  publishedRow,
  recording,
  type People,
} from '../support/publishing';
import { act, draft, look, type Page } from '../support/reviews';
import { seed } from '../support/seed.cjs';
import { startServer, type Server } from '../support/strapi';

/** What can't be refused (raw SQL, `strapi import`) is found, marked and reported. */
let server: Server;
let people: People;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
});
afterAll(() => server.stop());

interface Found {
  live: Page[];
  gone: Page[];
}

const reconciler = () =>
  server.strapi.plugin('editorial-review').service('reconciler') as unknown as {
    run(options?: { deepChecks?: number }): Promise<Found>;
    stop(): Promise<void>;
  };
const lookBack = () => reconciler().run({ deepChecks: 100 });

const now = () => (server.client === 'postgres' ? new Date() : Date.now());
const sql = (table: string) => server.strapi.db.connection(table);
const stateOf = async (page: Page) => (await look(server, people.writer, page)).body.data;
const nothing = { live: [], gone: [] };

test('pages that went through their review are not looked at twice', async () => {
  await livePage(server, people, ARTICLE, news());
  expect(await lookBack()).toEqual(nothing);
});

test('a draft made live by SQL is live without review, with a deadline', async () => {
  const page = await draft(server, people.writer, ARTICLE, news());
  await sql('articles').where({ document_id: page.documentId }).update({ published_at: now() });
  expect((await lookBack()).live).toEqual([page]);
  expect(await stateOf(page)).toMatchObject({
    live: 'live_unreviewed',
    unreviewedUntil: expect.stringMatching(/^\d{4}-/u) as string,
  });
  expect(await lookBack()).toEqual(nothing);
});

test('a live page rewritten by SQL is found at the next start, before anybody is answered', async () => {
  const page = await livePage(server, people, ARTICLE, news());
  await sql('articles')
    .where({ document_id: page.documentId })
    .whereNotNull('published_at')
    .update({ title: 'Smugglad rubrik', updated_at: now() });
  server = await server.restart();
  expect(await stateOf(page)).toMatchObject({ live: 'live_unreviewed' });
  const cleared = await act(server, people.reviewer, page, 'retrospective-approval');
  expect([cleared.body.error, cleared.body.data?.live]).toEqual([undefined, 'live']);
  expect(await lookBack()).toEqual(nothing);
});

test('a change that leaves the row’s own time is found by its content', async () => {
  const page = await livePage(server, people, ARTICLE, news());
  const row = await publishedRow(server, page, { content: true });
  const [part] = row?.['content'] as { id: number }[];
  const body = JSON.stringify([
    { type: 'paragraph', children: [{ type: 'text', text: 'Smugglad text.' }] },
  ]);
  await sql('components_content_rich_texts').where({ id: part?.id }).update({ body });
  expect((await lookBack()).live).toEqual([page]);
  expect(await stateOf(page)).toMatchObject({ live: 'live_unreviewed' });
});

test('a touched row with the approved content is no matter', async () => {
  const page = await livePage(server, people, ARTICLE, news());
  await sql('articles')
    .where({ document_id: page.documentId })
    .whereNotNull('published_at')
    .update({ updated_at: now() });
  expect(await lookBack()).toEqual(nothing);
  expect((await stateOf(page)).live).toBe('live');
});

test('a live page deleted by SQL counts as withdrawn', async () => {
  const page = await livePage(server, people, ARTICLE, news());
  await sql('articles')
    .where({ document_id: page.documentId })
    .whereNotNull('published_at')
    .delete();
  expect(await lookBack()).toEqual({ live: [], gone: [page] });
  expect((await stateOf(page)).live).toBe('withdrawn');
  expect(await lookBack()).toEqual(nothing);
});

test('a link hidden by its target’s withdrawal is not a change of the page', async () => {
  const link = await livePage(server, people, LINK, recording());
  const page = await livePage(
    server,
    people,
    INTERVIEW,
    interview({ webcastLinks: [link.documentId] }),
  );
  await act(server, people.publisher, link, 'withdrawal', { reason: 'Fel film.' });
  expect(await lookBack()).toEqual(nothing);
  expect((await stateOf(page)).live).toBe('live');
});

test('the pending draft of a found page stays what it was', async () => {
  const page = await livePage(server, people, ARTICLE, news());
  await edited(server, people.writer, page, { lead: 'Under arbete.' });
  await sql('articles')
    .where({ document_id: page.documentId })
    .whereNotNull('published_at')
    .update({ title: 'Smugglad', updated_at: now() });
  expect((await lookBack()).live).toEqual([page]);
  const draftRow = await server.strapi
    .documents(ARTICLE)
    .findOne({ documentId: page.documentId, status: 'draft' });
  expect(draftRow?.lead).toBe('Under arbete.');
  expect(await lookBack()).toEqual(nothing);
});

test('a look at many pages ends at once when the server stops, and the next start goes on', async () => {
  const many = 150;
  await seed(server.strapi.db.connection, { articles: many });
  const unreviewed = () =>
    server.strapi.db
      .query('plugin::editorial-review.review')
      .count({ where: { live: 'live_unreviewed' } });
  const before = await unreviewed();
  const looking = lookBack();
  while ((await unreviewed()) < before + 3) await new Promise((resolve) => setTimeout(resolve, 5));
  await reconciler().stop();
  const { live } = await looking;
  expect(live.length).toBeGreaterThan(2);
  expect(live.length).toBeLessThan(many);
  const found = await unreviewed();
  server = await server.restart();
  // A start waits only so long; what it leaves is found by the rounds that follow.
  expect(await unreviewed()).toBeGreaterThan(found);
  await lookBack();
  expect(await unreviewed()).toBe(before + many);
  expect(await lookBack()).toEqual(nothing);
});

test('the trail still verifies', async () => {
  const audit = server.strapi.plugin('editorial-review').service('audit') as {
    verify(): Promise<{ ok: boolean }>;
  };
  expect((await audit.verify()).ok).toBe(true);
});
