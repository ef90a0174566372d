#!/usr/bin/env node
/**
 * The list of 25 against a stock Strapi with the same content types and the same rows, REST and
 * GraphQL: CPU time of the server per request, measured in turns, statements, and how the median
 * grows with the table.   node bench/list.mjs [--articles 10000] [--more 100000] [--rounds 10]
 */
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { endServers, startServer } from './child.mjs';
import { makeStockApp } from './stock.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const option = (name, standard) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? standard : Number(process.argv[at + 1]);
};
const ARTICLES = option('articles', 10_000);
const MORE = option('more', 100_000);
const ROUNDS = option('rounds', 10);
const REQUESTS = 15;
// A process that has answered little is slow for want of compiled code, not for the size of its table.
const WARM_UP = 120;
const READS = ['article', 'arranger', 'edition', 'topic'].flatMap((name) =>
  ['find', 'findOne'].map((action) => `api::${name}.${name}.${action}`),
);

const CARD = `documentId locale slug title lead date updatedAt
  arrangers { documentId slug name } edition { year } topics { slug name }
  hero { alt decorative caption credit file { url width height mime alternativeText photographer focalPoint formats } }`;
const GRAPHQL = JSON.stringify({
  query: `{ articles_connection(sort: "date:desc", pagination: { pageSize: 25 }) { nodes { ${CARD} } pageInfo { total } } }`,
});
const STOCK_LIST =
  '/api/articles?sort=date:desc&pagination[pageSize]=25&fields[0]=title&fields[1]=slug&fields[2]=lead&fields[3]=date&fields[4]=updatedAt&fields[5]=locale' +
  '&populate[hero][populate][file]=true&populate[edition][fields][0]=year&populate[arrangers][fields][0]=slug&populate[arrangers][fields][1]=name' +
  '&populate[topics][fields][0]=slug&populate[topics][fields][1]=name';
const OUR_LIST = '/api/articles?view=card&pagination[pageSize]=25';

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'cms-bench-'));

/** The rows are seeded by SQL, past the gate. */
const start = (name, appDir, distDir, file, port) =>
  startServer({
    name,
    appDir,
    distDir,
    port,
    settings: { LOOK_BACK: 'never', JOBS: 'never', DATABASE_URL: '', DATABASE_FILENAME: file },
  });

const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

/** One request; answers its body and how long it took. */
function ask({ port }, { path: url, body }) {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const headers = body
      ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
      : {};
    const request = http.request(
      { agent, host: '127.0.0.1', port, path: url, method: body ? 'POST' : 'GET', headers },
      (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () => {
          const text = Buffer.concat(parts).toString();
          if (response.statusCode !== 200)
            reject(new Error(`${url}: ${response.statusCode} ${text.slice(0, 300)}`));
          else resolve({ text, milliseconds: performance.now() - begin });
        });
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** CPU milliseconds and the median time of each target, in turns so that noise meets all alike. */
async function measure(targets) {
  const results = targets.map(() => ({ cpu: [], times: [] }));
  for (const { server, request } of targets)
    for (let n = 0; n < WARM_UP; n += 1) await ask(server, request);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, { server, request }] of targets.entries()) {
      const before = await server.call('cpu');
      for (let n = 0; n < REQUESTS; n += 1)
        results[index].times.push((await ask(server, request)).milliseconds);
      results[index].cpu.push(((await server.call('cpu')) - before) / 1000 / REQUESTS);
    }
  }
  return results.map(({ cpu, times }) => ({ cpu: median(cpu), p50: median(times) }));
}

/** What one request sends to the database, and which of it scans or sorts a table. */
async function statements(server, request) {
  await ask(server, request);
  await server.call('startCounting');
  await ask(server, request);
  return server.call('stopCounting');
}

async function seeded(articles, port) {
  const file = path.join(temporary, `ours-${articles}.db`);
  const server = start('ours', root, path.join(root, 'dist'), file, port);
  await server.call('load');
  process.stderr.write(`seeding ${articles} articles\n`);
  await server.call('seed', { articles });
  return { server, file };
}

