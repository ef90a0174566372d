import { checkSchemas } from '../../src/plugins/editorial-review/server/src/publish-gate/boot-check';
import { cast, person, type Person } from '../support/people';
import {
  ARTICLE,
  bring,
  codeOf,
  edited,
  INTERVIEW,
  interview,
  LINK,
  livePage,
  news,
  publishedRow,
  recording,
  type People,
} from '../support/publishing';
import { act, draft, look, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/** What is live is taken down, changed or hidden only through the review. */
let server: Server;
let people: People;
let page: Page;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
});
afterAll(() => server.stop());

const contentManager = `/content-manager/collection-types/${ARTICLE}`;
const as = (by: Person) => ({ Authorization: `Bearer ${by.token}` });
const rows = () => server.strapi.db.query(ARTICLE);
const statusOf = async (of: Page) => (await look(server, people.writer, of)).body.data;

describe('a live page with a newer draft', () => {
  beforeEach(async () => {
    page = await livePage(server, people, ARTICLE, news());
    await edited(server, people.writer, page, { lead: 'En ny ingress.' });
  });

  const stays = async () => {
    const row = await publishedRow(server, page);
    expect(row?.['lead']).toBe('En kort ingress om veckan.');
  };

  test.each([
    ['unpublish', 'reason_required', () => `/${page.documentId}/actions/unpublish`, {}],
    [
      'unpublish and discard the draft',
      'reason_required',
      () => `/${page.documentId}/actions/unpublish`,
      { discardDraft: true },
    ],
    ['bulk unpublish', 'reason_required', () => '/actions/bulkUnpublish', 'many'],
    ['bulk delete', 'illegal_transition', () => '/actions/bulkDelete', 'many'],
  ])('stays after %s in the content manager: %s', async (_name, code, path, body) => {
    const answer = await server.http
      .post(`${contentManager}${path()}`)
      .set(as(people.superAdmin))
      .send(body === 'many' ? { documentIds: [page.documentId] } : (body as object));
    expect([answer.body.error?.details?.code, answer.status]).toEqual([
      code,
      code === 'reason_required' ? 422 : 409,
    ]);
    await stays();
    expect((await statusOf(page)).status).toBe('working');
  });

  test.each(['', '?locale=*', '?locale=sv'])('is not deleted%s', async (query) => {
    const answer = await server.http
      .delete(`${contentManager}/${page.documentId}${query}`)
      .set(as(people.superAdmin));
    expect([answer.status, answer.body.error?.details?.code]).toEqual([409, 'illegal_transition']);
    await stays();
  });

  test('goes back to what is live when the draft is discarded', async () => {
    const answer = await server.http
      .post(`${contentManager}/${page.documentId}/actions/discard`)
      .set(as(people.superAdmin))
      .send({});
    expect(answer.status).toBe(200);
    expect(answer.body.data.lead).toBe('En kort ingress om veckan.');
    await stays();
  });

  type Attempt = [string, () => Promise<unknown>];
  const where = () => ({ documentId: page.documentId, publishedAt: { $notNull: true } });
  const attempts: Attempt[] = [
    ['update', () => rows().update({ where: where(), data: { title: 'x' } })],
    ['updateMany', () => rows().updateMany({ where: where(), data: { title: 'x' } })],
    ['updateMany of all', () => rows().updateMany({ where: {}, data: { title: 'x' } })],
    [
      'unpublishing by update',
      () => rows().update({ where: where(), data: { publishedAt: null } }),
    ],
    ['delete', () => rows().delete({ where: where() })],
    ['deleteMany', () => rows().deleteMany({ where: where() })],
    ['emptying a relation', () => rows().update({ where: where(), data: { topics: [] } })],
    [
      'updating a component',
      async () => {
        const row = await publishedRow(server, page, { content: true });
        const [part] = row?.['content'] as { id: number }[];
        return server.strapi.db
          .query('content.rich-text')
          .update({ where: { id: part?.id }, data: { body: [] } });
      },
    ],
    [
      'deleting its components',
      () => server.strapi.db.query('content.rich-text').deleteMany({ where: {} }),
    ],
  ];
  test.each(attempts)('stays after db.query: %s', async (_name, attempt) => {
    expect(await codeOf(attempt)).toBe('review_required');
    await stays();
  });

  test('stays after unpublish in code', async () => {
    const { documentId } = page;
    const unpublish = async () => server.strapi.documents(ARTICLE).unpublish?.({ documentId });
    expect(await codeOf(unpublish)).toBe('missing_permission');
    await stays();
  });
});

