import { cast } from '../support/people';
import {
  ARTICLE,
  bring,
  done,
  edited,
  interview,
  INTERVIEW,
  LINK,
  livePage,
  news,
  publishedRow,
  recording,
  type People,
} from '../support/publishing';
import { act, draft, edit, look, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/** What is live is a revision: the row may lack links that are hidden just now, and nothing may be lost by it. */
let server: Server;
let people: People;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
});
afterAll(() => server.stop());

const CM = '/content-manager/collection-types';
const as = ({ token }: { token: string }) => ({ Authorization: `Bearer ${token}` });
const discard = ({ uid, documentId, locale }: Page) =>
  server.http
    .post(`${CM}/${uid}/${documentId}/actions/discard?locale=${locale}`)
    .set(as(people.writer))
    .send({});
const remove = ({ uid, documentId, locale }: Page) =>
  server.http.delete(`${CM}/${uid}/${documentId}?locale=${locale}`).set(as(people.writer));
const withdraw = (page: Page) =>
  done(act(server, people.publisher, page, 'withdrawal', { reason: 'Fel.' }));

interface Row {
  lead: string;
  webcastLinks: { documentId: string }[];
}

const links = ({ webcastLinks }: Row) => webcastLinks.map(({ documentId }) => documentId);
const draftOf = ({ uid, documentId, locale }: Page) =>
  server.strapi.db.query(uid).findOne({
    where: { documentId, locale, publishedAt: null },
    populate: { webcastLinks: true },
  }) as Promise<Row>;

/** A live interview with two live links. */
async function linked() {
  const first = await livePage(server, people, LINK, recording());
  const second = await livePage(server, people, LINK, recording());
  const webcastLinks = [first.documentId, second.documentId];
  const page = await livePage(server, people, INTERVIEW, interview({ webcastLinks }));
  return { first, second, page, webcastLinks };
}

describe('discarding changes', () => {
  test('goes back to the live revision, with the link that is hidden just now', async () => {
    const { first, page, webcastLinks } = await linked();
    await withdraw(first);
    await edited(server, people.writer, page, { lead: 'En annan ingress.' });
    const answer = await done(discard(page));
    expect(answer.body).toMatchObject({ data: { lead: 'En kort ingress om veckan.' } });
    const row = await draftOf(page);
    expect(row.lead).toBe('En kort ingress om veckan.');
    expect(links(row)).toEqual(webcastLinks);
    const { body } = await look(server, people.writer, page);
    expect(body.data.revision.hash).toBe(
      (await look(server, people.writer, page, '/revisions/1')).body.data.hash,
    );

    await bring(server, people, first, 'live');
    await edited(server, people.writer, page, { lead: 'En tredje ingress.' });
    await bring(server, people, page, 'live');
    const live = (await publishedRow(server, page, { webcastLinks: true })) as never as Row;
    expect(links(live)).toEqual(webcastLinks);
  });

  test('also of several languages at once, each to its own', async () => {
    const page = await livePage(server, people, ARTICLE, news('På svenska'));
    const english = { ...page, locale: 'en' };
    await done(edit(server, people.writer, english, news('In English')));
    await bring(server, people, english, 'live');
    for (const each of [page, english])
      await edited(server, people.writer, each, { kicker: 'Ändrad' });
    await done(discard({ ...page, locale: 'sv' }));
    const kickers = await Promise.all([page, english].map((each) => draftOf(each)));
    expect(kickers.map((row) => (row as never as { kicker: string | null }).kicker)).toEqual([
      null,
      'Ändrad',
    ]);
  });
});

describe('a withdrawn page that a live page points to', () => {
  test('is not deleted: its link is to come back', async () => {
    const { first, page } = await linked();
    await withdraw(first);
    const { status, body } = await remove(first);
    expect([status, body.error.details.code]).toEqual([409, 'illegal_transition']);
    expect(body.error.details.pages).toEqual([
      expect.objectContaining({ documentId: page.documentId, slot: 'live' }),
    ]);
    expect(body.error.message).toMatch(/^Används på sidor som är publicerade/);
    const bulk = await server.http
      .post(`${CM}/${LINK}/actions/bulkDelete?locale=sv`)
      .set(as(people.superAdmin))
      .send({ documentIds: [first.documentId] });
    expect(bulk.status).toBe(409);
    expect(await draftOf(first)).not.toBeNull();
  });

  test('can be deleted in another language, and when nothing points to it any more', async () => {
    const { first, second, page } = await linked();
    const english = { ...first, locale: 'en' };
    await done(edit(server, people.writer, english, recording('Recording')));
    await withdraw(first);
    expect((await remove(english)).status).toBe(200);
    await edited(server, people.writer, page, { webcastLinks: [second.documentId] });
    await bring(server, people, page, 'live');
    expect((await remove(first)).status).toBe(200);
  });

  test('nor while a page that points to it waits to go live', async () => {
    const link = await livePage(server, people, LINK, recording());
    const page = await draft(
      server,
      people.writer,
      INTERVIEW,
      interview({ webcastLinks: [link.documentId] }),
    );
    await bring(server, people, page, 'approved');
    await withdraw(link);
    expect((await remove(link)).status).toBe(409);
  });
});

