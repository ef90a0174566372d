import { cast } from '../support/people';
import { ARTICLE, codeOf, done, edited, livePage, news, type People } from '../support/publishing';
import { usesOf } from '../support/records';
import { act, draft, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/** What a page that waits for its review shows is not taken away or exchanged meanwhile. */
const FILE = 'plugin::upload.file';
let server: Server;
let people: People;
let page: Page;
let file: number;
let topic: string;
let count = 0;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
});
afterAll(() => server.stop());

beforeEach(async () => {
  count += 1;
  const row = (await server.strapi.db.query(FILE).create({
    data: {
      name: `bild-${count}.png`,
      hash: `bild_${count}`,
      ext: '.png',
      mime: 'image/png',
      size: 1,
      url: `/uploads/bild_${count}.png`,
      provider: 'local',
      sha256: 'a'.repeat(64),
      photographer: 'Kim Lind',
    },
  })) as { id: number };
  file = row.id;
  const data = { name: `Ämne ${count}`, slug: `amne-${count}` };
  topic = (await server.strapi.documents('api::topic.topic').create({ data })).documentId;
  page = await draft(server, people.writer, ARTICLE, {
    ...news(`Sidan som väntar ${count}`),
    hero: { file, alt: 'En scen', caption: 'Scenen' },
    topics: [topic],
  });
});

const uses = (slot: string) => [`${slot} hero.file ${file}`, `${slot} topics ${topic}`];
const submit = () =>
  done(act(server, people.writer, page, 'submission', { changeNote: 'Ändrad text.' }));
const as = () => ({ Authorization: `Bearer ${people.superAdmin.token}` });
const answered = async (answer: PromiseLike<{ status: number; body: unknown }>) => {
  const { status, body } = await answer;
  const { error } = body as { error?: { message: string; details: { code?: string } } };
  return [status, error?.details.code, error?.message];
};

/** Each way in which somebody may try; the last two stand for code of our own. */
const attempts: [string, () => Promise<unknown>][] = [
  ['deleting the file', () => answered(server.http.delete(`/upload/files/${file}`).set(as()))],
  [
    'replacing the file',
    () =>
      answered(
        server.http
          .post(`/upload?id=${file}`)
          .set(as())
          .attach('files', PNG, { filename: 'ny.png', contentType: 'image/png' }),
      ),
  ],
  [
    'deleting the topic',
    () =>
      answered(
        server.http.delete(`/content-manager/collection-types/api::topic.topic/${topic}`).set(as()),
      ),
  ],
];

/** One red dot. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

describe('while the page waits', () => {
  test.each(attempts)('%s is refused, and the refusal names the page', async (_what, attempt) => {
    await submit();
    expect(await attempt()).toEqual([
      409,
      'illegal_transition',
      expect.stringContaining(`Sidan som väntar ${count}`),
    ]);
  });

  test('so is writing other bytes into the row', async () => {
    await submit();
    const write = () =>
      server.strapi.db
        .query(FILE)
        .update({ where: { id: file }, data: { sha256: 'b'.repeat(64) } });
    expect(await codeOf(write)).toBe('illegal_transition');
    expect(await usesOf(server, page)).toEqual(uses('pending'));
  });

  test('also once it is approved', async () => {
    await submit();
    await done(act(server, people.reviewer, page, 'approval'));
    expect(await usesOf(server, page)).toEqual(uses('pending'));
    expect(await attempts[2]?.[1]()).toContain('illegal_transition');
  });
});

describe('a page that waits no more lets go', () => {
  const free = async () => {
    expect(await usesOf(server, page)).toEqual([]);
    expect(await attempts[2]?.[1]()).toEqual([200, undefined, undefined]);
  };

  test('before it is submitted', free);

  test('when a change is requested', async () => {
    await submit();
    await done(act(server, people.reviewer, page, 'change-request', { comment: 'Nej.' }));
    await free();
  });

  test('when the text is edited', async () => {
    await submit();
    await edited(server, people.writer, page, { lead: 'En annan ingress.' });
    await free();
  });

  test('when it goes live, it holds as what is live', async () => {
    page = await livePage(server, people, ARTICLE, news('Levande', { topics: [topic] }));
    expect(await usesOf(server, page)).toEqual([`live topics ${topic}`]);
    await edited(server, people.writer, page, { lead: 'Ny ingress.' });
    await submit();
    expect(await usesOf(server, page)).toEqual([`live topics ${topic}`, `pending topics ${topic}`]);
  });
});
