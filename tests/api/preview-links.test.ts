import { createHash } from 'node:crypto';
import { narrowPerson } from '../support/narrow-people';
import { textOfPage } from '../support/page-text';
import { apiToken, cast, type Person } from '../support/people';
import { sendPicture } from '../support/pictures';
import {
  ARTICLE,
  bring,
  interview,
  INTERVIEW,
  LINK,
  news,
  recording,
  type People,
} from '../support/publishing';
import { eventsOf } from '../support/records';
import { draft, edit, look, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/** A link to what is not public yet, for people without an account: it expires, and it can be revoked. */
let server: Server;
let people: People;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
});
afterAll(() => server.stop());

const pathOf = ({ uid, documentId }: Page) =>
  `/editorial-review/reviews/${uid}/${documentId}/preview-links`;

const make = (by: Person, page: Page, body: object = {}) =>
  server.http
    .post(pathOf(page))
    .set('Authorization', `Bearer ${by.token}`)
    .send({ locale: page.locale, ...body });
const list = (by: Person, page: Page) =>
  server.http
    .get(`${pathOf(page)}?locale=${page.locale}`)
    .set('Authorization', `Bearer ${by.token}`);
const revoke = (by: Person, page: Page, id: string) =>
  server.http
    .delete(`${pathOf(page)}/${id}?locale=${page.locale}`)
    .set('Authorization', `Bearer ${by.token}`);
/** As anybody opens it: no account, no cookie. */
const open = (token: string) =>
  server.http.get(`/api/previews/${token}`).set('Accept', 'text/html');

interface Made {
  id: string;
  url: string;
  token: string;
  expiresAt: string;
}
async function made(page: Page, body: object = {}): Promise<Made> {
  const answer = await make(people.writer, page, body);
  expect([answer.status, answer.body.error]).toEqual([200, undefined]);
  return answer.body.data as Made;
}

const refused = (status: number, code: string) => ({
  status,
  body: { error: { details: { code } } },
});
const newPage = (title?: string) => draft(server, people.writer, ARTICLE, news(title));
const links = () => server.strapi.db.connection('editorial_preview_links');

const SHUT = {
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'referrer-policy': 'no-referrer',
  'cache-control': 'private, no-store',
};

/** Nothing of any page, and no word of why not. */
async function nothingAt(token: string): Promise<void> {
  const answer = await open(token);
  expect([answer.status, answer.type]).toEqual([404, 'text/html']);
  expect(answer.headers).toMatchObject(SHUT);
  expect(textOfPage(answer.text)).toContain('Länken gäller inte Den kan ha gått ut');
  expect(answer.text).not.toContain('Hemlig');
}

test('shows the draft as it is now, to nobody’s search, cache or next site', async () => {
  const page = await newPage('Hemlig ett');
  const link = await made(page);
  expect(link).toMatchObject({
    url: `http://cms.test/api/previews/${link.token}`,
    expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/u),
  });
  const answer = await open(link.token);
  expect([answer.status, answer.type]).toEqual([200, 'text/html']);
  expect(answer.headers).toMatchObject(SHUT);
  expect(answer.headers['set-cookie']).toBeUndefined();
  expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'/u);
  expect(textOfPage(answer.text)).toContain('Hemlig ett');
  await edit(server, people.writer, page, { title: 'Hemlig två' });
  expect(textOfPage((await open(link.token)).text)).toContain('Hemlig två');
});

test('lasts an hour unless somebody says how long, thirty days at most', async () => {
  const page = await newPage();
  const hours = async (body: object) =>
    (Date.parse((await made(page, body)).expiresAt) - Date.now()) / 3_600_000;
  expect(Math.round((await hours({})) * 10)).toBe(10);
  expect(Math.round(await hours({ expiresInHours: 72 }))).toBe(72);
  for (const expiresInHours of [0, -1, 721, '3'])
    expect(await make(people.writer, page, { expiresInHours })).toMatchObject(
      refused(400, 'invalid_input'),
    );
});

test('a revision stays what it was', async () => {
  const page = await newPage('Hemlig förr');
  const link = await made(page, { revision: 1 });
  await edit(server, people.writer, page, { title: 'Hemlig nu' });
  const text = textOfPage((await open(link.token)).text);
  expect(text).toContain('Hemlig förr');
  expect(text).not.toContain('Hemlig nu');
  expect(await make(people.writer, page, { revision: 99 })).toMatchObject(
    refused(404, 'not_found'),
  );
});

test('guessed, altered, expired, revoked or of a page that is gone, it shows nothing', async () => {
  const page = await newPage('Hemlig sida');
  const link = await made(page);
  const [handle = '', secret = ''] = link.token.split('.');
  const last = secret.endsWith('A') ? 'Q' : 'A';
  for (const token of [
    'x',
    `${handle}.`,
    handle,
    `${handle}.${'A'.repeat(43)}`,
    `${handle}.${secret.slice(0, -1)}${last}`,
    `${handle}.${secret}x`,
    `${'0'.repeat(24)}.${secret}`,
    encodeURIComponent("' or 1=1 --"),
  ])
    await nothingAt(token);
  expect((await open(link.token)).status).toBe(200);

  await links().where({ handle }).update({ expires_at: '2020-01-01T00:00:00.000Z' });
  await nothingAt(link.token);

  const second = await made(page);
  expect((await revoke(people.writer, page, second.id)).status).toBe(204);
  await nothingAt(second.token);
  expect(await revoke(people.writer, page, second.id)).toMatchObject(refused(404, 'not_found'));

  const third = await made(page);
  await server.strapi.documents(ARTICLE as never).delete({ documentId: page.documentId });
  await nothingAt(third.token);
});

