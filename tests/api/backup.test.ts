import { execFile, execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import databases from '../support/databases.cjs';
import { cast } from '../support/people';
import { ARTICLE, edited, livePage, news } from '../support/publishing';
import { draft } from '../support/reviews';
import { startOn, type Server } from '../support/strapi';

/** The commands of docs/how-to/back-up.md, as they stand there: backed up while pages are saved, lost, restored. */
const root = path.resolve(__dirname, '../..');
const run = promisify(execFile);
const { client } = databases;
let folder: string;
let settings: Record<string, string>;
let server: Server | null = null;

const majorOf = (text: string): number => Number(/(\d+)(\.\d+)?/.exec(text)?.[1] ?? 0);

/** Which `pg_dump` is there; 0 where none is. */
function dumper(): number {
  try {
    return majorOf(execFileSync('pg_dump', ['--version'], { encoding: 'utf8' }));
  } catch {
    return 0;
  }
}

const serverIn = (url: string, database: string): string => {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.toString();
};

/** A server that this machine's `pg_dump` can read: the tests' own, else the machine's. */
async function dumpable(): Promise<string | null> {
  const own = process.env['TEST_DATABASE_URL'];
  for (const url of [own, 'postgres://postgres@127.0.0.1:5432/postgres']) {
    if (url === undefined) continue;
    try {
      const { rows } = await databases.ask('SHOW server_version', url);
      if (majorOf(String(rows[0]?.['server_version'])) <= dumper()) return url;
    } catch {
      // Nothing answers there.
    }
  }
  return null;
}

let postgres: string | null = null;
const name = `cms_backup_${process.pid}`;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cms-backup-test-'));
  fs.mkdirSync(path.join(folder, 'public/uploads'), { recursive: true });
  const own = { PUBLIC_DIR: path.join(folder, 'public') };
  if (client === 'postgres') {
    postgres = await dumpable();
    if (postgres === null) return;
    await databases.ask(`CREATE DATABASE ${name}`, postgres);
    settings = { ...own, DATABASE_URL: serverIn(postgres, name), DATABASE_FILENAME: '' };
  } else settings = { ...(await databases.copyTemplate()), ...own };
  server = await startOn(settings);
}, 300_000);

afterAll(async () => {
  await server?.stop();
  if (postgres !== null)
    await databases.ask(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`, postgres);
  fs.rmSync(folder, { recursive: true, force: true });
});

/** The commands of one block of the document. */
function commands(block: string): string {
  const text = fs.readFileSync(path.join(root, 'docs/how-to/back-up.md'), 'utf8');
  const found = new RegExp(`\`\`\`sh ${block}\n([\\s\\S]*?)\`\`\``).exec(text)?.[1];
  if (found === undefined) throw new Error(`docs/how-to/back-up.md has no block ${block}.`);
  return found;
}

const shell = (block: string) =>
  run('sh', ['-eu', '-c', commands(block)], {
    cwd: root,
    env: {
      ...process.env,
      ...settings,
      BACKUP: path.join(folder, 'backup'),
      ENV_FILE: path.join(folder, 'settings.env'),
    },
  });

/** Nobody takes a file that is not there for a database: of what is missing no backup is made. */
(client === 'sqlite' ? test : test.skip).each([
  ['is misspelt', { DATABASE_FILENAME: '/finns/inte.db' }],
  ['is not set', { DATABASE_FILENAME: '' }],
])('a backup of a database whose name %s ends with an error', async (_what, wrong) => {
  const own = settings;
  settings = { ...settings, ...wrong };
  try {
    fs.writeFileSync(path.join(folder, 'settings.env'), '');
    await expect(shell('backup-sqlite')).rejects.toThrow();
    expect(fs.existsSync(path.join(folder, 'backup/cms.db'))).toBe(false);
  } finally {
    settings = own;
  }
});

/** A later version has made a table that hangs on one of the backup's: an upgrade that is taken back. */
async function upgrade(): Promise<void> {
  if (postgres === null) return;
  await databases.ask(
    'CREATE TABLE later (id serial, article_id int REFERENCES articles (id))',
    settings['DATABASE_URL'] ?? '',
  );
}

/** Everything is gone: the rows, the files, the settings. */
async function lose(): Promise<void> {
  if (postgres !== null)
    await databases.ask(
      'DROP SCHEMA public CASCADE; CREATE SCHEMA public',
      settings['DATABASE_URL'] ?? '',
    );
  else fs.writeFileSync(settings['DATABASE_FILENAME'] ?? '', 'no database');
  fs.rmSync(path.join(folder, 'public/uploads'), { recursive: true });
  fs.rmSync(path.join(folder, 'settings.env'));
}

test('what was acknowledged before the backup began is there after the restore', async () => {
  if (server === null) {
    process.stdout.write('  skipped: no PostgreSQL that the pg_dump of this machine can read\n');
    return;
  }
  const people = await cast(server);
  const live = await livePage(server, people, ARTICLE, news('Den som är publicerad'));
  const page = await draft(server, people.writer, ARTICLE, news('Den som skrivs'));
  const picture = path.join(folder, 'public/uploads/bild.txt');
  fs.writeFileSync(picture, 'En fil.');
  fs.writeFileSync(path.join(folder, 'settings.env'), 'JWT_SECRET=hemlig');

  let saved = 0;
  const save = async () => {
    await edited(server as Server, people.writer, page, { lead: `Sparad ${(saved += 1)}.` });
  };
  await save();
  const before = saved;
  let isRunning = true;
  const writing = (async () => {
    while (isRunning) await save();
  })();
  await shell(`backup-${client}`);
  isRunning = false;
  await writing;
  expect(saved).toBeGreaterThan(before);

  await server.stop();
  server = null;
  await lose();
  await shell(`restore-${client}`);
  await upgrade();
  await shell(`restore-${client}`);
  server = await startOn(settings);

  const { status, body } = await server.http.get(`/api/articles/${live.documentId}`);
  expect([status, body.data.title]).toEqual([200, 'Den som är publicerad']);
  const row = await server.strapi
    .documents(ARTICLE)
    .findOne({ documentId: page.documentId, status: 'draft' });
  expect(Number(/\d+/.exec(String(row?.lead))?.[0])).toBeGreaterThanOrEqual(before);
  const audit = server.strapi.plugin('editorial-review').service('audit') as unknown as {
    verify(): Promise<{ ok: boolean; problems: string[] }>;
  };
  expect(await audit.verify()).toMatchObject({ ok: true, problems: [] });
  expect(fs.readFileSync(picture, 'utf8')).toBe('En fil.');
  expect(fs.readFileSync(path.join(folder, 'settings.env'), 'utf8')).toBe('JWT_SECRET=hemlig');
  const mode = (file: string) => fs.statSync(path.join(folder, file)).mode & 0o777;
  expect([mode('backup'), mode('backup/env')]).toEqual([0o700, 0o600]);
  await edited(server, people.writer, page, { lead: 'Efter återställningen.' });
}, 300_000);
