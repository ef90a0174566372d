import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Response } from 'supertest';
import { listening } from '../support/listen';
import { apiToken, cast, type Person } from '../support/people';
import {
  bytesOf,
  digest,
  emptyLibrary,
  FILE,
  fileOf,
  picture,
  sendPicture,
  type StoredFile,
} from '../support/pictures';
import {
  ARTICLE,
  bring,
  done,
  interview,
  INTERVIEW,
  livePage,
  news,
  type People,
} from '../support/publishing';
import { act, draft, look, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/** A new picture takes the place of one in use: in the drafts, and through review onto the pages. */
let server: Server;
let people: People;
let used: StoredFile;
let live: Page;
let approved: Page;
let unsent: Page;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
});
beforeEach(async () => {
  const info = { photographer: 'Kim Lind', alternativeText: 'En scen', licence: 'CC BY 4.0' };
  const { body } = await done(sendPicture(server, people.writer, 'navy', '/upload', info));
  used = await fileOf(server, (body as [{ id: number }])[0].id);
  const figure = { file: used.id, alt: 'En scen', caption: 'Scenen' };
  live = await livePage(server, people, ARTICLE, news(undefined, { hero: figure }));
  approved = await draft(server, people.writer, ARTICLE, news(undefined, { hero: figure }));
  await bring(server, people, approved, 'approved');
  const content = [
    { __component: 'content.question-answer', question: 'Vad?', answer: words('Det.') },
    { __component: 'content.figure', ...figure },
  ];
  unsent = await draft(server, people.writer, INTERVIEW, {
    ...interview(),
    content,
    portrait: figure,
  });
});
afterAll(async () => {
  await emptyLibrary(server);
  await server.stop();
});

const words = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];
const as = (by: Person) => ({ Authorization: `Bearer ${by.token}` });
const told = ({ status, body }: Response) => [status, body.error?.details?.code];

async function replace(
  by: Person,
  id: number | string,
  fields: Record<string, string> = { reason: 'En skarpare bild.' },
  files: [Buffer, string][] | null = null,
): Promise<Response> {
  const post = server.http.post(`/editorial-review/files/${id}/replacement`).set(as(by));
  for (const [name, value] of Object.entries(fields)) void post.field(name, value);
  for (const [bytes, filename] of files ?? [[await picture('red'), 'skarp.png']])
    void post.attach('files', bytes, { filename, contentType: 'application/octet-stream' });
  return (await post) as Response;
}

interface Row {
  id: number;
  hero?: { file: { id: number } | null; alt: string; caption: string; key: string };
  portrait?: { file: { id: number } };
  content: { __component: string; key: string; file?: { id: number } }[];
}

const rowOf = async ({ uid, documentId }: Page, published: boolean): Promise<Row> =>
  (await server.strapi.db.query(uid as typeof ARTICLE).findOne({
    where: { documentId, publishedAt: published ? { $notNull: true } : null } as never,
    populate: {
      hero: { populate: ['file'] },
      portrait: { populate: ['file'] },
      content: {
        on: { 'content.figure': { populate: ['file'] }, 'content.question-answer': true },
      },
    } as never,
  })) as unknown as Row;

const reviewOf = async (page: Page) => (await look(server, people.publisher, page)).body.data;
const shown = async () =>
  (await server.http.get(`/api/articles/${live.documentId}?view=card`)).body.data.image;
const onDisk = async () =>
  (await readdir(path.join(server.strapi.dirs.static.public, 'uploads'))).sort();
const rows = () => server.strapi.db.query(FILE).count();
const events = (): Promise<Record<string, unknown>[]> =>
  server.strapi.db.query('plugin::editorial-review.event' as never).findMany({
    where: { page: `plugin::upload.file|${used.id}|-` } as never,
  }) as never;

async function nothingHappens(
  work: () => Promise<Response>,
  expected: unknown[],
): Promise<Response> {
  const before = [await onDisk(), await rows(), await reviewOf(approved), await events()];
  const answer = await work();
  expect(told(answer)).toEqual(expected);
  expect([await onDisk(), await rows(), await reviewOf(approved), await events()]).toEqual(before);
  expect(await fileOf(server, used.id)).toEqual(used);
  return answer;
}

test('drafts show the new one, live pages keep theirs, and it goes through review', async () => {
  const before = { live: await reviewOf(live), approved: await reviewOf(approved) };
  const url = (await shown()).url as string;
  const figure = (await rowOf(unsent, false)).content[1]!;
  const { body } = await done(replace(people.publisher, used.id));
  const { data } = body as {
    data: { id: number; replacement: number; pages: object[]; others: number };
  };
  const pages = [live, approved, unsent].map(({ uid, documentId, locale }) =>
    expect.objectContaining({ contentType: uid, documentId, locale }),
  );
  expect(data).toMatchObject({ id: used.id, others: 0 });
  expect(data.pages).toHaveLength(3);
  expect(data.pages).toEqual(expect.arrayContaining(pages));

  const made = await fileOf(server, data.replacement);
  expect(made).toMatchObject({
    name: 'skarp.png',
    photographer: 'Kim Lind',
    licence: 'CC BY 4.0',
    alternativeText: 'En scen',
  });
  for (const page of [live, approved])
    expect((await rowOf(page, false)).hero).toMatchObject({
      file: { id: made.id },
      alt: 'En scen',
      caption: 'Scenen',
    });
  const changed = await rowOf(unsent, false);
  expect(changed.portrait?.file.id).toBe(made.id);
  expect(changed.content[1]).toMatchObject({ key: figure.key, file: { id: made.id } });

  expect((await rowOf(live, true)).hero?.file?.id).toBe(used.id);
  expect((await shown()).url).toBe(url);
  expect(await fileOf(server, used.id)).toEqual(used);
  expect(digest(await bytesOf(server, used))).toBe(used.sha256);
  const after = { live: await reviewOf(live), approved: await reviewOf(approved) };
  expect([before.live.status, after.live.status, after.live.live]).toEqual([
    'idle',
    'working',
    'live',
  ]);
  expect([before.approved.status, after.approved.status]).toEqual(['approved', 'working']);
  expect(after.approved.lockVersion).toBe(before.approved.lockVersion + 1);
  expect(after.approved.approvals).toEqual([]);

  const submission = { changeNote: 'Skarpare bild.' };
  await done(act(server, people.writer, live, 'submission', submission));
  // Whoever replaced it is a contributor.
  expect(told((await act(server, people.publisher, live, 'approval')) as Response)).toEqual([
    403,
    'own_contribution',
  ]);
  await done(act(server, people.reviewer, live, 'approval'));
  await done(act(server, people.publisher, live, 'publication'));
  expect((await shown()).url).not.toBe(url);
});

