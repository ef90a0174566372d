import { cast, person, type Person } from '../support/people';
import { act, article, draft, versionOf, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

const UID = 'api::article.article';
const MANY = 50;
let server: Server;
let people: Awaited<ReturnType<typeof cast>>;

beforeAll(async () => {
  server = await startServer();
  // One listener for all: each request of a race comes in on a connection of its own.
  await new Promise<void>((resolve) => {
    server.strapi.server.httpServer.listen(0, '127.0.0.1', resolve);
  });
  people = await cast(server);
});
afterAll(() => server.stop());

interface Answer {
  status: number;
  code: string | undefined;
}

/** The same request many times at once, over real connections. */
async function race(by: Person, page: Page, noun: string, body: object): Promise<Answer[]> {
  const address = server.strapi.server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('Not listening.');
  const url = `http://127.0.0.1:${address.port}/editorial-review/reviews/${page.uid}/${page.documentId}/${noun}`;
  return Promise.all(
    Array.from({ length: MANY }, async () => {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { Authorization: `Bearer ${by.token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ locale: page.locale, ...body }),
      });
      const { error } = (await answer.json()) as { error?: { details?: { code?: string } } };
      return { status: answer.status, code: error?.details?.code };
    }),
  );
}

async function eventsOf(page: Page): Promise<string[]> {
  const rows = (await server.strapi.db.query('plugin::editorial-review.event').findMany({
    where: { page: `${page.uid}|${page.documentId}|${page.locale}` },
    orderBy: { seq: 'asc' },
  })) as { action: string }[];
  return rows.map((row) => row.action);
}

function expectOneWinner(answers: Answer[]): void {
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
  expect(answers.filter((answer) => answer.status === 409)).toHaveLength(MANY - 1);
  expect(new Set(answers.map((answer) => answer.code))).toEqual(new Set([undefined, 'stale_lock']));
}

test('fifty approvals and fifty publications at once: each time exactly one wins', async () => {
  const page = await draft(server, people.writer, UID, article('Kapplöpning'));
  await act(server, people.writer, page, 'submission');
  expectOneWinner(
    await race(people.reviewer, page, 'approval', { lockVersion: await versionOf(server, page) }),
  );
  expectOneWinner(
    await race(people.publisher, page, 'publication', {
      lockVersion: await versionOf(server, page),
    }),
  );
  expect(await eventsOf(page)).toEqual(['save', 'submit', 'approve', 'publish']);
  const { verify } = server.strapi.plugin('editorial-review').service('audit');
  expect(await verify()).toMatchObject({ ok: true, problems: [] });
});

test('two people at once: one approves, the other is told that the page has changed', async () => {
  const other = await person(server, 'reviewer');
  const page = await draft(server, people.writer, UID, article('Två granskare'));
  await act(server, people.writer, page, 'submission');
  const lockVersion = await versionOf(server, page);
  const answers = await Promise.all([
    act(server, people.reviewer, page, 'approval', { lockVersion }),
    act(server, other, page, 'change-request', { lockVersion, comment: 'Nej' }),
  ]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
});

test('many pages at once: the trail has no gaps and no forks', async () => {
  const pages = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      draft(server, people.writer, UID, article(`Sida ${index}`)),
    ),
  );
  const answers = await Promise.all(
    pages.map((page) => act(server, people.writer, page, 'submission')),
  );
  expect(answers.map((answer) => answer.status)).toEqual(Array(10).fill(200));
  const { verify } = server.strapi.plugin('editorial-review').service('audit');
  expect(await verify()).toMatchObject({ ok: true });
});
