import databases from '../support/databases.cjs';
import { cast } from '../support/people';
import { ARTICLE, livePage, news, type People } from '../support/publishing';
import { draft, edit, type Page } from '../support/reviews';
import { startOn, type Server } from '../support/strapi';

/** Somebody holds a lock for ever: who wants it is told soon, and readers never notice. SQLite has no row locks. */
const WRITERS = 12;
const LOCK_MS = 3000;
const isPostgres = databases.client === 'postgres';
let server: Server;
let people: People;

beforeAll(async () => {
  if (!isPostgres) return;
  const settings = await databases.copyTemplate();
  server = await startOn({ ...settings, DATABASE_LOCK_TIMEOUT_MS: String(LOCK_MS) });
  people = await cast(server);
});
afterAll(async () => {
  if (isPostgres) await server.stop();
});

(isPostgres ? test : test.skip)(
  'twelve writers wait for it, and public reads go on',
  async () => {
    await livePage(server, people, ARTICLE, news('Alla kan läsa'));
    const pages: Page[] = [];
    for (let n = 0; n < WRITERS; n += 1)
      pages.push(await draft(server, people.writer, ARTICLE, news()));
    const holder = await server.strapi.db.connection.transaction();
    await holder.raw('select id from editorial_reviews for update');
    const times: number[] = [];
    try {
      let waiting = WRITERS;
      const writes = pages.map(async (page) => {
        const answer = await edit(server, people.writer, page, { lead: 'Väntar.' });
        waiting -= 1;
        return answer;
      });
      while (waiting > 0) {
        const before = Date.now();
        const { status, body } = await server.http.get('/api/articles?view=card');
        times.push(Date.now() - before);
        expect([status, body.data?.length]).toEqual([200, 1]);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      for (const { status, body } of await Promise.all(writes)) {
        expect([status, body.error?.details?.code]).toEqual([503, 'too_busy']);
        expect(body.error.message).toMatch(/Försök igen/);
      }
    } finally {
      await holder.rollback();
    }
    // Readers don't wait for the lock: half of them were answered in less than a third of its time.
    times.sort((one, other) => one - other);
    expect(times.length).toBeGreaterThan(5);
    expect(times[Math.floor(times.length / 2)]).toBeLessThan(LOCK_MS / 3);
    const [page] = pages as [Page];
    expect((await edit(server, people.writer, page, { lead: 'Går nu.' })).status).toBe(200);
  },
  300_000,
);