describe('a page that is not live', () => {
  beforeEach(async () => {
    page = await draft(server, people.writer, ARTICLE, news());
  });

  test('may be deleted; its history stays', async () => {
    const answer = await server.http
      .delete(`${contentManager}/${page.documentId}`)
      .set(as(people.writer));
    expect(answer.status).toBe(200);
    const events = await server.strapi.db.query('plugin::editorial-review.event').findMany({
      where: { page: { $contains: page.documentId } },
      orderBy: { seq: 'asc' },
    });
    expect((events as { action: string }[]).map(({ action }) => action)).toEqual([
      'save',
      'delete',
    ]);
  });

  test('keeps its draft when that is discarded', async () => {
    const { documentId } = page;
    const discard = async () => server.strapi.documents(ARTICLE).discardDraft?.({ documentId });
    expect(await codeOf(discard)).toBe('illegal_transition');
    expect(await rows().count({ where: { documentId } })).toBe(1);
  });

  test('goes live by Strapi’s own publish once it is approved, and only as approved', async () => {
    await bring(server, people, page, 'approved');
    const boss = await person(server, 'strapi-super-admin');
    const answer = await server.http
      .post(`${contentManager}/actions/bulkPublish`)
      .set(as(boss))
      .send({ documentIds: [page.documentId] });
    expect([answer.body.error, answer.body.count]).toEqual([undefined, 1]);
    expect(await statusOf(page)).toMatchObject({ status: 'idle', live: 'live' });
  });

  test('in a bulk publication only what is approved goes live, and the answer says what did not', async () => {
    const approved = await bring(
      server,
      people,
      await draft(server, people.writer, ARTICLE, news('Den godkända')),
      'approved',
    );
    const answer = await server.http
      .post(`${contentManager}/actions/bulkPublish`)
      .set(as(people.superAdmin))
      .send({ documentIds: [approved.documentId, page.documentId] });
    const { details, message } = answer.body.error;
    expect([answer.status, details.code, details.done]).toEqual([403, 'review_required', 1]);
    expect(message).toMatch(/^1 av 2 är klara\. Det här gick inte: /);
    expect(details.results).toHaveLength(2);
    expect(details.results).toContainEqual({
      documentId: approved.documentId,
      title: 'Den godkända',
      outcome: 'done',
    });
    expect(details.results).toContainEqual({
      documentId: page.documentId,
      title: expect.any(String) as string,
      outcome: 'refused',
      error: { code: 'review_required', message: expect.any(String) as string },
    });
    expect(await publishedRow(server, approved)).not.toBeNull();
    expect((await statusOf(approved)).status).toBe('idle');
    expect((await statusOf(page)).live).toBe('none');
  });
});

describe('languages', () => {
  test('are reviewed apart: publishing one leaves the other a draft', async () => {
    page = await draft(server, people.writer, ARTICLE, news());
    const english = { ...page, locale: 'en' };
    await edited(server, people.writer, english, news('A story'));
    await bring(server, people, page, 'live');
    expect(await publishedRow(server, english)).toBeNull();
    expect(await statusOf(english)).toMatchObject({ status: 'working', live: 'none' });
  });

  test('an edit of one writes nothing into the other', async () => {
    page = await livePage(server, people, ARTICLE, news());
    const english = { ...page, locale: 'en' };
    await edited(server, people.writer, english, news('Another story', { date: '2021-01-01' }));
    expect((await publishedRow(server, page))?.['date']).toBe('2020-10-05');
  });
});

test('a schema that opens a way around the gate stops the start', () => {
  const types = server.strapi.contentTypes as unknown as Record<
    string,
    { attributes: object } | undefined
  >;
  const attributes = types[ARTICLE]?.attributes as Record<string, { pluginOptions?: object }>;
  const title = attributes['title'] ?? {};
  const before = title.pluginOptions;
  title.pluginOptions = { i18n: { localized: false } };
  try {
    expect(() => checkSchemas(server.strapi)).toThrow('api::article.article.title');
  } finally {
    title.pluginOptions = before ?? {};
  }
  const arranger = types['api::arranger.arranger']?.attributes ?? {};
  Object.assign(arranger, {
    articles: { type: 'relation', relation: 'manyToMany', target: ARTICLE },
  });
  try {
    expect(() => checkSchemas(server.strapi)).toThrow('api::arranger.arranger.articles');
  } finally {
    delete (arranger as Record<string, unknown>)['articles'];
  }
  expect(() => checkSchemas(server.strapi)).not.toThrow();
});