test('of the token only a digest is kept, and expired rows go', async () => {
  const page = await newPage();
  const { token, id } = await made(page);
  const [handle = '', secret = ''] = token.split('.');
  const rows = (await links()) as Record<string, unknown>[];
  expect(JSON.stringify(rows)).not.toContain(secret);
  const own = rows.find((row) => row['document_id'] === id);
  expect(own).toMatchObject({ handle, digest: createHash('sha256').update(secret).digest('hex') });
  await links().where({ handle }).update({ expires_at: '2020-01-01T00:00:00.000Z' });
  await made(page);
  expect(await links().where({ handle })).toEqual([]);
});

test('one page and one language: what it leads to shows only where that is live', async () => {
  const hidden = await draft(server, people.writer, LINK, recording('Hemlig sändning'));
  const live = await bring(
    server,
    people,
    await draft(server, people.writer, LINK, recording('Öppen sändning')),
    'live',
  );
  const page = await draft(server, people.writer, INTERVIEW, {
    ...interview(),
    webcastLinks: {
      connect: [{ documentId: hidden.documentId }, { documentId: live.documentId }],
    },
  });
  const { token } = await made(page);
  const text = textOfPage((await open(token)).text);
  expect(text).toContain('Öppen sändning');
  expect(text).not.toContain('Hemlig sändning');
  const other = { ...page, locale: 'en' };
  expect(await make(people.writer, other)).toMatchObject(refused(404, 'not_found'));
});

test('the pictures of a draft show', async () => {
  const sent = await sendPicture(server, people.writer, 'teal');
  const [file] = sent.body as { id: number; url: string }[];
  const page = await draft(server, people.writer, ARTICLE, {
    ...news(),
    hero: { file: file?.id, alt: 'Ett hus' },
  });
  const { token } = await made(page);
  expect((await open(token)).text).toContain(`src="http://cms.test${file?.url}"`);
  expect((await server.http.get(String(file?.url))).status).toBe(200);
});

describe('who may give a link away', () => {
  let page: Page;
  beforeAll(async () => {
    page = await newPage('Hemlig');
  });

  test('whoever may update the page and read all of it; nobody else', async () => {
    const reader = await narrowPerson(server, { actions: ['read'] });
    const others = await narrowPerson(server, { conditions: ['admin::is-creator'] });
    const half = await narrowPerson(server, { fields: { read: (field) => field !== 'kicker' } });
    const { id } = await made(page);
    for (const by of [reader, others, half]) {
      expect(await make(by, page)).toMatchObject(refused(403, 'missing_permission'));
      expect(await list(by, page)).toMatchObject(refused(403, 'missing_permission'));
      expect(await revoke(by, page, id)).toMatchObject(refused(403, 'missing_permission'));
    }
    const whole = await narrowPerson(server, {});
    expect((await make(whole, page)).status).toBe(200);
    const token = await apiToken(server);
    expect((await make({ ...people.writer, token }, page)).status).toBe(401);
  });

  test('sees which there are, by whom and until when, and never a token', async () => {
    const own = await newPage();
    const first = await made(own, { revision: 1, expiresInHours: 5 });
    const second = await made(own);
    const { data } = (await list(people.writer, own)).body;
    expect(data).toEqual([
      expect.objectContaining({ id: second.id, revision: null, expiresAt: second.expiresAt }),
      {
        id: first.id,
        revision: 1,
        createdAt: expect.any(String),
        expiresAt: first.expiresAt,
        createdBy: { id: String(people.writer.id), name: expect.stringContaining('writer') },
      },
    ]);
    expect(JSON.stringify(data)).not.toContain(first.token.split('.')[1]);
    // Another page's link is not reached from here.
    expect(await revoke(people.writer, page, first.id)).toMatchObject(refused(404, 'not_found'));
  });

  test('the trail says that one was given away and taken back, and the review stays as it was', async () => {
    const own = await newPage();
    const before = (await look(server, people.writer, own)).body;
    const { id, expiresAt, token } = await made(own);
    await revoke(people.writer, own, id);
    const events = await eventsOf(server, people, own);
    expect(events.slice(-2)).toMatchObject([
      {
        action: 'shareLink',
        actor: { id: String(people.writer.id) },
        data: { link: id, expiresAt },
      },
      { action: 'revokeLink', data: { link: id } },
    ]);
    expect(JSON.stringify(events)).not.toContain(token.split('.')[1]);
    expect((await look(server, people.writer, own)).body).toEqual(before);
  });
});
