import type { Knex } from 'knex';
import { readConnection } from '../../src/kernel/strapi-patches/read-pool';
import { apiToken, person, type Person } from '../support/people';
import { article, draft } from '../support/reviews';
import { seed } from '../support/seed.cjs';
import { startServer, type Server } from '../support/strapi';

/** The public reads through a pool of its own: it can't write, wait for ever or take what a save needs. */
let server: Server;
let writer: Person;
const isPostgres = process.env['TEST_CLIENT'] === 'postgres';

beforeAll(async () => {
  server = await startServer({
    DATABASE_READ_POOL_MAX: '3',
    DATABASE_READ_TIMEOUT_MS: '600',
    DATABASE_READ_WAIT_MS: '600',
  });
  await seed(server.strapi.db.connection as never, { articles: 30 });
  writer = await person(server, 'writer');
});
afterAll(() => server.stop());

const own = (): Knex => server.strapi.db.connection as unknown as Knex;
const reads = (): Knex => readConnection(server.strapi) as unknown as Knex;
const graphql = (query: string) => server.http.post('/graphql').send({ query });

const READS: [string, () => PromiseLike<{ status: number; body: never }>][] = [
  [
    'a list',
    () => server.http.get('/api/articles?populate=topics&filters[topics][name][$contains]=1'),
  ],
  ['cards', () => server.http.get('/api/articles?view=card')],
  [
    'cards by a filter',
    () => server.http.get('/api/articles?view=card&filters[title][$contains]=1'),
  ],
  ['pages in full', () => server.http.get('/api/articles?view=full')],
  ['a page by its slug', () => server.http.get('/api/articles/by-slug/nyhet-1')],
  ['the news', () => server.http.get('/api/news?q=nyhet')],
  ['GraphQL', () => graphql('{ articles { title topics { name } } }')],
  [
    'GraphQL by a filter',
    () => graphql('{ articles(filters: { title: { contains: "1" } }) { title } }'),
  ],
  [
    'GraphQL’s count',
    () => graphql('{ articles_connection { pageInfo { total } nodes { slug } } }'),
  ],
] as never;

const OTHERS: [string, () => PromiseLike<{ status: number; body: never }>][] = [
  ['arrangers', () => server.http.get('/api/arrangers')],
  ['topics', () => server.http.get('/api/topics')],
  ['the site', () => server.http.get('/api/site')],
  ['the redirects', () => server.http.get('/api/redirects')],
] as never;

/** What is sent through Strapi's own pool meanwhile. */
async function sentByOwn(act: () => PromiseLike<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const client = own().client as {
    on(e: string, f: object): void;
    off(e: string, f: object): void;
  };
  const listen = ({ sql }: { sql: string }): void => void sent.push(sql);
  client.on('query', listen);
  try {
    await act();
  } finally {
    client.off('query', listen);
  }
  return sent;
}

test.each([...READS, ...OTHERS])(
  '%s: nothing of it goes through the pool of saves',
  async (_what, ask) => {
    await ask();
    const sent = await sentByOwn(async () => {
      const { status, body } = await ask();
      expect([status, body]).toEqual([
        200,
        expect.not.objectContaining({ errors: expect.anything() }),
      ]);
    });
    expect(sent).toEqual([]);
  },
);

test('it refuses every write', async () => {
  const refused = /read-?only|query_only/i;
  /** A native module throws errors of the realm that loaded it first, which jest takes for none. */
  const said = async (work: () => PromiseLike<unknown>): Promise<string> => {
    try {
      await work();
      return 'done';
    } catch (error) {
      return String((error as { message?: unknown }).message);
    }
  };
  expect(await said(() => reads()('topics').update({ name: 'x' }))).toMatch(refused);
  expect(await said(() => reads()('topics').insert({ name: 'x' }))).toMatch(refused);
  expect(await said(() => reads().raw('create table stolen (id integer)'))).toMatch(refused);
  expect(await said(() => reads().transaction((trx) => trx('topics').delete()))).toMatch(refused);
});

test('whoever has saved reads it at once', async () => {
  await server.http.get('/api/topics');
  for (const name of ['Först', 'Sedan']) {
    await own()('topics').where({ slug: 'amne-1' }).update({ name });
    const { body } = await server.http.get('/api/topics?filters[slug]=amne-1');
    expect(body.data[0].name).toBe(name);
  }
});

