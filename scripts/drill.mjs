/**
 * `npm run drill`: the tests that generate what they try (`tests/api/*generated*.test.ts`), with 2,000 tries
 * in place of 100, on both databases, which must answer alike. `DRILL_RUNS` and `DRILL_SEED` set others,
 * `npm run drill -- queries` takes the files whose name says so. Takes minutes; no part of `npm test`.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { run } from './lib/run.mjs';

const root = path.resolve(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  '..',
);
const asked = process.argv.slice(2);
const answers = process.env.DRILL_ANSWERS ?? fs.mkdtempSync(path.join(os.tmpdir(), 'cms-drill-'));
const files = fs
  .readdirSync(path.join(root, 'tests/api'))
  .filter((name) => /generated.*\.test\.ts$/.test(name))
  .filter((name) => asked.length === 0 || asked.some((own) => name.includes(own)))
  .map((name) => `tests/api/${name}`);
if (files.length === 0) {
  console.error(`No such drill: ${asked.join(', ')}.`);
  process.exit(1);
}

await ensureInstalled(root);
const postgres = process.env.TEST_DATABASE_URL ? null : await startServer();
let failed = 0;
for (const client of ['sqlite', 'postgres']) {
  console.log(`\n── ${client}: ${files.join(', ')}`);
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const env = {
    DRILL_RUNS: process.env.DRILL_RUNS ?? '2000',
    DRILL_ANSWERS: answers,
    TEST_CLIENT: client,
    TEST_RUN_ID: `${process.pid}_drill_${client}`,
    ...(postgres && { TEST_DATABASE_URL: postgres.url }),
  };
  const args = [jest, '--selectProjects', `api ${client}`, '--runInBand', '--runTestsByPath'];
  try {
    await run(process.execPath, [...args, ...files], { cwd: root, env, label: `drill, ${client}` });
  } catch (error) {
    console.error(error.message);
    failed += 1;
  }
}
await postgres?.stop();
console.log(`\nWhat was asked and what cost most: ${answers}`);
console.log(failed === 0 ? 'Nothing was found.' : `Something was found on ${failed} database(s).`);
process.exit(failed === 0 ? 0 : 1);

async function startServer() {
  const { startPostgres } = await import('./test/postgres.mjs');
  return startPostgres();
}
