#!/usr/bin/env node
/**
 * What the public notices while writers wait for a lock that never comes, and while the database is away:
 * reads at a bounded rate, their times and statuses. Ends with 1 where a p99 is over a second or a status is
 * neither 200 nor 503.   node bench/outage.mjs [--databases postgres,sqlite] [--rate 30] [--seconds 30]
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureCompiled } from '../scripts/lib/compile.mjs';
import { endServers, freePort, startServer } from './child.mjs';
import { openDatabase } from './databases.mjs';
import { pace, pause, percentile, send, tally } from './load.mjs';
import { openNewsroom, READS } from './newsroom.mjs';
import { startProxy } from './proxy.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({
  options: {
    databases: { type: 'string', default: 'postgres,sqlite' },
    rate: { type: 'string', default: '30' },
    seconds: { type: 'string', default: '30' },
  },
});
const RATE = Number(values.rate);
const SECONDS = Number(values.seconds);
const PAGES = 40;
const WRITERS = 12;
const MOST_P99_MS = 1000;
/** A process that has answered little is slow for want of compiled code. */
const WARM_UP = 120;
const BACK_MS = 60_000;
/** What it takes longer than in a machine at rest is the machine's, not the database's. */
const CONTROL = { path: '/_health' };

/** Public reads for so long, each kind in turn; beside each, what asks no database. */
async function read({ port, slugs }) {
  const answers = [];
  const controls = [];
  const timed = async (due, request) => {
    const answer = await send(port, request);
    return { ...answer, milliseconds: performance.now() - due };
  };
  await pace({
    perSecond: RATE,
    count: RATE * SECONDS,
    async work(n, due) {
      const { kind, request } = READS[n % READS.length];
      await Promise.all([
        timed(due, request(n, slugs)).then((answer) => answers.push({ kind, ...answer })),
        timed(due, CONTROL).then((answer) => controls.push(answer)),
      ]);
    },
  });
  return { answers, controls };
}

/** Twelve writers who try again as soon as they are told that it did not work. */
async function readAmongWriters({ port, slugs, newsroom, drafts }, database) {
  const release = await database.holdWrites();
  const saves = [];
  let isOver = false;
  const writers = drafts.map(async (draft, n) => {
    while (!isOver) {
      const { status } = await newsroom.save(draft, `Väntar ${n}.`, send);
      saves.push(status);
      await pause(50);
    }
  });
  try {
    return { ...(await read({ port, slugs })), saves };
  } finally {
    isOver = true;
    await release();
    await Promise.all(writers);
  }
}

/** The database is cut off and refuses; then it is back, and so must the server be. */
async function readWhileAway({ port, slugs }, proxy) {
  proxy.away(true);
  const seen = await read({ port, slugs });
  proxy.away(false);
  const before = performance.now();
  while ((await send(port, { path: '/_ready' })).status !== 200) {
    if (performance.now() - before > BACK_MS) throw new Error('The server did not come back');
    await pause(20);
  }
  console.error(`ready again after ${(performance.now() - before).toFixed(0)} ms`);
  return seen;
}

/** A server as in production, with live pages that went through their review and a draft for each writer. */
async function prepare(settings) {
  const port = await freePort();
  const server = startServer({
    name: 'cms',
    appDir: root,
    distDir: path.join(root, 'dist'),
    port,
    settings: { ...settings, LOOK_BACK: 'always', JOBS: 'always', TRUST_PROXY: '1' },
    isQuiet: true,
  });
  await server.call('load');
  await server.call('listen');
  const newsroom = await openNewsroom(server);
  const slugs = [];
  for (let n = 0; n < PAGES; n += 1) slugs.push((await newsroom.livePage()).slug);
  const drafts = [];
  for (let n = 0; n < WRITERS; n += 1) drafts.push(await newsroom.draft());
  for (let n = 0; n < WARM_UP; n += 1) await send(port, READS[n % READS.length].request(n, slugs));
  return { port, slugs, drafts, newsroom, stop: () => server.call('stop') };
}

async function measure(client) {
  const database = await openDatabase(client);
  const proxy = database.url === null ? null : await startProxy(database.url);
  try {
    console.error(`${client}: a server, ${PAGES} pages, ${WRITERS} drafts`);
    const cms = await prepare({
      ...database.settings,
      ...(proxy && { DATABASE_URL: proxy.url }),
    });
    const phases = [{ phase: `${client}, in peace`, may: [200], ...(await read(cms)) }];
    const { saves, ...seen } = await readAmongWriters(cms, database);
    phases.push({
      phase: `${client}, ${WRITERS} writers wait for a lock`,
      may: [200, 503],
      ...seen,
    });
    console.error(`what the writers were answered: ${tally(saves)}`);
    if (proxy)
      phases.push({
        phase: `${client}, database away`,
        may: [200, 503],
        ...(await readWhileAway(cms, proxy)),
      });
    await cms.stop();
    return phases;
  } finally {
    endServers();
    await proxy?.close();
    await database.close();
  }
}

const p99 = (answers) =>
  percentile(
    answers.map(({ milliseconds }) => milliseconds),
    0.99,
  );

/** The kind of read that waited longest. */
function slowest(answers) {
  const kinds = READS.map(({ kind }) => ({
    kind,
    p99: p99(answers.filter((answer) => answer.kind === kind)),
  }));
  const [worst] = kinds.sort((a, b) => b.p99 - a.p99);
  return `${worst.kind}, ${worst.p99.toFixed(0)}`;
}

function print(phases) {
  const head = ['', 'reads', 'p50 ms', 'p99 ms', 'max ms', 'statuses', 'slowest kind, p99 ms'];
  head.push('`/_health`, p99 ms');
  const rows = phases.map(({ phase, answers, controls }) => {
    const times = answers.map(({ milliseconds }) => milliseconds);
    const shown = [0.5, 0.99, 1].map((share) => percentile(times, share).toFixed(0));
    const statuses = tally(answers.map(({ status }) => status));
    return [phase, answers.length, ...shown, statuses, slowest(answers), p99(controls).toFixed(0)];
  });
  for (const row of [head, head.map(() => '---'), ...rows]) console.log(`| ${row.join(' | ')} |`);
}

/** What is not as it must be, in words. */
function faults({ phase, may, answers }) {
  const slow = p99(answers) > MOST_P99_MS ? [`${phase}: p99 over ${MOST_P99_MS} ms`] : [];
  const wrong = answers.filter(({ status }) => !may.includes(status));
  const seen = new Map(wrong.map((answer) => [`${answer.kind} ${answer.status}`, answer.text]));
  return [
    ...slow,
    ...[...seen].map(([what, text]) => `${phase}: ${what}: ${String(text).slice(0, 300)}`),
  ];
}

if (!(RATE > 0) || !(SECONDS > 0)) throw new Error('--rate and --seconds: numbers above 0');
await ensureCompiled(root);
const phases = [];
for (const client of values.databases.split(',')) phases.push(...(await measure(client)));
print(phases);
const found = phases.flatMap(faults);
for (const fault of found) console.log(`FAULT ${fault}`);
process.exit(found.length === 0 ? 0 : 1);
