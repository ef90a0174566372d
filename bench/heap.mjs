#!/usr/bin/env node
/**
 * Whether a server under mixed load keeps more and more memory: what is left of its heap after a forced
 * collection, each minute. Ends with 1 where it grew by 5 % or more.
 * node bench/heap.mjs [--minutes 15] [--rate 12] [--database sqlite|postgres] [--snapshots FOLDER]
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureCompiled } from '../scripts/lib/compile.mjs';
import { endServers, freePort, startServer } from './child.mjs';
import { openDatabase } from './databases.mjs';
import { must, pace, send, tally } from './load.mjs';
import { bySlug, openNewsroom, READS } from './newsroom.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '15' },
    rate: { type: 'string', default: '12' },
    database: { type: 'string', default: 'sqlite' },
    snapshots: { type: 'string' },
  },
});
const MINUTES = Number(values.minutes);
const RATE = Number(values.rate);
/** Before it, code is still being compiled and what is made once is still being made. */
const FROM = Math.min(5, Math.ceil(MINUTES / 3));
const MOST_GROWTH = 0.05;
const PAGES = 30;
const DRAFTS = 10;

/** Words that no request before had: what is remembered by what was asked would grow with them. */
const OTHER_READS = [
  (n) => ({ path: `/api/articles?view=full&filters[title][$containsi]=nummer%20${n}` }),
  (n) => ({ path: `/api/news?q=nyhet%20${n}` }),
  (n) => ({
    method: 'POST',
    path: '/graphql',
    body: {
      query: 'query ($slug: String) { articles(filters: { slug: { eq: $slug } }) { title } }',
      variables: { slug: `nyhet-${n}` },
    },
  }),
];

/** What nobody may have, in words that were not there before. */
const REFUSED = [
  (n) => ({ path: bySlug(`finns-inte-${n}`) }),
  () => ({ path: '/api/articles?status=draft' }),
  (n) => ({ path: '/api/articles', token: `nobody-${n}` }),
  (n) => ({ path: `/api/articles?filters[hemligt${n}]=1` }),
  (n) => ({ method: 'POST', path: '/graphql', body: { query: `{ articles { hemligt${n} } }` } }),
  (n) => ({ method: 'POST', path: '/api/articles', body: { data: { title: `Nej ${n}` } } }),
  (n) => ({ path: `/content-manager/collection-types/api::article.article?x=${n}`, token: 'no' }),
];

/** Of 20 pieces of work: 11 reads, 3 saves, 3 steps of a review, 3 refusals. */
const ROTA = 'read save read step read refused read other read save step refused'
  .concat(' read other read step save refused read read')
  .split(' ');

/** Pages on their way from nothing to live, one act at a time; now and then one that is refused. */
function createDesk(newsroom, slugs) {
  let pageAtHand = null;
  let turn = Promise.resolve();
  const acts = [
    async () => (pageAtHand = await newsroom.draft()),
    () => newsroom.act('writer', pageAtHand, 'submission'),
    // Nobody approves what they wrote, and nothing goes live unapproved.
    () => newsroom.act('writer', pageAtHand, 'approval', send),
    () => newsroom.act('publisher', pageAtHand, 'publication', send),
    () => newsroom.act('reviewer', pageAtHand, 'approval'),
    () => newsroom.act('publisher', pageAtHand, 'publication'),
    () => newsroom.save(pageAtHand, 'Ändrad efteråt.', must),
    async () => slugs.push(pageAtHand.slug),
  ];
  let next = 0;
  return () => {
    const act = acts[next];
    next = (next + 1) % acts.length;
    return (turn = turn.then(act));
  };
}

/** The work of one rota entry; answers the status of what was asked. */
function createWork({ port, newsroom, slugs, drafts }) {
  const step = createDesk(newsroom, slugs);
  const ask = async (request) => (await send(port, request)).status;
  const from = (requests, n) => requests[n % requests.length];
  const saving = drafts.map(() => Promise.resolve());
  return {
    read: (n) => ask(from(READS, n).request(n, slugs)),
    other: (n) => ask(from(OTHER_READS, n)(n)),
    refused: async (n) => {
      if (n % 8 === 0) return (await newsroom.guess(n)).status;
      return ask(from(REFUSED, n)(n));
    },
    // One page is saved by one person, one save after the other.
    save: (n) => {
      const own = n % drafts.length;
      const save = () => newsroom.save(drafts[own], `Ingress ${n}.`, send);
      return (saving[own] = saving[own].then(async () => (await save()).status));
    },
    step: async () => {
      const answer = await step();
      return answer?.status ?? 200;
    },
  };
}

