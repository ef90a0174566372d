import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { printed } from '../../src/import/print-report';
import { importFiles, isComplete, type FileReport } from '../../src/import/run';
import { figureWords, wordsIn, wordsOf } from '../../src/import/parse/words';
import { generatedPage } from '../support/generated-pages';
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

async function draft(
  documentId: string | null,
  type: string = uid,
): Promise<Record<string, unknown>> {
  const service = server.strapi.plugin('content-rules').service('snapshots') as Snapshots;
  const snapshot = await service.read(type, documentId ?? '', 'sv', 'draft');
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

test('names are found whatever spaces and soft hyphens stand in them', async () => {
  const text =
    'Hallå där | Maja\u00A0Lindroth, Solvarns\u00A0kom\u00ADmun\n2026-03-09\n\nHej.\n\nHur?\nBra.';
  const [report] = await run(true, page('hard.txt', text));
  const row = await server.strapi.documents(uid).findOne({
    documentId: report?.documentId ?? '',
    populate: { arranger: true, interviewee: { populate: { person: true } } },
  });
  expect(row).toMatchObject({
    arranger: { name: 'Solvarn' },
    interviewee: { name: 'Maja Lindroth', person: { name: 'Maja Lindroth' } },
  });
  await server.strapi.documents(uid).delete({ documentId: report?.documentId ?? '' });
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

describe('which page is the same', () => {
  const article = 'api::article.article';
  const title = 'Veckans program';
  const monday = `${title}\n\nPå måndag öppnar vi verkstaden. Ta med en trasig lampa.\n\nKaffet är gratis.`;
  const friday = `${title}\n\nPå fredag stänger vi veckan med soppa. Ta med en sked.\n\nMusiken är gratis.`;
  const articles = () => server.strapi.db.query(article).count();

  test('another with the same title is a page of its own', async () => {
    const before = await articles();
    const files = [page('mandag.txt', monday), page('fredag.txt', friday)];
    const reports = await run(true, ...files);
    expect(reports.map(({ outcome }) => outcome)).toEqual(['created', 'created']);
    expect(new Set(reports.map(({ slug }) => slug)).size).toBe(2);
    expect(await articles()).toBe(before + 2);
    expect((await run(true, ...files)).map(({ outcome }) => outcome)).toEqual(['exists', 'exists']);
    expect(await articles()).toBe(before + 2);
  });

  test('the same file in another place, or saved with other line ends, is the same page', async () => {
    const before = await articles();
    const other = [
      page('kopia.txt', monday),
      page('windows.txt', monday.replaceAll('\n', '\r\n')),
      page('windows-igen.txt', monday.replaceAll('\n', '\r\n')),
    ];
    const reports = await run(true, ...other);
    expect(reports.map(({ outcome }) => outcome)).toEqual(['exists', 'exists', 'exists']);
    expect(await articles()).toBe(before);
  });

  test('a file that has changed is reported and not written, and the run is not complete', async () => {
    const before = await articles();
    const file = page('mandag.txt', monday.replace('lampa', 'radio'));
    for (const write of [false, true]) {
      const report = await importFiles(server.strapi, [file], { write, locale: 'sv' });
      expect(report.files[0]).toMatchObject({ outcome: 'changed_file', error: null });
      expect(isComplete(report)).toBe(false);
      expect(printed(report)).toContain('INTE SPARAD');
    }
    expect(await articles()).toBe(before);
    // Under another name it is a page of its own.
    const [report] = await run(true, page('annan.txt', monday.replace('lampa', 'radio')));
    expect(report).toMatchObject({ outcome: 'created' });
  });

  test('a draft of before hashes were kept is known by its words', async () => {
    const file = page(
      'gammal-sida.txt',
      'En gammal sida\n2019-03-01\n\nHej på er alla.\n\nHej då.',
    );
    const [made] = await run(true, file);
    await forgetHashes();
    await rememberAsBefore('En gammal sida', '2019-03-01', made?.documentId ?? '');
    expect((await run(true, file))[0]).toMatchObject({ outcome: 'exists' });
    await forgetHashes();
    await server.strapi.documents(article).update({
      documentId: made?.documentId ?? '',
      locale: 'sv',
      data: { lead: 'Hejsan på er alla.' } as never,
    });
    const [again] = await run(true, file);
    expect(again).toMatchObject({ outcome: 'looks_alike', documentId: made?.documentId });
    const other = page('annan-gammal.txt', 'En gammal sida\n2019-03-01\n\nHelt annat innehåll.');
    expect((await run(true, other))[0]).toMatchObject({ outcome: 'created' });
  });

  async function forgetHashes(): Promise<void> {
    const stored = server.strapi.db.query('strapi::core-store');
    await stored.deleteMany({ where: { key: { $contains: 'plugin_import_file_' } } });
    await stored.deleteMany({ where: { key: { $contains: 'plugin_import_path_' } } });
  }

  async function rememberAsBefore(name: string, date: string, documentId: string): Promise<void> {
    const key = createHash('sha256')
      .update(JSON.stringify(['article', 'sv', date, name]))
      .digest('hex')
      .slice(0, 32);
    await server.strapi
      .store({ type: 'plugin', name: 'import' })
      .set({ key: `page_${key}`, value: documentId });
  }
});

test('a byte that is not UTF-8 is told with its line, and the page is written', async () => {
  const text = Buffer.from('Nyhet på våren\n2026-03-05\n\nÅtta räksmörgåsar med S');
  const file = page('byte.txt', Buffer.concat([text, Buffer.from([0xf6]), Buffer.from('ren.')]));
  const [report] = await run(true, file);
  expect(report).toMatchObject({ outcome: 'created', title: 'Nyhet på våren' });
  expect(report?.notes).toContainEqual(expect.objectContaining({ line: 4, code: 'bad_byte' }));
});

describe('40 pages of traps, put together at random', () => {
  const seeds = Array.from({ length: 40 }, (_, index) => index + 501);
  const files = () => seeds.map((seed) => page(`trap-${seed}.txt`, generatedPage(seed).text));

  test('become drafts with every word in order, and a second run changes nothing', async () => {
    const first = await run(true, ...files());
    expect(first.filter(({ outcome }) => outcome !== 'created')).toEqual([]);
    expect(first.flatMap(({ notes }) => notes.filter(({ level }) => level === 'lost'))).toEqual([]);
    const states = () => server.strapi.db.connection.select('*').from('articles').orderBy('id');
    const talks = () => server.strapi.db.connection.select('*').from('interviews').orderBy('id');
    const before = [await states(), await talks()];
    const second = await run(true, ...files());
    expect(second.filter(({ outcome }) => outcome !== 'exists')).toEqual([]);
    expect([await states(), await talks()]).toEqual(before);
  });

  test('have their words on the draft as the page has them, composed', async () => {
    for (const [index, report] of (await run(false, ...files())).entries()) {
      const generated = generatedPage(seeds[index] ?? 0);
      const type = generated.interview ? 'interview' : 'article';
      expect(report.contentType).toBe(`api::${type}.${type}`);
      const fields = await draft(report.documentId, report.contentType ?? '');
      const own = fields[type === 'interview' ? 'portrait' : 'hero'];
      const words = [
        ...wordsOf({ type, fields }),
        ...figureWords(own as Parameters<typeof figureWords>[0]),
      ];
      expect(generated.bits.filter(({ word }) => !words.includes(word))).toEqual([]);
      const text = JSON.stringify(fields);
      expect(text).toBe(text.normalize('NFC'));
    }
  });
});
