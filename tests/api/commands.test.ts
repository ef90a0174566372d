import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { endGroup, npmRun, projectRoot, startNpm } from '../support/command';
import databases from '../support/databases.cjs';
import { cast } from '../support/people';
import { edited, INTERVIEW, livePage, news, type People } from '../support/publishing';
import { article, draft } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/** Every command of the README, run as its reader runs it, beside a server that is at work. */
const ARTICLE = 'api::article.article';
const SECRET = 'Hemlig Person';
const pages = path.join(projectRoot, 'tests/fixtures/pages');

let server: Server;
let people: People;
let settings: Record<string, string>;

beforeAll(async () => {
  settings = await databases.copyTemplate();
  server = await startServer(settings);
  people = await cast(server);
  await livePage(server, people, ARTICLE, news('En nyhet som syns'));
  const forgotten = { ...article('En annan nyhet'), lead: `${SECRET} säger något.` };
  const page = await draft(server, people.writer, ARTICLE, forgotten);
  await edited(server, people.writer, page, { ...forgotten, lead: 'Någon säger något.' });
});
afterAll(() => server.stop());

const run = (name: string, args: string[] = [], cwd?: string) => npmRun(name, args, settings, cwd);
const payloads = () => server.strapi.db.connection('editorial_payloads');

test('npm run compile has nothing to do when the tests have begun', async () => {
  expect(await run('compile')).toMatchObject({ code: 0 });
});

test('npm run audit:verify says that the trail is whole', async () => {
  const { code, output } = await run('audit:verify');
  expect(output).toContain('Spåret är helt. / The trail is whole.');
  expect(output).toMatch(/Huvud \/ head: \d+ [0-9a-f]{64}/u);
  expect(Number(/Händelser \/ events: (\d+)/u.exec(output)?.[1])).toBeGreaterThanOrEqual(6);
  expect(code).toBe(0);
});

test('npm run audit:verify refuses an option that is not there', async () => {
  const { code, output } = await run('audit:verify', ['--agianst', 'x']);
  expect(code).toBe(2);
  expect(output).toContain('--agianst');
  expect(output).not.toContain('Spåret är helt');
});

test('npm run audit:verify compares earlier heads: given, or in a file of lines of the log', async () => {
  const { output } = await run('audit:verify');
  const [, seq = '', hash = ''] = /Huvud \/ head: (\d+) ([0-9a-f]{64})/u.exec(output) ?? [];
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cms-heads-'));
  const file = path.join(folder, 'heads.log');
  const sent = JSON.stringify({ seq: Number(seq), hash, at: '2026-01-01T00:00:00.000Z' });
  fs.writeFileSync(
    file,
    `[2026-01-01] info: editorial-review: audit head ${seq} ${hash}\n${sent}\n`,
  );
  const args = ['--against', `${seq}:${hash}`, '--against', file];
  const whole = await run('audit:verify', args);
  expect(whole.output).toContain('Tidigare huvuden / earlier heads: 3');
  expect(whole.code).toBe(0);

  const other = await run('audit:verify', ['--against', `${seq}:${'0'.repeat(64)}`]);
  expect(other.output).toContain(`event ${seq} is another than the head of then`);
  expect(other.code).toBe(1);
  const none = await run('audit:verify', ['--against', 'no-such-file']);
  expect([none.code, none.output]).toEqual([2, expect.stringContaining('no head (seq:hash')]);
});

describe('npm run history:erase', () => {
  const holding = async () =>
    ((await payloads().whereNotNull('data').select('data')) as { data: unknown }[]).filter((row) =>
      JSON.stringify(row.data).includes(SECRET),
    ).length;

  test('says what to give when nothing is given, or something unknown', async () => {
    for (const args of [[], ['--wrong']]) {
      const { code, output } = await run('history:erase', args);
      expect([args, code]).toEqual([args, 1]);
      expect(output).toMatch(args.length === 0 ? /Ange --text.*Give --text/u : /--wrong/u);
    }
  });

  test('only reports', async () => {
    const { code, output } = await run('history:erase', ['--text', SECRET]);
    expect(output).toMatch(/Skulle radera \/ would erase: [1-9]/u);
    expect([code, await holding()]).toEqual([0, 1]);
  });

  test('erases with --write', async () => {
    const { code, output } = await run('history:erase', ['--text', SECRET, '--write']);
    expect(output).toMatch(/Raderade texter \/ texts erased: [1-9]/u);
    expect([code, await holding()]).toEqual([0, 0]);
  });
});

