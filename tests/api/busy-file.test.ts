import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import databases from '../support/databases.cjs';
import { cast } from '../support/people';
import { ARTICLE, news, type People } from '../support/publishing';
import { draft, edit } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/** What this needs of better-sqlite3, which has no types of its own. */
interface File {
  inTransaction: boolean;
  exec(sql: string): void;
  close(): void;
}
const Database = createRequire(__filename)('better-sqlite3') as new (file: string) => File;

/** Another process writes in the same file. PostgreSQL has locks for rows: see stuck-lock. */
const isSqlite = databases.client === 'sqlite';
const onSqlite = isSqlite ? test : test.skip;
let server: Server;
let people: People;
let other: File;

beforeAll(async () => {
  if (!isSqlite) return;
  server = await startServer();
  people = await cast(server);
  const { filename } = server.strapi.db.connection.client.connectionSettings as {
    filename: string;
  };
  other = new Database(filename);
});
afterAll(async () => {
  if (!isSqlite) return;
  other.close();
  await server.stop();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const heldFor = (ms: number) => {
  other.exec('begin immediate');
  return new Promise<void>((resolve) =>
    setTimeout(() => {
      other.exec('commit');
      resolve();
    }, ms),
  );
};

onSqlite(
  'a save waits for it without stopping the server, and is stored',
  async () => {
    const page = await draft(server, people.writer, ARTICLE, news());
    const read = () => server.http.get('/api/articles?view=card');
    expect((await read()).status).toBe(200);
    const released = heldFor(2000);
    const save = edit(server, people.writer, page, { lead: 'Väntade på importen.' }).then(
      (answer) => answer,
    );
    // While it waits, others are answered: the event loop goes on.
    expect((await read()).status).toBe(200);
    expect(other.inTransaction).toBe(true);
    await released;
    const { status, body } = await save;
    expect([status, body.error]).toEqual([200, undefined]);
    const row = await server.strapi.db
      .query(ARTICLE)
      .findOne({ where: { documentId: page.documentId, publishedAt: null } });
    expect(row.lead).toBe('Väntade på importen.');
  },
  30_000,
);

onSqlite(
  'the server does not stand still while a save waits for it',
  async () => {
    const page = await draft(server, people.writer, ARTICLE, news());
    const released = heldFor(3000);
    const save = edit(server, people.writer, page, { lead: 'Väntar utan att hindra.' }).then(
      (answer) => answer,
    );
    // What comes before the save finds the lock taken.
    await pause(1000);
    const before = performance.eventLoopUtilization();
    await pause(1500);
    const { utilization } = performance.eventLoopUtilization(before);
    expect(other.inTransaction).toBe(true);
    await released;
    expect((await save).status).toBe(200);
    // SQLite's own waiting would fill most of it.
    expect(utilization).toBeLessThan(0.4);
  },
  30_000,
);

onSqlite(
  'where it never ends, 503 that says why, and nothing is changed',
  async () => {
    const page = await draft(server, people.writer, ARTICLE, news());
    const released = heldFor(13_000);
    const { status, body } = await edit(server, people.writer, page, { lead: 'För sent.' });
    expect([status, body.error?.details?.code]).toEqual([503, 'too_busy']);
    expect(body.error.message).toMatch(/Försök igen/);
    await released;
    expect((await edit(server, people.writer, page, { lead: 'Går nu.' })).status).toBe(200);
  },
  300_000,
);

onSqlite('a read takes no lock', async () => {
  other.exec('begin immediate');
  try {
    expect(await server.strapi.documents(ARTICLE).count({})).toBeGreaterThan(0);
  } finally {
    other.exec('commit');
  }
});