describe('restoring a revision', () => {
  test('whose target is gone brings back the words, and names what is missing', async () => {
    const gone = await draft(server, people.writer, LINK, recording());
    const there = await draft(server, people.writer, LINK, recording());
    const page = await draft(
      server,
      people.writer,
      INTERVIEW,
      interview({ webcastLinks: [gone.documentId, there.documentId], lead: 'Den första.' }),
    );
    await edited(server, people.writer, page, { webcastLinks: [], lead: 'Den andra.' });
    await done(remove(gone));
    const { body } = await done(act(server, people.writer, page, 'restoration', { revision: 1 }));
    const leftOut = [{ field: 'webcastLinks', type: LINK, id: gone.documentId }];
    expect(body).toMatchObject({ data: { lastAction: { action: 'restore', leftOut } } });
    const row = await draftOf(page);
    expect(row.lead).toBe('Den första.');
    expect(links(row)).toEqual([there.documentId]);
    const events = await done(look(server, people.writer, page, '/events'));
    const { data } = events.body as { data: { action: string; data: object }[] };
    expect(data.at(-1)).toMatchObject({ action: 'restore', data: { leftOut } });
  });

  test('with a file and a topic that are gone', async () => {
    const { strapi } = server;
    const topic = await strapi
      .documents('api::topic.topic')
      .create({ data: { name: 'Tillfälligt ämne' } as never });
    const file = await strapi.db.query('plugin::upload.file').create({
      data: {
        name: 'a.png',
        hash: 'a',
        ext: '.png',
        mime: 'image/png',
        size: 1,
        url: '/a.png',
        provider: 'local',
      },
    });
    const content = [
      { __component: 'content.figure', file: file.id, alt: 'En bro' },
      ...(news()['content'] as object[]),
    ];
    const page = await draft(
      server,
      people.writer,
      ARTICLE,
      news('Med bild', { topics: [topic.documentId], content }),
    );
    await edited(server, people.writer, page, { topics: [], content: news()['content'] });
    await strapi.documents('api::topic.topic').delete({ documentId: topic.documentId });
    await strapi.db.query('plugin::upload.file').delete({ where: { id: file.id } });
    const { body } = await done(act(server, people.writer, page, 'restoration', { revision: 1 }));
    const { leftOut } = (body as { data: { lastAction: { leftOut: object[] } } }).data.lastAction;
    expect(leftOut).toEqual(
      expect.arrayContaining([
        { field: 'topics', type: 'api::topic.topic', id: topic.documentId },
        {
          field: expect.stringMatching(/^content\[[\w-]{8}\]\.file$/),
          type: 'plugin::upload.file',
          id: String(file.id),
        },
      ]),
    );
    const revision = await done(look(server, people.writer, page, '/revisions/3'));
    expect(revision.body).toMatchObject({
      data: { snapshot: { content: [{ alt: 'En bro', file: null }, {}] } },
    });
  });

  test('again, after a lost answer, names it again', async () => {
    const gone = await draft(server, people.writer, LINK, recording());
    const page = await draft(
      server,
      people.writer,
      INTERVIEW,
      interview({ webcastLinks: [gone.documentId] }),
    );
    await edited(server, people.writer, page, { webcastLinks: [] });
    await done(remove(gone));
    const { body } = await look(server, people.writer, page);
    const { lockVersion } = (body as { data: { lockVersion: number } }).data;
    const ask = () => act(server, people.writer, page, 'restoration', { revision: 1, lockVersion });
    const first = await done(ask());
    const second = await done(ask());
    expect((second.body as { data: { lastAction: object } }).data.lastAction).toEqual(
      (first.body as { data: { lastAction: object } }).data.lastAction,
    );
  });
});