test('it is one event of the file, with who, why and where; and the trail is whole', async () => {
  const { body } = await done(replace(people.publisher, used.id));
  const { replacement } = (body as { data: { replacement: number } }).data;
  const [event, ...others] = await events();
  expect(others).toEqual([]);
  expect(event).toMatchObject({
    action: 'replaceFile',
    actorKind: 'admin',
    actorId: String(people.publisher.id),
    data: { file: used.id, by: replacement },
  });
  expect((event?.['data'] as { pages: string[] }).pages).toHaveLength(3);
  expect(JSON.stringify(event)).not.toContain('skarpare');
  const audit = server.strapi.plugin('editorial-review').service('audit') as {
    verify(): Promise<{ ok: boolean; problems: string[] }>;
  };
  expect(await audit.verify()).toMatchObject({ ok: true, problems: [] });
});

test('what is said of the new one stands on it, and it stands upright', async () => {
  const fields = { reason: 'Ny.', fileInfo: '{"photographer":"Alva Ek","name":"a?.png"}' };
  const { body } = await done(replace(people.publisher, used.id, fields));
  const { replacement } = (body as { data: { replacement: number } }).data;
  expect(await fileOf(server, replacement)).toMatchObject({
    photographer: 'Alva Ek',
    licence: 'CC BY 4.0',
    name: 'a-.png',
  });
});

test('with a right of its own, asked before a byte is read; and by no token', async () => {
  await nothingHappens(() => replace(people.writer, used.id), [403, 'missing_permission']);
  const token = { ...people.publisher, token: await apiToken(server) };
  await nothingHappens(() => replace(token, used.id), [401, 'missing_permission']);
});

const PDF = Buffer.from('%PDF-1.4\n%âãÏÓ\n');
test.each<[string, unknown[], Record<string, string>, (() => [Buffer, string][]) | null, string]>([
  ['no reason', [422, 'reason_required'], {}, null, 'reason'],
  ['an empty reason', [422, 'reason_required'], { reason: '  ' }, null, 'reason'],
  ['no file', [400, 'invalid_input'], { reason: 'Ny.' }, () => [], 'files'],
  [
    'two files',
    [400, 'invalid_input'],
    { reason: 'Ny.' },
    () => [
      [PDF, 'a.pdf'],
      [PDF, 'b.pdf'],
    ],
    'files',
  ],
  [
    'a PDF for a picture',
    [400, 'invalid_input'],
    { reason: 'Ny.' },
    () => [[PDF, 'a.pdf']],
    'files',
  ],
  [
    'a script',
    [400, 'invalid_input'],
    { reason: 'Ny.' },
    () => [[Buffer.from('<svg/>'), 'a.png']],
    'files',
  ],
  [
    'a wrong date',
    [400, 'invalid_input'],
    { reason: 'Ny.', fileInfo: '{"rightsUntil":"2030-02-30"}' },
    null,
    'rightsUntil',
  ],
  [
    'words that are no JSON',
    [400, 'invalid_input'],
    { reason: 'Ny.', fileInfo: '{"a' },
    null,
    'fileInfo',
  ],
  ['another field', [400, 'invalid_input'], { reason: 'Ny.', ref: 'x' }, null, 'ref'],
])('is refused: %s', async (_what, expected, fields, files, field) => {
  const answer = await nothingHappens(
    () => replace(people.publisher, used.id, fields, files === null ? null : files()),
    expected,
  );
  expect(answer.body.error.details.field).toBe(field);
});

test('of a file that is not there, by another spelling, or that no draft shows', async () => {
  for (const id of ['99999', '0', `0${used.id}`, `${used.id}.0`])
    await nothingHappens(() => replace(people.publisher, id), [404, 'not_found']);
  const { body } = await done(sendPicture(server, people.writer, 'olive'));
  const { id } = (body as [{ id: number }])[0];
  await nothingHappens(() => replace(people.publisher, id), [409, 'illegal_transition']);
});

test('all or none: where one draft can’t be saved, none is, and the new bytes go', async () => {
  let saves = 0;
  await nothingHappens(
    () =>
      listening(
        server,
        INTERVIEW as never,
        'beforeUpdate',
        () => {
          saves += 1;
          throw new Error('full');
        },
        () => replace(people.publisher, used.id),
      ),
    [500, undefined],
  );
  expect(saves).toBeGreaterThan(0);
  expect((await rowOf(approved, false)).hero?.file?.id).toBe(used.id);
});

test('the refusal to replace its bytes says how it is done', async () => {
  const answer = await sendPicture(server, people.superAdmin, 'red', `/upload?id=${used.id}`);
  expect(answer.body.error.details.replacement).toBe(
    `/editorial-review/files/${used.id}/replacement`,
  );
});
