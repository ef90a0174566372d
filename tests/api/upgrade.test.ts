import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { startServer, type Server } from '../support/strapi';

/**
 * A filled database meets other schemas at its next start. The schema of the last start is what
 * Strapi stored of it, so an attribute that was removed since is one that is stored and no longer known.
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
  schema: { tables: { name: string; columns: object[] }[] };
}

interface Storage {
  read(): Promise<Stored>;
  add(schema: object): Promise<void>;
}

const storage = (): Storage =>
  (server.strapi.db.schema as unknown as { schemaStorage: Storage }).schemaStorage;

/** As if the last start had known this column of the topics. */
async function rememberColumn(name: string): Promise<void> {
  const { schema } = await storage().read();
  const topics = schema.tables.find((table) => table.name === 'topics');
  topics?.columns.push({
    name,
    type: 'string',
    args: [],
    defaultTo: null,
    notNullable: false,
    unsigned: false,
  });
  await storage().add(schema);
}

const addColumn = (name: string) =>
  server.strapi.db.connection.schema.alterTable('topics', (table) => {
    table.string(name);
  });

const topics = () =>
  server.strapi.documents('api::topic.topic').findMany({ fields: ['name', 'slug'] });

test('a second start on the same schemas loses nothing', async () => {
  const before = await topics();
  server = await server.restart();
  expect(await topics()).toEqual(before);
});

test('an attribute that is new since the last start is added, and the rows stay', async () => {
  const { schema } = await storage().read();
  const table = schema.tables.find(({ name }) => name === 'topics') as {
    columns: { name: string }[];
  };
  table.columns = table.columns.filter((column) => column.name !== 'slug');
  const before = await topics();
  await server.strapi.db.connection.schema.alterTable('topics', (t) => {
    t.dropColumn('slug');
  });
  await storage().add(schema);

  server = await server.restart();
  expect((await topics()).map(({ name }) => name)).toEqual(before.map(({ name }) => name));
});

test('an attribute that held nothing may go', async () => {
  await addColumn('empty_field');
  await rememberColumn('empty_field');
  server = await server.restart();
  expect(await server.strapi.db.connection.schema.hasColumn('topics', 'empty_field')).toBe(false);
});

test('a start that would drop a filled column is refused, and nothing is lost', async () => {
  await addColumn('former_field');
  await server.strapi.db.connection('topics').update({ former_field: 'kvar' });
  await rememberColumn('former_field');

  const start = startInAnotherProcess();
  expect(start.status).not.toBe(0);
  expect(start.stderr).toContain('column topics.former_field');
  const kept = await server.strapi.db.connection('topics').first('former_field');
  expect(kept).toEqual({ former_field: 'kvar' });
});

test('a start that would drop the drafts of a type is refused', async () => {
  const { connection } = server.strapi.db;
  const store = () =>
    connection('strapi_core_store_settings').where({ key: 'strapi_content_types_schema' });
  const { value } = (await store().first('value')) as { value: string };
  const types = JSON.parse(value) as Record<string, { options: { draftAndPublish: boolean } }>;
  Object.assign(types['api::topic.topic']?.options ?? {}, { draftAndPublish: true });
  await store().update({ value: JSON.stringify(types) });
  await connection('topics').update({ published_at: null });

  const start = startInAnotherProcess();
  expect(start.status).not.toBe(0);
  expect(start.stderr).toContain('drafts of api::topic.topic');
  expect(await connection('topics').first('name')).toEqual({ name: 'Cirkulär ekonomi' });
});

/** The suite's settings are in the environment: the other process opens the same database. */
function startInAnotherProcess() {
  const script = path.resolve(__dirname, '../support/boot-once.cjs');
  return spawnSync(process.execPath, [script], {
    cwd: path.resolve(__dirname, '../..'),
    env: process.env,
    encoding: 'utf8',
  });
}