describe('links to webcasts', () => {
  const titlesOf = async (of: Page): Promise<string[]> => {
    const row = await publishedRow(server, of, { webcastLinks: true });
    return (row?.['webcastLinks'] as { title: string }[]).map(({ title }) => title);
  };

  test('disappear with their target and come back in their place', async () => {
    const titles = ['Först', 'Sedan', 'Sist'];
    const links: Page[] = [];
    for (const title of titles) links.push(await livePage(server, people, LINK, recording(title)));
    page = await livePage(
      server,
      people,
      INTERVIEW,
      interview({ webcastLinks: links.map(({ documentId }) => documentId) }),
    );
    expect(await titlesOf(page)).toEqual(titles);

    const middle = links[1] as Page;
    const withdrawn = await act(server, people.publisher, middle, 'withdrawal', {
      reason: 'Fel film.',
    });
    expect(withdrawn.status).toBe(200);
    expect(await titlesOf(page)).toEqual(['Först', 'Sist']);

    await bring(server, people, middle, 'live');
    expect(await titlesOf(page)).toEqual(titles);
    expect((await statusOf(page)).live).toBe('live');
  });

  test('must be live when the page is submitted', async () => {
    const link = await draft(server, people.writer, LINK, recording());
    page = await draft(
      server,
      people.writer,
      INTERVIEW,
      interview({ webcastLinks: [link.documentId] }),
    );
    const answer = await act(server, people.writer, page, 'submission');
    expect([answer.status, answer.body.error?.details?.code]).toEqual([422, 'checks_failed']);
  });
});

describe('what a live page uses', () => {
  const FILE = 'plugin::upload.file';
  const upload = () =>
    server.strapi.plugin('upload').service('upload') as unknown as {
      replace(id: number, file: object): Promise<unknown>;
      remove(file: object): Promise<unknown>;
    };

  test('can’t be deleted, and the refusal names the pages', async () => {
    const topic = await server.strapi
      .documents('api::topic.topic')
      .create({ data: { name: 'Hälsa', slug: 'halsa' } });
    page = await livePage(
      server,
      people,
      ARTICLE,
      news('Sidan med ämnet', { topics: [topic.documentId] }),
    );
    const { documentId } = topic;
    const answer = await server.http
      .delete(`/content-manager/collection-types/api::topic.topic/${documentId}`)
      .set(as(people.superAdmin));
    expect([answer.status, answer.body.error?.details?.code]).toEqual([409, 'illegal_transition']);
    expect(answer.body.error.message).toContain('Sidan med ämnet');
    const topics = server.strapi.db.query('api::topic.topic');
    expect(await codeOf(() => topics.deleteMany({ where: { documentId } }))).toBe(
      'illegal_transition',
    );

    await act(server, people.publisher, page, 'withdrawal', { reason: 'Inaktuell.' });
    expect(await codeOf(() => topics.delete({ where: { documentId } }))).toBeNull();
  });

  test('keeps the bytes of its picture until it is withdrawn', async () => {
    const file = (await server.strapi.db.query(FILE).create({
      data: {
        name: 'bild.png',
        hash: 'bild_1',
        ext: '.png',
        mime: 'image/png',
        size: 1,
        url: '/uploads/bild_1.png',
        provider: 'local',
        sha256: 'a'.repeat(64),
        photographer: 'Kim Lind',
      },
    })) as { id: number };
    const hero = { file: file.id, alt: 'En scen', caption: 'Scenen' };
    page = await livePage(server, people, ARTICLE, news(undefined, { hero }));

    expect(await codeOf(() => upload().replace(file.id, {}))).toBe('illegal_transition');
    expect(await codeOf(() => upload().remove(file))).toBe('illegal_transition');
    const files = server.strapi.db.query(FILE);
    const { id } = file;
    const data = { sha256: 'b'.repeat(64) };
    expect(await codeOf(() => files.update({ where: { id }, data }))).toBe('illegal_transition');
    expect(await codeOf(() => files.delete({ where: { id } }))).toBe('illegal_transition');
    // Who took it is corrected by an act of its own, which is noted.
    const credit = { photographer: 'Kim Lindh' };
    expect(await codeOf(() => files.update({ where: { id }, data: credit }))).toBe(
      'illegal_transition',
    );

    await act(server, people.publisher, page, 'withdrawal', { reason: 'Fel bild.' });
    expect(await codeOf(() => files.update({ where: { id }, data }))).toBeNull();
  });
});
