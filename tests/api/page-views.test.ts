import { randomUUID } from 'node:crypto';
import type { UID } from '@strapi/strapi';
import { importFiles } from '../../src/import/run';
import { narrowPerson } from '../support/narrow-people';
import { words } from '../support/page';
import { articleOf, textOfPage } from '../support/page-text';
import { apiToken, cast, type Person } from '../support/people';
import { sendPicture } from '../support/pictures';
import {
  ARTICLE,
  interview,
  INTERVIEW,
  LINK,
  livePage,
  news,
  recording,
  type People,
} from '../support/publishing';
import { pageOf, revisionsOf } from '../support/records';
import { draft, edit, look, type Page } from '../support/reviews';
import { sentStatements } from '../support/statements';
import { startServer, type Server } from '../support/strapi';
import { describeTrapPages } from '../support/trap-pages';

/** The page as people will see it, from what its writer has typed: drawn by the server, nothing written. */
let server: Server;
let people: People;
let picture: number;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
  const sent = await sendPicture(server, people.writer, 'teal', '/upload', {
    alternativeText: 'Ett hus',
  });
  picture = sent.body[0].id as number;
});
afterAll(() => server.stop());

type Values = Record<string, unknown>;
const TOPIC = 'api::topic.topic';
const block = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

const view = (by: Person | null, path: string, body: object = {}) => {
  const asked = server.http.post(`/editorial-review/views/${path}`);
  return (by === null ? asked : asked.set('Authorization', `Bearer ${by.token}`)).send(body);
};
const at = ({ uid, documentId, locale }: Page) => `${uid}/${documentId}?locale=${locale}`;
const newPage = (uid: string, locale = 'sv') => `${uid}/new:${randomUUID()}?locale=${locale}`;

/** The text of the page that this person gets. */
async function read(by: Person, path: string, body: object = {}): Promise<string> {
  const answer = await view(by, path, body);
  expect([answer.status, answer.type]).toEqual([200, 'text/html']);
  return textOfPage(answer.text);
}

const topic = (name: string, more: object = {}) =>
  server.strapi
    .documents(TOPIC as UID.ContentType)
    .create({ data: { name, ...more } as never }) as Promise<{ documentId: string }>;

const refused = (status: number, code: string) => ({
  status,
  body: { error: { details: { code } } },
});

describe('what is answered', () => {
  test('is a page that no cache keeps, no search finds, and that runs nothing', async () => {
    const page = await draft(server, people.writer, ARTICLE, news('Provsida'));
    const { headers, text, status } = await view(people.writer, at(page));
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers).toMatchObject({
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow, noarchive',
    });
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; img-src 'self'; style/u,
    );
    expect(text).not.toMatch(/<script|\son\w+=/iu);
    expect(Buffer.byteLength(text)).toBeLessThan(30_000);
    expect(textOfPage(text)).toContain(
      'Provsida 5 oktober 2020 En kort ingress om veckan. Brödtext.',
    );
  });

  test('writes nothing: no row, no revision, no event, and only reads are sent', async () => {
    const page = await draft(server, people.writer, ARTICLE, news());
    const before = await look(server, people.writer, page);
    const values = { ...news('Osparad'), hero: { file: { id: picture }, caption: 'Text' } };
    const sent = await sentStatements(server, () => view(people.writer, at(page), { values }));
    expect(sent.length).toBeGreaterThan(3);
    const writes = sent.filter(({ sql }) => /\b(insert|update|delete)\b/iu.test(sql));
    // Each request of a person says when their session was last used.
    expect(writes.filter(({ sql }) => !/strapi_sessions/u.test(sql))).toEqual([]);
    expect((await look(server, people.writer, page)).body).toEqual(before.body);
    expect(await revisionsOf(server, page)).toHaveLength(1);
    expect(pageOf(page)).toContain(page.documentId);
  });
});