describe('npm run history:prune', () => {
  test('refuses what is no number of months, and says what it would do', async () => {
    const wrong = await run('history:prune', ['--months', '0']);
    expect([wrong.code, wrong.output]).toEqual([1, expect.stringContaining('--months:')]);
    const { code, output } = await run('history:prune', ['--months', '1']);
    expect([code, output]).toEqual([0, expect.stringMatching(/Would prune drafts .*: 0, of 0/u)]);
  });
});

describe('npm run import', () => {
  const count = () => server.strapi.db.query(INTERVIEW).count();

  test('says how it is used when no page is given', async () => {
    const { code, output } = await run('import');
    expect([code, output]).toEqual([1, expect.stringContaining('npm run import -- SÖKVÄG…')]);
  });

  test('reports on a page, named from where the person stands, and saves nothing', async () => {
    const { code, output } = await run('import', ['hej-solvarn.txt'], pages);
    expect(output).toContain('hej-solvarn.txt: skulle bli ett nytt utkast');
    expect(output).toContain('Kör igen med --write');
    expect([code, await count()]).toEqual([0, 0]);
  });

  test('makes a draft with --write, and a report of it', async () => {
    const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'cms-report-')), 'report.json');
    const args = ['tests/fixtures/pages/hej-solvarn.txt', '--write', '--report', report];
    const { code, output } = await run('import', args);
    expect(output).toContain('1 nya utkast');
    expect([code, await count()]).toEqual([0, 1]);
    expect(JSON.parse(fs.readFileSync(report, 'utf8'))).toMatchObject({
      files: [{ outcome: 'created' }],
    });
  });

  test('ends with 1 for a file that has changed since, and writes nothing', async () => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'cms-page-')), 'sida.txt');
    fs.writeFileSync(file, 'En nyhet\n2026-03-01\n\nMed ord.\n\nOch fler.');
    expect(await run('import', [file, '--write'])).toMatchObject({ code: 0 });
    fs.writeFileSync(file, 'En nyhet\n2026-03-01\n\nMed andra ord.\n\nOch fler.');
    const articles = () => server.strapi.db.query('api::article.article').count();
    const before = await articles();
    const { code, output } = await run('import', [file, '--write']);
    expect([code, await articles()]).toEqual([1, before]);
    expect(output).toContain('INTE SPARAD: filen har ändrats');
  });
});

test('npm run audit:verify still holds after the erasure, and tells a text that was rewritten', async () => {
  const row = await payloads().where({ kind: 'snapshot', erased_at: null }).first('id', 'data');
  const data: unknown = typeof row.data === 'string' ? JSON.parse(row.data) : row.data;
  const rewritten = JSON.stringify({ ...(data as object), title: 'Omskriven' });
  await payloads().where({ id: row.id }).update({ data: rewritten });
  const { code, output } = await run('audit:verify');
  expect(output).toMatch(/raderade \/ erased: [1-9]/u);
  expect(output).toContain('SPÅRET ÄR BRUTET. / BROKEN TRAIL.');
  expect(code).toBe(1);
});

test('npm start serves what the README asks for', async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { child, ended } = startNpm(['start'], {
    ...settings,
    NODE_ENV: 'production',
    PORT: String(port),
    PUBLIC_URL: url,
  });
  try {
    await listening(`${url}/_health`, ended);
    const readme = fs.readFileSync(path.join(projectRoot, 'README.md'), 'utf8');
    const asked = [...readme.matchAll(/curl 'http:\/\/localhost:1337(\/api\/[^']*)'/gu)]
      .map(([, address = '']) => address)
      .filter((address) => !address.includes('SLUG'));
    expect(asked.length).toBeGreaterThanOrEqual(2);
    for (const address of asked) {
      const answer = await fetch(url + address);
      expect([address, answer.status]).toEqual([address, 200]);
      const { data } = (await answer.json()) as { data: { title: string }[] };
      expect(data).toContainEqual(expect.objectContaining({ title: 'En nyhet som syns' }));
    }
    const [, query] = /-d '(\{"query":[^']*)'/u.exec(readme) ?? [];
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: query ?? '' });
    expect(await answer.json()).toMatchObject({
      data: { newsFeed: { nodes: [{ title: 'En nyhet som syns' }] } },
    });
  } finally {
    endGroup(child);
    await ended;
  }
});

async function listening(url: string, ended: Promise<{ output: string }>): Promise<void> {
  let over: string | null = null;
  void ended.then(({ output }) => (over = output));
  for (let turn = 0; turn < 300; turn += 1) {
    if (over !== null) throw new Error(`The server ended: ${String(over)}`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.status === 204) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`Nothing listens at ${url}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