async function prepare(settings) {
  const port = await freePort();
  const server = startServer({
    name: 'cms',
    appDir: root,
    distDir: path.join(root, 'dist'),
    port,
    settings: { ...settings, LOOK_BACK: 'always', JOBS: 'always', TRUST_PROXY: '1' },
    execArgv: ['--expose-gc'],
  });
  await server.call('load');
  await server.call('listen');
  const newsroom = await openNewsroom(server);
  const slugs = [];
  for (let n = 0; n < PAGES; n += 1) slugs.push((await newsroom.livePage()).slug);
  const drafts = [];
  for (let n = 0; n < DRAFTS; n += 1) drafts.push(await newsroom.draft());
  return { server, port, newsroom, slugs, drafts };
}

/** A minute of work, all answered, then what is left of the heap. */
async function minute(cms, work, nth, statuses) {
  await cms.newsroom.staySignedIn();
  const count = RATE * 60;
  await pace({
    perSecond: RATE,
    count,
    async work(n) {
      const kind = ROTA[n % ROTA.length];
      (statuses[kind] ??= []).push(await work[kind](nth * count + n));
    },
  });
  const { heapUsed, external, rss } = await cms.server.call('heap');
  const megabytes = (bytes) => (bytes / 1e6).toFixed(2);
  console.log(
    `| ${nth} | ${megabytes(heapUsed)} | ${megabytes(external)} | ${megabytes(rss)} | ${cms.slugs.length} |`,
  );
  if (values.snapshots && (nth === FROM || nth === MINUTES))
    await cms.server.call('snapshot', path.resolve(values.snapshots, `minute-${nth}.heapsnapshot`));
  return heapUsed;
}

/** By how much `ys` rises from one to the next, by least squares. */
function slope(ys) {
  const middle = (ys.length - 1) / 2;
  const mean = ys.reduce((sum, y) => sum + y, 0) / ys.length;
  const [above, below] = ys.reduce(
    ([up, down], y, x) => [up + (x - middle) * (y - mean), down + (x - middle) ** 2],
    [0, 0],
  );
  return above / below;
}

async function measure() {
  const database = await openDatabase(values.database);
  try {
    console.error(`${values.database}: a server, ${PAGES} pages, ${DRAFTS} drafts`);
    const cms = await prepare(database.settings);
    const work = createWork(cms);
    const statuses = {};
    const heaps = [];
    console.log('| minute | heap MB | external MB | RSS MB | live pages |');
    console.log('| --- | --- | --- | --- | --- |');
    for (let nth = 1; nth <= MINUTES; nth += 1) {
      const heap = await minute(cms, work, nth, statuses);
      if (nth >= FROM) heaps.push(heap);
    }
    await cms.server.call('stop');
    for (const [kind, own] of Object.entries(statuses)) console.log(`${kind}: ${tally(own)}`);
    return heaps;
  } finally {
    endServers();
    await database.close();
  }
}

if (!Number.isInteger(MINUTES) || MINUTES < 3) throw new Error('--minutes: a whole number from 3');
if (!(RATE > 0)) throw new Error('--rate: a number above 0');
await ensureCompiled(root);
const heaps = await measure();
const growth = heaps.at(-1) / heaps[0] - 1;
const isFlat = growth < MOST_GROWTH;
console.log(
  `${values.database}, ${RATE} requests a second, minutes ${FROM} to ${MINUTES}: ` +
    `${(100 * growth).toFixed(1)} %, ${(slope(heaps) / 1000).toFixed(0)} kB a minute: ` +
    (isFlat ? 'flat' : `it grows (5 % at most)`),
);
process.exit(isFlat ? 0 : 1);