test('whoever signs in by a token is still recorded as having done so', async () => {
  for (const ask of [
    () => server.http.get('/api/articles?view=card'),
    () => graphql('{ articles { title } }'),
  ]) {
    const key = await apiToken(server);
    const { status, body } = await ask().set('Authorization', `Bearer ${key}`);
    expect([status, body.errors]).toEqual([200, undefined]);
    const [token] = await own()('strapi_api_tokens').orderBy('id', 'desc').limit(1);
    expect(token).toEqual(expect.objectContaining({ last_used_at: expect.anything() }));
  }
});

test('a mutation writes, and reads back what it wrote', async () => {
  const key = await apiToken(server);
  const { status, body } = await graphql(
    'mutation { createArticle(data: { title: "Från GraphQL", slug: "fran-graphql" }) { title } }',
  ).set('Authorization', `Bearer ${key}`);
  expect([status, body]).toEqual([200, { data: { createArticle: { title: 'Från GraphQL' } } }]);
});

const save = () => draft(server, writer, 'api::article.article', article('Sparad under tryck'));

interface Refused {
  status: number;
  headers: Record<string, string>;
  body: { error?: { details: object }; errors?: { extensions: { details: object } }[] };
}

if (isPostgres) {
  test('each of its connections has its limits', async () => {
    const { rows } = await reads().raw(
      `select current_setting('statement_timeout') as time, current_setting('default_transaction_read_only') as only,
       current_setting('idle_in_transaction_session_timeout') as idle, current_setting('application_name') as name`,
    );
    expect(rows).toEqual([{ time: '600ms', only: 'on', idle: '6s', name: 'cms-reads' }]);
  });

  /** Another connection holds a table, so that whoever reads it waits. */
  async function whileLocked(table: string, act: () => Promise<void>): Promise<void> {
    const trx = await own().transaction();
    try {
      await trx.raw('lock table ?? in access exclusive mode', [table]);
      await act();
    } finally {
      await trx.rollback();
    }
  }

  test('too slow is a 503 that says so, whatever was asked', async () => {
    // Totals are remembered for two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2100));
    await whileLocked('articles', async () => {
      for (const [what, ask] of READS) {
        const started = Date.now();
        const { status, headers, body } = (await ask()) as unknown as Refused;
        const details = body.error?.details ?? body.errors?.[0]?.extensions.details;
        const retryAfter = headers['retry-after'];
        expect({ what, status, details, retryAfter }).toEqual({
          what,
          status: 503,
          details: expect.objectContaining({ code: 'query_too_slow' }),
          retryAfter: '2',
        });
        expect(Date.now() - started).toBeLessThan(5000);
      }
    });
    for (const [, ask] of READS) expect((await ask()).status).toBe(200);
  });

  test('a crowd of slow readers takes nothing from a save', async () => {
    await whileLocked('venues', async () => {
      const crowd = Promise.all(
        Array.from({ length: 40 }, () => server.http.get('/api/venues').then((answer) => answer)),
      );
      const started = Date.now();
      await save();
      const took = Date.now() - started;
      const answers = await crowd;
      expect(took).toBeLessThan(5000);
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
      const codes = new Set(answers.map(({ body }) => body.error.details.code as string));
      expect(codes).toEqual(new Set(['query_too_slow', 'too_busy']));
    });
    expect((await server.http.get('/api/venues')).status).toBe(200);
  });
} else {
  test('a reader does not wait for a writer, and reads what was there', async () => {
    const trx = await own().transaction();
    try {
      await trx('topics').where({ slug: 'amne-2' }).update({ name: 'Ännu inte' });
      for (const [, ask] of READS) expect((await ask()).status).toBe(200);
      const { body } = await server.http.get('/api/topics?filters[slug]=amne-2');
      expect(body.data[0].name).toBe('Ämne 2');
    } finally {
      await trx.rollback();
    }
  });

  test('a save does not wait for a reader', async () => {
    const trx = await reads().transaction();
    try {
      await trx('topics').select();
      await save();
    } finally {
      await trx.rollback();
    }
  });
}