async function main() {
  const first = await seeded(ARTICLES, 14141);
  await first.server.call('stop');
  const stockFile = path.join(temporary, 'stock.db');
  fs.copyFileSync(first.file, stockFile);
  const database = new Database(stockFile);
  const ours = database
    .prepare("select name from sqlite_master where type = 'index' and name like 'delivery_%'")
    .all();
  for (const { name } of ours) database.exec(`drop index "${name}"`);
  database.exec('delete from up_permissions_role_lnk; delete from up_permissions');
  database.close();

  process.stderr.write('starting ours and stock\n');
  const cms = start('ours', root, path.join(root, 'dist'), first.file, 14142);
  await cms.call('load');
  const directory = makeStockApp(root, path.join(temporary, 'stock'));
  const stock = start('stock', directory, directory, stockFile, 14143);
  await stock.call('load');
  await stock.call('grant', READS);
  await Promise.all([cms.call('listen'), stock.call('listen')]);

  const graphql = { path: '/graphql', body: GRAPHQL };
  const targets = [
    { name: 'REST list of 25', server: cms, request: { path: OUR_LIST } },
    { name: 'REST list of 25', server: stock, request: { path: STOCK_LIST } },
    { name: 'GraphQL list of 25', server: cms, request: graphql },
    { name: 'GraphQL list of 25', server: stock, request: graphql },
  ];
  await sameAnswers(cms, stock);
  process.stderr.write('measuring\n');
  const results = await measure(targets);
  const counts = [];
  for (const { server, request } of targets) counts.push(await statements(server, request));
  print(
    '',
    ['server', 'CPU ms', 'p50 ms', 'statements', 'scans and sorts'],
    targets.map(({ name, server }, n) => [
      `${name}, ${server.name}`,
      results[n].cpu.toFixed(2),
      results[n].p50.toFixed(2),
      counts[n].statements,
      counts[n].plans.length,
    ]),
  );
  for (const plan of [...counts[0].plans, ...counts[2].plans])
    console.log(`ours scans or sorts: ${plan}`);
  const ratio = [results[0].cpu / results[1].cpu, results[2].cpu / results[3].cpu];
  console.log(
    `\nours / stock, CPU time: REST ${ratio[0].toFixed(3)}, GraphQL ${ratio[1].toFixed(3)} (at most 0.2)`,
  );
  await stock.call('stop');

  if (MORE > 0) {
    const big = (await seeded(MORE, 14144)).server;
    await big.call('listen');
    const pairs = [cms, big].flatMap((server) => [
      { server, request: { path: OUR_LIST } },
      { server, request: graphql },
    ]);
    const growth = await measure(pairs);
    console.log(
      `p50 from ${ARTICLES} to ${MORE} articles: REST ${growth[0].p50.toFixed(2)} → ${growth[2].p50.toFixed(2)} ms ` +
        `(× ${(growth[2].p50 / growth[0].p50).toFixed(2)}), GraphQL ${growth[1].p50.toFixed(2)} → ${growth[3].p50.toFixed(2)} ms (× ${(growth[3].p50 / growth[1].p50).toFixed(2)}); at most × 1.5`,
    );
    await big.call('stop');
  }
  await cms.call('stop');
}

/** Both show the same articles: a comparison of different answers would say nothing. */
async function sameAnswers(cms, stock) {
  const slugs = async (server, request, pick) =>
    pick(JSON.parse((await ask(server, request)).text))
      .map(({ date }) => date)
      .join();
  const rest = (body) => body.data;
  const [a, b] = [
    await slugs(cms, { path: OUR_LIST }, rest),
    await slugs(stock, { path: STOCK_LIST }, rest),
  ];
  const nodes = (body) => body.data.articles_connection.nodes;
  const graphql = { path: '/graphql', body: GRAPHQL };
  const [c, d] = [await slugs(cms, graphql, nodes), await slugs(stock, graphql, nodes)];
  if (new Set([a, b, c, d]).size !== 1)
    throw new Error(`The answers differ:\n${a}\n${b}\n${c}\n${d}`);
}

function print(title, head, rows) {
  const cells = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  console.log([title, ...cells].join('\n'));
}

try {
  await main();
} finally {
  endServers();
  fs.rmSync(temporary, { recursive: true, force: true });
}