describeTrapPages(({ file, date, slug }, text) => {
  test('shows every word of it in order, with its picture', async () => {
    const report = await importFiles(server.strapi, [file], { locale: 'sv', write: true });
    const page = { uid: INTERVIEW, documentId: String(report.files[0]?.documentId), locale: 'sv' };
    const stored = await server.strapi.db.query(INTERVIEW as UID.ContentType).findOne({
      where: { documentId: page.documentId, slug },
      populate: ['portrait'],
    });
    const portrait = { ...stored?.portrait, file: { id: picture } };
    const answer = await view(people.writer, at(page), { values: { portrait } });
    const shown = articleOf(answer.text).replace(/<p class="meta">.*?<\/p>/gsu, '');
    const lines = text.split(/\r?\n/u).filter((line) => !line.startsWith('«') && line !== date);
    const expected = words(lines.join(' ').replace(' | ', ' '));
    expect(words(textOfPage(shown))).toEqual(expected);
    expect(answer.text).toMatch(/<img [^>]*src="http:\/\/cms\.test\/uploads\//u);
    expect(Buffer.byteLength(answer.text)).toBeLessThan(30_000);
  });
});

describe('what is typed and not saved', () => {
  test('shows as if it were saved; what the form lacks is as it is stored', async () => {
    const page = await draft(server, people.writer, ARTICLE, news('Sparad', { kicker: 'Kvar' }));
    const text = await read(people.writer, at(page), {
      values: {
        title: 'Osparad',
        content: [{ __component: 'content.rich-text', body: [block('Nytt.')] }],
      },
    });
    expect(text).toContain('Kvar Osparad 5 oktober 2020 En kort ingress om veckan. Nytt.');
    expect(text).not.toContain('Brödtext');
  });

  test('a page that does not stand yet shows as well, in its own language', async () => {
    const values = { title: 'A new page', hero: { file: { id: picture }, alt: 'House' } };
    const answer = await view(people.writer, newPage(ARTICLE, 'en'), { values });
    expect(answer.text).toContain('<html lang="en">');
    expect(textOfPage(answer.text)).toContain('A new page House');
  });

  test('relations: what is connected shows, what is taken away does not, in the order of the form', async () => {
    const [a, b, c] = await Promise.all(['Alfa', 'Beta', 'Gamma'].map((name) => topic(name)));
    const page = await draft(server, people.writer, ARTICLE, {
      ...news(),
      topics: { connect: [{ documentId: a?.documentId }, { documentId: b?.documentId }] },
    });
    const of = (own?: { documentId: string }, position?: object) => ({
      id: 1,
      apiData: { documentId: own?.documentId, position },
    });
    const topics = { connect: [of(c, { before: b?.documentId })], disconnect: [of(a)] };
    expect(await read(people.writer, at(page))).toMatch(/Ämnen Alfa Beta$/u);
    expect(await read(people.writer, at(page), { values: { topics } })).toMatch(
      /Ämnen Gamma Beta$/u,
    );
  });

  test('a webcast that is a draft shows to its writer, with how it is captioned', async () => {
    const link = await draft(server, people.writer, LINK, {
      ...recording('Sändning i utkast'),
      captionStatus: 'captioned',
    });
    const page = await draft(server, people.writer, INTERVIEW, interview());
    const webcastLinks = { connect: [{ apiData: { documentId: link.documentId } }] };
    expect(await read(people.writer, at(page), { values: { webcastLinks } })).toContain(
      'Webbsändningar Sändning i utkast i efterhand, textad',
    );
  });

  test('an internal link leads to where its page is today; to one that is not live it is words', async () => {
    const live = await livePage(server, people, ARTICLE, news('Målet'));
    const notLive = await draft(server, people.writer, ARTICLE, news('Inte än'));
    const link = ({ documentId }: Page, text: string) => ({
      type: 'link',
      url: `/internal/${ARTICLE}/${documentId}`,
      children: [{ type: 'text', text }],
    });
    const body = [
      { type: 'paragraph', children: [link(live, 'dit'), link(notLive, 'ingenstans')] },
    ];
    const values = { title: 'Länkar', content: [{ __component: 'content.rich-text', body }] };
    const { text } = await view(people.writer, newPage(ARTICLE), { values });
    expect(text).toContain('<a href="/nyheter/malet">dit</a>ingenstans');
  });

  test('hostile values are text, or nothing', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const values = {
      title: evil,
      lead: { toString: 'x' },
      date: 'i morgon',
      hero: 'x',
      topics: { connect: [{ documentId: "' or 1=1" }, 5] },
      content: [
        {
          __component: 'content.rich-text',
          body: [{ type: 'link', url: 'javascript:alert(1)', children: [block(evil)] }],
        },
        { __component: 'plugin::users-permissions.user', email: 'x' },
      ],
    };
    const { status, text } = await view(people.writer, newPage(ARTICLE), { values });
    expect(status).toBe(200);
    expect(text).not.toMatch(/<img|href="javascript/iu);
  });

  test('is bounded', async () => {
    const large = { title: 'x'.repeat(1_100_000) };
    expect((await view(people.writer, newPage(ARTICLE), { values: large })).status).toBe(413);
    let deep: unknown = 'x';
    for (let n = 0; n < 200; n += 1) deep = { deep };
    const answer = await view(people.writer, newPage(ARTICLE), { values: { deep } });
    expect(answer).toMatchObject(refused(400, 'invalid_input'));
    const both = { values: {}, status: 'published' };
    expect(await view(people.writer, newPage(ARTICLE), both)).toMatchObject(
      refused(400, 'invalid_input'),
    );
  });
});

test('what is live shows as it is live, whatever the draft says', async () => {
  const page = await livePage(server, people, ARTICLE, news('Som publicerad'));
  await edit(server, people.writer, page, { title: 'Som utkast' });
  expect(await read(people.writer, at(page), { status: 'published' })).toContain('Som publicerad');
  expect(await read(people.writer, at(page))).toContain('Som utkast');
  const unpublished = await draft(server, people.writer, ARTICLE, news());
  const none = await view(people.writer, at(unpublished), { status: 'published' });
  expect(none).toMatchObject(refused(404, 'not_found'));
});

describe('who may', () => {
  let page: Page;
  beforeAll(async () => {
    page = await draft(server, people.writer, ARTICLE, news('Hemlig', { kicker: 'Dold' }));
  });

  test('nobody without an account, and no key of an API', async () => {
    expect((await view(null, at(page))).status).toBe(401);
    const token = await apiToken(server);
    expect((await view({ ...people.writer, token }, at(page))).status).toBe(401);
  });

  test('not who may not read that page, and not what is none', async () => {
    const own = await narrowPerson(server, { conditions: ['admin::is-creator'] });
    expect(await view(own, at(page))).toMatchObject(refused(403, 'missing_permission'));
    expect(await view(own, at(page), { values: {} })).toMatchObject(
      refused(403, 'missing_permission'),
    );
    const other = await narrowPerson(server, { uid: TOPIC });
    expect(await view(other, at(page))).toMatchObject(refused(403, 'missing_permission'));
    const reader = await narrowPerson(server, { actions: ['read'] });
    expect(await view(reader, newPage(ARTICLE), { values: {} })).toMatchObject(
      refused(403, 'missing_permission'),
    );
    const nowhere = at({ ...page, documentId: 'ingenting' });
    expect(await view(people.writer, nowhere)).toMatchObject(refused(404, 'not_found'));
    const tongue = at({ ...page, locale: 'xx' });
    expect(await view(people.writer, tongue, { values: {} })).toMatchObject(
      refused(400, 'invalid_input'),
    );
    expect(await view(people.writer, newPage(TOPIC))).toMatchObject(refused(404, 'not_found'));
  });

  test('who may only read sees the page, and nothing of their own in it', async () => {
    const reader = await narrowPerson(server, { actions: ['read'] });
    const text = await read(reader, at(page), { values: { title: 'Insmugglat' } });
    expect(text).toContain('Hemlig');
    expect(text).not.toContain('Insmugglat');
  });

  test('fields that are not theirs to read are not shown, those not theirs to write stay as stored', async () => {
    const values: Values = { title: 'Mitt', kicker: 'Också mitt' };
    const blind = await narrowPerson(server, { fields: { read: (field) => field !== 'kicker' } });
    expect(await read(blind, at(page), { values: { title: 'Mitt' } })).not.toContain('Dold');
    const bound = await narrowPerson(server, { fields: { update: (field) => field !== 'kicker' } });
    expect(await read(bound, at(page), { values })).toContain('Dold Mitt');
  });

  test('what a page leads to shows to whoever may read that, a file to whoever sees the library', async () => {
    const { documentId } = await topic('Bara för några');
    const values = {
      topics: { connect: [{ documentId }] },
      hero: { file: { id: picture }, alt: 'Ord' },
    };
    const { text: whole } = await view(people.writer, at(page), { values });
    expect(whole).toContain('Bara för några');
    expect(whole).toContain('<img');
    const narrow = await narrowPerson(server, {});
    const { text, status } = await view(narrow, at(page), { values });
    expect(status).toBe(200);
    expect(text).not.toMatch(/Bara för några|<img/u);
    // What the page holds already, its form shows them too.
    await edit(server, people.writer, page, { hero: { file: picture, alt: 'Ord' } });
    expect((await view(narrow, at(page), { values: {} })).text).toContain('<img');
  });
});
