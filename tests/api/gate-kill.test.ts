import { startChild, type ChildServer } from '../support/child-server';
import { cast, type Person } from '../support/people';
import { ARTICLE, bring, news, type People } from '../support/publishing';
import { draft, versionOf, type Page } from '../support/reviews';
import { startServer } from '../support/strapi';

/**
 * The server is killed in the middle of a publication, again and again: after each restart the
 * content, the review and the trail tell the same story, all of it or nothing of it.
 */
const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 3);
let people: People;
let pages: { page: Page; lockVersion: number }[] = [];
let child: ChildServer | undefined;

beforeAll(async () => {
  const server = await startServer();
  people = await cast(server);
  for (let round = 0; round <= ROUNDS; round++) {
    const page = await draft(server, people.writer, ARTICLE, news());
    await bring(server, people, page, 'approved');
    pages = [...pages, { page, lockVersion: await versionOf(server, page) }];
  }
  await server.stop();
});
afterAll(() => kill());

/** Starts the server in a process of its own, on the database of this suite. */
const start = async (): Promise<void> => {
  child = await startChild();
};
const kill = (): Promise<void> => child?.kill() ?? Promise.resolve();

async function get<T>(url: string, by?: Person): Promise<{ status: number; body: T }> {
  const answer = await fetch(`${child?.url}${url}`, {
    headers: by === undefined ? {} : { Authorization: `Bearer ${by.token}` },
  });
  return { status: answer.status, body: (await answer.json()) as T };
}

const publish = ({ page, lockVersion }: (typeof pages)[number]) =>
  fetch(`${child?.url}/editorial-review/reviews/${page.uid}/${page.documentId}/publication`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${people.publisher.token}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ locale: page.locale, lockVersion }),
  });

interface Story {
  live: boolean;
  review: { status: string; live: string };
  published: number;
  chain: boolean;
}

/** What the content, the review and the trail say of a page. */
async function storyOf({ uid, documentId }: Page): Promise<Story> {
  const base = `/editorial-review/reviews/${uid}/${documentId}`;
  const content = await get(`/api/articles/${documentId}`);
  const review = await get<{ data: Story['review'] }>(`${base}?locale=sv`, people.publisher);
  const trail = await get<{ data: { action: string }[]; meta: { chain: { ok: boolean } } }>(
    `${base}/events?locale=sv`,
    people.publisher,
  );
  return {
    live: content.status === 200,
    review: { status: review.body.data.status, live: review.body.data.live },
    published: trail.body.data.filter(({ action }) => action === 'publish').length,
    chain: trail.body.meta.chain.ok,
  };
}

const ALL: Story = {
  live: true,
  review: { status: 'idle', live: 'live' },
  published: 1,
  chain: true,
};
const NOTHING: Story = {
  live: false,
  review: { status: 'approved', live: 'none' },
  published: 0,
  chain: true,
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test(`content, review and trail agree after each of ${ROUNDS} kills`, async () => {
  await start();
  const [first, ...others] = pages;
  const before = Date.now();
  expect((await publish(first!)).status).toBe(200);
  const duration = Date.now() - before;

  const outcomes = { all: 0, nothing: 0 };
  for (const candidate of others) {
    const answered = publish(candidate).then(
      ({ status }) => status,
      () => null,
    );
    await pause(Math.random() * duration * 1.1);
    await kill();
    const status = await answered;
    await start();

    const story = await storyOf(candidate.page);
    expect([ALL, NOTHING]).toContainEqual(story);
    // An answer that was given holds.
    if (status === 200) expect(story).toEqual(ALL);
    outcomes[story.live ? 'all' : 'nothing'] += 1;
  }
  expect(outcomes.all + outcomes.nothing).toBe(ROUNDS);
}, 1_200_000);
