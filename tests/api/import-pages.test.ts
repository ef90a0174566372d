import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { importFiles, type FileReport } from '../../src/import/run';
import { figureWords, wordsIn, wordsOf } from '../../src/import/parse/words';
import { startServer, type Server } from '../support/strapi';

const fixture = path.resolve(__dirname, '../fixtures/pages/hej-solvarn.txt');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'import-'));
const uid = 'api::interview.interview';

let server: Server;
beforeAll(async () => {
  server = await startServer();
  const { strapi } = server;
  for (const year of [2025, 2026])
    await strapi
      .documents('api::edition.edition')
      .create({ data: { year, name: `Innovationsveckan ${year}` } });
  await strapi
    .documents('api::arranger.arranger')
    .create({ data: { name: 'Solvarn', aliases: 'Solvarns kommun\nSolvarns stad' } });
  await strapi.documents('api::person.person').create({ data: { name: 'Maja Lindroth' } });
});
afterAll(() => server.stop());

interface Snapshots {
  read(
    uid: string,
    documentId: string,
    locale: string,
    status: string,
  ): Promise<Record<string, unknown> | null>;
}

async function run(write: boolean, ...files: string[]): Promise<FileReport[]> {
  return (await importFiles(server.strapi, files, { write, locale: 'sv' })).files;
}

async function draft(documentId: string | null): Promise<Record<string, unknown>> {
  const service = server.strapi.plugin('content-rules').service('snapshots') as Snapshots;
  const snapshot = await service.read(uid, documentId ?? '', 'sv', 'draft');
  if (snapshot === null) throw new Error('The draft is not there.');
  return snapshot;
}

const count = () => server.strapi.db.query(uid).count();

function page(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, content);
  return file;
}

test('without --write nothing is saved', async () => {
  const [report] = await run(false, fixture);
  expect(report).toMatchObject({ outcome: 'would_create', documentId: null });
  expect(await count()).toBe(0);
});

test('a page becomes a draft with every word in order; a second run changes nothing', async () => {
  const [report] = await run(true, fixture);
  expect(report).toMatchObject({ outcome: 'created', error: null });
  const saved = await draft(report?.documentId ?? null);
  const text = fs.readFileSync(fixture, 'utf8');
  const words = wordsIn(
    text.replace('« Alla nyheter', '').replace('2026-05-07', '').replace('Foto:', ''),
  );
  const portrait = saved['portrait'] as Parameters<typeof figureWords>[0];
  expect([...wordsOf({ type: 'interview', fields: saved }), ...figureWords(portrait)]).toEqual(
    words,
  );
  expect(saved['date']).toBe('2026-05-07');

  const [again] = await run(true, fixture);
  expect(again).toMatchObject({ outcome: 'exists', documentId: report?.documentId });
  expect(await draft(report?.documentId ?? null)).toEqual(saved);
  expect(await count()).toBe(1);
});

test('it is linked by exact name or alias, and is not published', async () => {
  const [row] = await server.strapi.documents(uid).findMany({
    populate: {
      arranger: true,
      edition: true,
      editionDiscussed: true,
      interviewee: { populate: { person: true } },
    },
  });
  expect(row).toMatchObject({
    publishedAt: null,
    arranger: { name: 'Solvarn' },
    edition: { year: 2026 },
    interviewee: { name: 'Maja Lindroth', person: { name: 'Maja Lindroth' } },
  });
});

test('what somebody has written since is never overwritten, under a new title either', async () => {
  const [{ documentId } = { documentId: '' }] = await server.strapi.documents(uid).findMany({});
  await server.strapi
    .documents(uid)
    .update({ documentId, locale: 'sv', data: { title: 'En bättre rubrik' } as never });
  const [report] = await run(true, fixture);
  expect(report).toMatchObject({ outcome: 'edited_since', documentId });
  expect((await draft(documentId))['title']).toBe('En bättre rubrik');
  expect(await count()).toBe(1);
});

test('a page in Windows-1252 keeps its letters', async () => {
  const text = 'Nyhet på våren\r\n2026-03-01\r\n\r\nÅtta räksmörgåsar.\r\n\r\nOch en till.';
  const [report] = await run(true, page('gammal.txt', Buffer.from(text, 'latin1')));
  expect(report).toMatchObject({ outcome: 'created', contentType: 'api::article.article' });
  const row = await server.strapi
    .documents('api::article.article')
    .findOne({ documentId: report?.documentId ?? '', locale: 'sv' });
  expect(row).toMatchObject({ title: 'Nyhet på våren', lead: 'Åtta räksmörgåsar.' });
});

test('files that are no pages are said to be so, and the others go on', async () => {
  const reports = await run(
    true,
    path.join(folder, 'missing.txt'),
    folder,
    page('empty.txt', ''),
    page('picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 4, 5])),
    page('page.html', '<!doctype html><p>Hej'),
    page('sist.txt', 'Sist i raden\n2026-03-02\n\nMen med.'),
  );
  expect(reports.map((report) => report.error?.en ?? report.outcome)).toEqual([
    'There is no such file.',
    'It is a folder, not a file.',
    'The file is empty.',
    expect.stringMatching(/not a text file/),
    expect.stringMatching(/HTML/),
    'created',
  ]);
});
