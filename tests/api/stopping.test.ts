import databases from '../support/databases.cjs';
import { startChild } from '../support/child-server';
import { cast, type Person } from '../support/people';
import { startBehindProxy, type Proxy } from '../support/proxy';
import { ARTICLE, news, type People } from '../support/publishing';
import { draft, edit, versionOf, type Page } from '../support/reviews';
import type { Server } from '../support/strapi';

/** A server that is told to stop answers what is under way; `/_ready` says whether one can serve. */
let server: Server;
let people: People;
let proxy: Proxy | null = null;
const isPostgres = databases.client === 'postgres';

beforeAll(async () => {
  ({ server, proxy } = await startBehindProxy());
  people = await cast(server);
});
afterAll(async () => {
  await server.stop();
  await proxy?.close();
});

const ready = () => server.http.get('/_ready');

describe('/_ready', () => {
  test('says yes to whoever asks, and is kept by nobody', async () => {
    const answer = await ready();
    expect([answer.status, answer.body]).toEqual([200, { ready: true }]);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect((await server.http.get('/_health')).status).toBe(204);
  });

  (isPostgres ? test : test.skip)(
    'says that the database is away, soon, and that it is back',
    async () => {
      proxy?.away(true);
      const before = Date.now();
      const answer = await ready();
      expect([answer.status, answer.body]).toEqual([503, { ready: false, missing: ['database'] }]);
      expect(answer.headers['retry-after']).toBe('2');
      expect(Date.now() - before).toBeLessThan(3000);
      expect((await server.http.get('/_health')).status).toBe(204);
      proxy?.away(false);
      for (let turn = 0; turn < 50 && (await ready()).status !== 200; turn += 1)
        await new Promise((resolve) => setTimeout(resolve, 100));
      expect((await ready()).status).toBe(200);
    },
  );
});

describe('while the database is away', () => {
  const PUBLIC = [
    '/api/articles?view=card',
    '/api/articles',
    '/api/articles/by-slug/finns-inte',
    '/api/news',
    '/api/site',
    '/api/redirects',
  ];

  (isPostgres ? test : test.skip)(
    'content routes say so with 503 and Retry-After, soon',
    async () => {
      await server.http.get('/api/articles');
      proxy?.away(true);
      try {
        for (const path of PUBLIC) {
          const before = Date.now();
          const answer = await server.http.get(path);
          expect([path, answer.status]).toEqual([path, 503]);
          expect(answer.headers['retry-after']).toBeDefined();
          expect(answer.body.error.message).toMatch(/Försök igen/);
          expect(Date.now() - before).toBeLessThan(3000);
        }
        const graphql = await server.http
          .post('/graphql')
          .send({ query: '{ articles { title } }' });
        expect(graphql.status).toBe(503);
        const draftOfNobody = await server.http
          .get('/api/articles?status=draft')
          .set('Authorization', 'Bearer ingenting');
        expect([401, 503]).toContain(draftOfNobody.status);
      } finally {
        proxy?.away(false);
      }
    },
    300_000,
  );
});

(isPostgres ? test : test.skip)(
  'a line that is cut while Strapi looks a language up is not taken for a language that is not there',
  async () => {
    const page = await draft(server, people.writer, ARTICLE, news());
    proxy?.cutAt('i18n_locale');
    const answer = await edit(server, people.writer, page, { lead: 'Under tiden.' });
    proxy?.cutAt(null);
    expect(proxy?.cuts()).toBeGreaterThan(0);
    expect([answer.status, answer.body.error?.details?.code]).toEqual([503, 'database_away']);
    expect(answer.headers['retry-after']).toBe('2');
    expect((await edit(server, people.writer, page, { lead: 'Sedan.' })).status).toBe(200);
  },
);

describe('SIGTERM', () => {
  const save = (url: string, by: Person, { documentId }: Page, n: number) =>
    fetch(`${url}/content-manager/collection-types/${ARTICLE}/${documentId}?locale=sv`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${by.token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ lead: `Ingress ${n}.` }),
    });

  test('answers the saves that are under way, then ends by itself', async () => {
    const pages: Page[] = [];
    for (let n = 0; n < 5; n += 1) pages.push(await draft(server, people.writer, ARTICLE, news()));
    const child = await startChild();
    // The first one wakes what a server makes at its first save.
    await save(child.url, people.writer, pages[0] as Page, 100);
    const sent = pages.map((page, n) => save(child.url, people.writer, page, n));
    // They have arrived, and none has been answered.
    await new Promise((resolve) => setTimeout(resolve, 15));
    const ended = child.terminate();
    const answers = await Promise.all(sent);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(await ended).toBe(0);
    for (const [n, page] of pages.entries()) {
      const row = await server.strapi.db
        .query(ARTICLE)
        .findOne({ where: { documentId: page.documentId, publishedAt: null } });
      expect(row.lead).toBe(`Ingress ${n}.`);
      expect(await versionOf(server, page)).toBeGreaterThan(1);
    }
    await expect(fetch(`${child.url}/_ready`)).rejects.toThrow();
  }, 300_000);
});
