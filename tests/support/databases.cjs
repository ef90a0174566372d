/**
 * One database for each test suite, copied from a template that is migrated once per run.
 * TEST_CLIENT is `sqlite` (default) or `postgres`; the server is TEST_DATABASE_URL.
 */
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const zlib = require('node:zlib');
const { Client } = require('pg');

const client = process.env.TEST_CLIENT ?? 'sqlite';
// Two checkouts on one machine must not take each other's databases away.
const checkout = createHash('sha256').update(__dirname).digest('hex').slice(0, 8);
const run = process.env.TEST_RUN_ID ?? `checkout_${checkout}`;
const root = path.join(os.tmpdir(), `cms-tests-${run}`);
const sqliteTemplate = path.join(root, 'template.db');
const server = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const prefix = `cms_test_${run.replace(/\W/g, '_').toLowerCase()}`;
const postgresTemplate = `${prefix}_template`;

function urlOf(database) {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.toString();
}

async function admin(statement, connectionString = server) {
  const connection = new Client({ connectionString });
  await connection.connect();
  try {
    return await connection.query(statement);
  } finally {
    await connection.end();
  }
}

/** Files of this run, so that two runs on one checkout count only their own. */
const files = path.join(root, `public-${client}`);

const settingsOf = (name) => ({
  PUBLIC_DIR: files,
  ...(client === 'postgres'
    ? { DATABASE_URL: urlOf(name), DATABASE_FILENAME: '' }
    : { DATABASE_URL: '', DATABASE_FILENAME: name }),
});

/** Makes an empty template database and returns the settings that open it. */
async function createTemplate() {
  await dropAll();
  fs.mkdirSync(path.join(files, 'uploads'), { recursive: true });
  if (client === 'postgres') await admin(`CREATE DATABASE ${postgresTemplate}`);
  return settingsOf(client === 'postgres' ? postgresTemplate : sqliteTemplate);
}

const newId = () => `${process.pid}_${Math.random().toString(36).slice(2, 8)}`;

/** Copies the template and returns the settings that open the copy. */
async function copyTemplate() {
  const id = newId();
  if (client === 'postgres') {
    const name = `${prefix}_${id}`;
    await admin(`CREATE DATABASE ${name} TEMPLATE ${postgresTemplate}`);
    return settingsOf(name);
  }
  const file = path.join(root, `${id}.db`);
  for (const end of ['', '-wal'])
    if (fs.existsSync(sqliteTemplate + end)) fs.copyFileSync(sqliteTemplate + end, file + end);
  return settingsOf(file);
}

const dumps = path.resolve(__dirname, '../fixtures/databases');

/** Fills a database of its own with the dump in tests/fixtures and returns the settings that open it. */
async function restoreDump() {
  const dump = client === 'postgres' ? 'data.postgres.sql.gz' : 'data.sqlite.gz';
  const bytes = zlib.gunzipSync(fs.readFileSync(path.join(dumps, dump)));
  if (client === 'postgres') {
    const name = `${prefix}_old_${newId()}`;
    await admin(`CREATE DATABASE ${name}`);
    await admin(bytes.toString('utf8'), urlOf(name));
    return settingsOf(name);
  }
  const file = path.join(root, `old_${newId()}.db`);
  fs.writeFileSync(file, bytes);
  return settingsOf(file);
}

async function dropAll() {
  fs.rmSync(root, { recursive: true, force: true });
  if (client !== 'postgres') return;
  const { rows } = await admin(
    `SELECT datname FROM pg_database WHERE datname LIKE '${prefix.replaceAll('_', '\\_')}%'`,
  );
  for (const { datname } of rows) await admin(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
}

module.exports = { ask: admin, client, copyTemplate, createTemplate, dropAll, restoreDump };
