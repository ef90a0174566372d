import { cast } from '../support/people';
import {
  ARTICLE,
  bring,
  done,
  livePage,
  news,
  publishedRow,
  type People,
} from '../support/publishing';
import { revisionsOf } from '../support/records';
import { act, draft, look, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/** What comes in past the gate is found: by the deep check of live pages, and before a draft is frozen. */
let server: Server;
let people: People;
let pages: Page[];

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
  pages = [];
  for (let count = 0; count < 3; count += 1) {
    pages.push(await livePage(server, people, ARTICLE, news()));
  }
});
afterAll(() => server.stop());

interface Reconciler {
  run(options: { deepChecks: number }): Promise<{ live: Page[] }>;
}

/** Which of the pages a round finds changed, by their place. */
async function round(deepChecks: number): Promise<number[]> {
  const service = server.strapi.plugin('editorial-review').service('reconciler') as Reconciler;
  const { live } = await service.run({ deepChecks });
  return live.map((found) => pages.findIndex((page) => page.documentId === found.documentId));
}

/** Changes what all three say, without a trace in their own rows. */
async function smuggle(text: string): Promise<void> {
  const body = JSON.stringify([{ type: 'paragraph', children: [{ type: 'text', text }] }]);
  for (const page of pages) {
    const row = await publishedRow(server, page, { content: true });
    const [part] = row?.['content'] as { id: number }[];
    await server.strapi.db
      .connection('components_content_rich_texts')
      .where({ id: part?.id })
      .update({ body });
  }
}

describe('the deep check', () => {
  test('each round goes on where the last one ended, and after the last page from the first again', async () => {
    await smuggle('Smugglad text.');
    expect([await round(1), await round(1), await round(1)]).toEqual([[0], [1], [2]]);

    await smuggle('Smugglad på nytt.');
    // Nothing is left of the first tour: the round that finds that out begins the next one.
    expect(await round(1)).toEqual([]);
    expect([await round(2), await round(2)]).toEqual([[0, 1], [2]]);

    await smuggle('Och en gång till.');
    // The last round saw fewer pages than it might have: it was the end of the tour.
    expect(await round(2)).toEqual([0, 1]);
  });

  test('a round without deep checks reads nothing of them', async () => {
    await smuggle('Ännu en gång.');
    expect(await round(0)).toEqual([]);
  });
});

describe('a draft that was changed past the gate', () => {
  const smuggle = async (page: Page, title: string) =>
    server.strapi.db.query(ARTICLE).updateMany({
      where: { documentId: page.documentId, publishedAt: null },
      data: { title },
    });

  test('becomes a revision when it is submitted, and goes live as it was approved', async () => {
    const page = await draft(server, people.writer, ARTICLE, news('Genom grinden'));
    await smuggle(page, 'Förbi grinden');
    const submitted = await done(act(server, people.writer, page, 'submission'));
    expect(submitted.body).toMatchObject({
      data: { status: 'in_review', submittedRevision: 2, title: 'Förbi grinden' },
    });
    expect(await revisionsOf(server, page)).toEqual([
      expect.objectContaining({ number: 1, cause: 'save' }),
      expect.objectContaining({ number: 2, cause: 'found', actorKind: 'system' }),
    ]);
    const second = await look(server, people.writer, page, '/revisions/2');
    expect(second.body.data.snapshot.title).toBe('Förbi grinden');

    await done(act(server, people.reviewer, page, 'approval'));
    await done(act(server, people.publisher, page, 'publication'));
    expect((await publishedRow(server, page))?.['title']).toBe('Förbi grinden');
  });

  test('is not approved unseen when it comes after the submission', async () => {
    const page = await draft(server, people.writer, ARTICLE, news());
    await done(act(server, people.writer, page, 'submission'));
    await smuggle(page, 'Efter inskickandet');
    const answer = await act(server, people.reviewer, page, 'approval');
    expect([answer.status, answer.body.error?.details?.code]).toEqual([409, 'content_changed']);
  });

  test('is not published when it comes after the approval', async () => {
    const page = await bring(
      server,
      people,
      await draft(server, people.writer, ARTICLE, news()),
      'approved',
    );
    await smuggle(page, 'Efter godkännandet');
    const answer = await act(server, people.publisher, page, 'publication');
    expect([answer.status, answer.body.error?.details?.code]).toEqual([409, 'content_changed']);
  });
});
