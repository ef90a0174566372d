import { mkdirSync, readFileSync, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { UID } from '@strapi/strapi';
import fc from 'fast-check';
import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import { inAddress } from '../support/queries/address';
import { drawFrom, type Draw } from '../support/queries/draw';
import { FRONT_END } from '../support/queries/front-end';
import { createGraphql } from '../support/queries/graphql';
import { meaning, type Card } from '../support/queries/reference';
import { createRest } from '../support/queries/rest';
import { seed } from '../support/seed.cjs';
import { startServer, type Server } from '../support/strapi';

/**
 * Whatever is asked within the limits, or a little over them, is answered with 200, or with a 400 that names
 * what is wrong, and costs little. `npm run drill` asks more, of more rows.
 */
const RUNS = Number(process.env['DRILL_RUNS'] ?? 100);
const DRILL = process.env['DRILL_RUNS'] !== undefined;
const SEED = Number(process.env['DRILL_SEED'] ?? 20_261_126);
/** Milliseconds of this process. A drill has the machine for itself; `npm test` judges no time. */
const MOST_CPU = DRILL ? 1000 : Infinity;
const ROWS = DRILL ? { articles: 10_000, sessions: 5000 } : { articles: 1000, sessions: 500 };
/** What of the limits is used. */
const MOST = { conditions: 20, relations: 5, depth: 3, populate: 12, populateDepth: 4 };

const client = process.env['TEST_CLIENT'] ?? 'sqlite';
let server: Server;
let rest: ReturnType<typeof createRest>;
let graphql: ReturnType<typeof createGraphql>;

beforeAll(async () => {
  // A machine that others use as well must not make a statement slow.
  server = await startServer(DRILL ? {} : { DATABASE_READ_TIMEOUT_MS: '60000' });
  await seed(server.strapi.db.connection as never, ROWS);
  if (client === 'postgres') await server.strapi.db.connection.raw('analyze');
  const uids: string[] = [];
  for (const [uid, { info }] of Object.entries(server.strapi.contentTypes)) {
    if (!uid.startsWith('api::')) continue;
    const { status } = await server.http.get(`/api/${info.pluralName}?pagination[pageSize]=1`);
    if (status === 200 && !/redirect|site/.test(uid)) uids.push(uid);
  }
  expect(uids.length).toBeGreaterThan(6);
  rest = createRest(server.strapi, uids.sort() as UID.ContentType[], MOST);
  const { body } = await server.http.post('/graphql').send({ query: getIntrospectionQuery() });
  graphql = createGraphql(buildClientSchema(body.data), MOST);
});
afterAll(() => server.stop());

interface Answered {
  status: number;
  body: {
    data?: unknown;
    meta?: { pagination?: { total: number } };
    error?: Fault;
    errors?: { message: string; extensions: Fault }[];
  };
}
type Fault = { code?: string; details?: { code?: string } };

/** What was asked, and what it cost, the dearest first in the report of a drill. */
const costs: { ms: number; asked: string }[] = [];
const statuses = new Map<number, number>();

async function ask(asked: string, send: () => PromiseLike<unknown>): Promise<Answered> {
  const before = process.cpuUsage();
  const answer = (await send()) as Answered;
  const { user, system } = process.cpuUsage(before);
  const ms = Math.round((user + system) / 1000);
  costs.push({ ms, asked });
  statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
  const { error, errors } = answer.body;
  const fault = faultOf(asked, answer, ms);
  if (fault !== null)
    faults.push(
      `${fault}: ${answer.status}, ${ms} ms, ${JSON.stringify(error ?? errors ?? null).slice(0, 400)}\n${asked}`,
    );
  return answer;
}

/** What is wrong with an answer; each is kept, so that a drill finds all there are. */
const faults: string[] = [];

function faultOf(asked: string, { status, body }: Answered, ms: number): string | null {
  // A slug or a document that is not there; an address that Node does not read to its end.
  if (status === 404 || (status === 431 && asked.length > 8000)) return null;
  if (![200, 400].includes(status)) return 'Neither 200 nor 400';
  const [first] = body.errors ?? [];
  const code =
    body.error?.details?.code ?? first?.extensions.details?.code ?? first?.extensions.code;
  if ((status === 400 || first) && (code === undefined || code === 'INTERNAL_SERVER_ERROR'))
    return 'Nothing says what is wrong';
  return ms > MOST_CPU ? 'Too dear' : null;
}

/** The same queries on both databases. */
async function all(runs: number, run: (draw: Draw) => Promise<void>): Promise<void> {
  faults.length = 0;
  await fc.assert(
    fc.asyncProperty(fc.gen(), (generate) => run(drawFrom(generate))),
    { numRuns: runs, seed: SEED },
  );
  expect(faults).toEqual([]);
}

const idsOf = ({ body: { data } }: Answered): string[] =>
  Array.isArray(data) ? data.map((row: { documentId: string }) => row.documentId) : [];
const answers: { asked: string; ids: string[] }[] = [];

test('REST', async () => {
  await all(Math.ceil(RUNS * 0.6), async (draw) => {
    const { path: asked, same } = draw.chance(85) ? rest.query(draw) : rest.page(draw);
    const answer = await ask(asked, () => server.http.get(asked));
    if (same && answer.status === 200) answers.push({ asked, ids: idsOf(answer) });
  });
}, 3_600_000);

test('GraphQL', async () => {
  await all(Math.floor(RUNS * 0.4), async (draw) => {
    const query = graphql.query(draw);
    await ask(query, () => server.http.post('/graphql').send({ query }));
  });
}, 3_600_000);

test('every condition counts: what comes is what was asked for', async () => {
  const cards: Card[] = [];
  for (let page = 1; page <= ROWS.articles / 100; page += 1) {
    const { body } = await server.http.get(
      `/api/articles?view=card&pagination[pageSize]=100&pagination[page]=${page}`,
    );
    cards.push(...(body.data as Card[]));
  }
  expect(cards).toHaveLength(ROWS.articles);
  let found = 0;
  await all(Math.ceil(RUNS / 4), async (draw) => {
    const { filters, fits } = meaning(draw);
    const expected = cards.filter(fits).map(({ documentId }) => documentId);
    const asked = inAddress({ filters, sort: 'documentId', pagination: { pageSize: 100 } });
    for (const view of ['', '&view=card']) {
      const path = `/api/articles?${asked}${view}`;
      const answer = await ask(path, () => server.http.get(path));
      const { pagination } = answer.body.meta ?? {};
      expect([path, pagination?.total]).toEqual([path, expected.length]);
      expect(idsOf(answer)).toEqual(expected.sort().slice(0, 100));
    }
    found += expected.length;
  });
  expect(found).toBeGreaterThan(0);
}, 3_600_000);

test.each(FRONT_END)('a front end asks for %s', async (_what, path) => {
  const answer = await ask(path, () => server.http.get(path));
  expect([answer.status, answer.body.error]).toEqual([200, undefined]);
  expect(answer.body.data).toBeTruthy();
});

test('most of it was answered', () => {
  const sum = [...statuses.values()].reduce((left, right) => left + right, 0);
  expect((statuses.get(200) ?? 0) / sum).toBeGreaterThan(0.6);
});

test('both databases answer alike', () => {
  const folder = process.env['DRILL_ANSWERS'];
  costs.sort((left, right) => right.ms - left.ms);
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  const file = (name: string): string => path.join(folder, `answers-${name}.json`);
  writeFileSync(file(client), JSON.stringify(answers));
  writeFileSync(path.join(folder, `statuses-${client}.json`), JSON.stringify([...statuses]));
  writeFileSync(
    path.join(folder, `costs-${client}.json`),
    JSON.stringify(costs.slice(0, 20), null, 1),
  );
  const other = file(client === 'sqlite' ? 'postgres' : 'sqlite');
  if (!existsSync(other)) return;
  const theirs = new Map(
    (JSON.parse(readFileSync(other, 'utf8')) as typeof answers).map(({ asked, ids }) => [
      asked,
      ids,
    ]),
  );
  const differ = answers.filter(
    ({ asked, ids }) => theirs.has(asked) && String(theirs.get(asked)) !== String(ids),
  );
  expect(differ.map(({ asked, ids }) => ({ asked, ids, theirs: theirs.get(asked) }))).toEqual([]);
});
