import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { startServer, type Server } from '../support/strapi';

/**
 * A start that would lose a table or the languages of a type is refused, and names what it would lose.
 * Columns and drafts: upgrade.test.ts.
 */
let server: Server;

beforeAll(async () => {
  server = await startServer();
  await server.strapi
    .documents('api::topic.topic')
    .create({ data: { name: 'Cirkulär ekonomi', slug: 'cirkular-ekonomi' } });
});
afterAll(() => server.stop());

interface Stored {
  schema: { tables: object[] };
}
interface Storage {
  read(): Promise<Stored>;
  add(schema: object): Promise<void>;
}

const knex = () => server.strapi.db.connection;

/** A table that the last start knew and this one does not. */
async function formerTable(name: string, rows: object[]): Promise<void> {
  await knex().schema.createTable(name, (table) => {
    table.increments('id');
    table.string('title');
  });
  if (rows.length > 0) await knex()(name).insert(rows);
  const { schemaStorage } = server.strapi.db.schema as unknown as { schemaStorage: Storage };
  const { schema } = await schemaStorage.read();
  const column = {
    name: 'title',
    type: 'string',
    args: [],
    defaultTo: null,
    notNullable: false,
    unsigned: false,
  };
  schema.tables.push({ name, indexes: [], foreignKeys: [], columns: [column] });
  await schemaStorage.add(schema);
}

/** The stored types of the last start, in which topics had languages. */
async function topicsHadLanguages(had: boolean): Promise<void> {
  const stored = () =>
    knex()('strapi_core_store_settings').where({ key: 'strapi_content_types_schema' });
  const { value } = (await stored().first('value')) as { value: string };
  const types = JSON.parse(value) as Record<string, { pluginOptions?: object }>;
  Object.assign(types['api::topic.topic'] ?? {}, { pluginOptions: { i18n: { localized: had } } });
  await stored().update({ value: JSON.stringify(types) });
}

/** The suite's settings are in the environment: the other process opens the same database. */
const startInAnotherProcess = (settings: Record<string, string> = {}) =>
  spawnSync(process.execPath, [path.resolve(__dirname, '../support/boot-once.cjs')], {
    cwd: path.resolve(__dirname, '../..'),
    env: { ...process.env, ...settings },
    encoding: 'utf8',
  });

test('a start that would drop a filled table is refused, and nothing is lost', async () => {
  await formerTable('former_things', [{ title: 'kvar' }]);
  const start = startInAnotherProcess();
  expect(start.status).not.toBe(0);
  expect(start.stderr).toContain('table former_things');
  expect(await knex()('former_things').first('title')).toEqual({ title: 'kvar' });
});

test('whoever says that it may be lost gets their start', async () => {
  const start = startInAnotherProcess({ ALLOW_COLUMN_DROP: 'true' });
  expect([start.status, start.stderr]).toEqual([0, expect.not.stringContaining('former_things')]);
  expect(await knex().schema.hasTable('former_things')).toBe(false);
});

test('an empty table may go', async () => {
  await formerTable('empty_things', []);
  const start = startInAnotherProcess();
  expect([start.status, start.stderr]).toEqual([0, expect.not.stringContaining('empty_things')]);
});

test('a start that would drop the languages of a type is refused, and nothing is lost', async () => {
  await topicsHadLanguages(true);
  await knex()('topics').update({ locale: 'sv' });
  const start = startInAnotherProcess();
  expect(start.status).not.toBe(0);
  expect(start.stderr).toContain('languages of api::topic.topic');
  expect(await knex()('topics').first('name', 'locale')).toEqual({
    name: 'Cirkulär ekonomi',
    locale: 'sv',
  });
});

test('languages that no row has may go', async () => {
  await knex()('topics').update({ locale: null });
  const start = startInAnotherProcess();
  expect([start.status, start.stderr]).toEqual([0, expect.not.stringContaining('languages')]);
  expect(await knex()('topics').first('name')).toEqual({ name: 'Cirkulär ekonomi' });
});
