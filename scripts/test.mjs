/**
 * `npm test`: installs what a fresh clone lacks, then runs every gate of the project, each with its
 * time, and ends with one plain line `N passed, N failed`.
 * `npm test -- --only unit,lint` runs some of the steps.
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

function npmRun(script, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
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
  async run() {
    return (await npmRun(script, args)) === 0
      ? { passed: 1, failed: 0, skipped: 0 }
      : { passed: 0, failed: 1, skipped: 0 };
  },
});

const jest = (name, script, env = () => ({})) => ({
  name,
  async run() {
    const report = path.join(reports, `${name.replace(/\W+/g, '-')}.json`);
    const runId = `${process.pid}_${name.replace(/\W+/g, '_')}`;
    const code = await npmRun(script, ['--json', `--outputFile=${report}`], {
      TEST_RUN_ID: runId,
      // Where both databases put their answers to the same queries, to be compared.
      DRILL_ANSWERS: reports,
      ...env(),
    });
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

let postgres;
const steps = [
  check('format', 'format:check', '--log-level', 'warn'),
  check('types of the server', 'types:server'),
  check('types of the admin', 'types:admin'),
  check('types of the tests', 'types:tests'),
  check('lint', 'lint', '--max-warnings', '0'),
  check('imports', 'imports'),
  check('dead code', 'dead-code', '--no-config-hints'),
  jest('unit', 'test:unit'),
  jest('admin', 'test:admin'),
  check('build', 'build'),
  jest('api on SQLite', 'test:api', () => ({ TEST_CLIENT: 'sqlite' })),
  jest('api on PostgreSQL', 'test:api', () => ({
    TEST_CLIENT: 'postgres',
    TEST_DATABASE_URL: postgres?.url ?? process.env.TEST_DATABASE_URL,
  })),
  jest('browser', 'test:browser'),
];

async function prepare(name) {
  if (name === 'api on PostgreSQL' && !process.env.TEST_DATABASE_URL) {
    const { startPostgres } = await import('./test/postgres.mjs');
    postgres = await startPostgres();
  }
}

async function runStep(step) {
  console.log(`\n── ${step.name} ──`);
  const started = Date.now();
  let result;
  try {
    await prepare(step.name);
    result = await step.run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    result = { passed: 0, failed: 1, skipped: 0 };
  }
  for (const key of Object.keys(totals)) totals[key] += result[key];
  if (result.failed > 0) failures.push(step.name);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`── ${step.name}: ${result.failed === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
}

const only = process.argv.includes('--only')
  ? (process.argv[process.argv.indexOf('--only') + 1] ?? '').split(',')
  : null;

await ensureInstalled(root);
for (const step of steps) if (!only || only.includes(step.name)) await runStep(step);
await postgres?.stop();
fs.rmSync(reports, { recursive: true, force: true });

console.log(failures.length > 0 ? `\nFailed: ${failures.join(', ')}` : '\nAll gates passed.');
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
console.log(`${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exit(totals.failed === 0 ? 0 : 1);
