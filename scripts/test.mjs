/**
 * `npm test`: installs what a fresh clone lacks, then runs every gate of the project, each with its
 * time, and ends with one plain line `N passed, N failed`.
 * `npm test -- --only unit,lint` runs some of the steps, `npm test -- --everywhere` each API test on both
 * databases (tests/support/shares.cjs).
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureInstalled } from './lib/install.mjs';

const root = path.resolve(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  '..',
);
process.chdir(root);
const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'cms-reports-'));
const totals = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
/** Tests whose subject is not the database run on one of the two. */
const shared = process.argv.includes('--everywhere') ? {} : { TEST_SHARES: 'true' };

function npmRun(script, args, env = {}, log = null) {
  return new Promise((resolve, reject) => {
    const output = log === null ? 'inherit' : fs.openSync(log, 'a');
    const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
      stdio: ['ignore', output, output],
      env: { ...process.env, STRAPI_TELEMETRY_DISABLED: 'true', STRAPI_DISABLE_EE: 'true', ...env },
      // npm is a .cmd file on Windows, which only a shell starts.
      shell: process.platform === 'win32',
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** A gate that passes or fails as a whole counts as one; it is what a person would run by hand. */
const check = (name, script, ...args) => ({
  name,
  async run(log = null) {
    return (await npmRun(script, args, {}, log)) === 0
      ? { passed: 1, failed: 0, skipped: 0 }
      : { passed: 0, failed: 1, skipped: 0 };
  },
});

const jest = (name, script, env = () => ({})) => ({
  name,
  async run(log = null) {
    const report = path.join(reports, `${name.replace(/\W+/g, '-')}.json`);
    const runId = `${process.pid}_${name.replace(/\W+/g, '_')}`;
    const settings = {
      TEST_RUN_ID: runId,
      // Where both databases put their answers to the same queries, to be compared.
      DRILL_ANSWERS: reports,
      ...env(),
    };
    const code = await npmRun(script, ['--json', `--outputFile=${report}`], settings, log);
    if (!fs.existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
    const counts = JSON.parse(fs.readFileSync(report, 'utf8'));
    const crashed = counts.numRuntimeErrorTestSuites;
    const failed = counts.numFailedTests + crashed;
    return {
      passed: counts.numPassedTests,
      failed: failed === 0 && code !== 0 ? 1 : failed,
      skipped: counts.numPendingTests,
    };
  },
});

/** Steps that don't meet (what they write is their own): side by side where there is a core for each. */
const together = (...steps) => ({ steps });

/**
 * Two lanes. What the first step in a lane of its own prints is seen as it comes; the others' words are kept
 * until they end, so that no two are mixed.
 */
async function runTogether([first, ...others]) {
  const waiting = [...others];
  async function lane() {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const log = path.join(reports, `${step.name.replace(/\W+/g, '-')}.log`);
      const result = await timed(step, log);
      said.push({ step, log, result });
    }
  }
  const said = [];
  const second = lane();
  await runStep(first);
  // The first lane helps with what is left.
  await Promise.all([second, lane()]);
  for (const { step, log, result } of said) {
    console.log(`\n── ${step.name} ──`);
    process.stdout.write(fs.existsSync(log) ? fs.readFileSync(log, 'utf8') : '');
    count(step.name, result);
  }
}

let postgres;
const steps = [
  together(
    check('lint', 'lint', '--max-warnings', '0'),
    check('format', 'format:check', '--log-level', 'warn'),
    check('types of the server', 'types:server'),
    check('types of the admin', 'types:admin'),
    check('types of the tests', 'types:tests'),
    check('imports', 'imports'),
    check('dead code', 'dead-code', '--no-config-hints'),
  ),
  together(jest('unit', 'test:unit'), jest('admin', 'test:admin')),
  check('build', 'build'),
  together(
    jest('api on SQLite', 'test:api', () => ({ TEST_CLIENT: 'sqlite', ...shared })),
    jest('api on PostgreSQL', 'test:api', () => ({
      TEST_CLIENT: 'postgres',
      TEST_DATABASE_URL: postgres?.url ?? process.env.TEST_DATABASE_URL,
      ...shared,
    })),
  ),
  jest('browser', 'test:browser'),
];

async function prepare(name) {
  if (name === 'api on PostgreSQL' && !process.env.TEST_DATABASE_URL) {
    const { startPostgres } = await import('./test/postgres.mjs');
    postgres = await startPostgres();
  }
}

/** Runs a step; what it throws is a failure that says so. */
async function timed(step, log = null) {
  const started = Date.now();
  const seconds = () => ((Date.now() - started) / 1000).toFixed(1);
  try {
    await prepare(step.name);
    return { ...(await step.run(log)), seconds: seconds() };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0, seconds: seconds() };
  }
}

function count(name, result) {
  for (const key of Object.keys(totals)) totals[key] += result[key];
  if (result.failed > 0) failures.push(name);
  console.log(`── ${name}: ${result.failed === 0 ? 'ok' : 'FAILED'} (${result.seconds} s)`);
}

async function runStep(step) {
  console.log(`\n── ${step.name} ──`);
  count(step.name, await timed(step));
}

async function runEach({ steps: several, ...step }) {
  const own = (several ?? [step]).filter(({ name }) => wanted(name));
  if (own.length > 1 && os.availableParallelism() > 1) return runTogether(own);
  for (const one of own) await runStep(one);
}

const only = process.argv.includes('--only')
  ? (process.argv[process.argv.indexOf('--only') + 1] ?? '').split(',')
  : null;

const wanted = (name) => !only || only.includes(name);

await ensureInstalled(root);
for (const step of steps) await runEach(step);
await postgres?.stop();
fs.rmSync(reports, { recursive: true, force: true });

console.log(failures.length > 0 ? `\nFailed: ${failures.join(', ')}` : '\nAll gates passed.');
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
console.log(`${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exit(totals.failed === 0 ? 0 : 1);
