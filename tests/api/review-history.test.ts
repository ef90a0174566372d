import { cast } from '../support/people';
import { ARTICLE, bring, edited, news, type People } from '../support/publishing';
import { act, draft, look, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/** A page that is saved for years has a long history: it is given out in pieces. */
let server: Server;
let people: People;
let page: Page;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
  page = await draft(server, people.writer, ARTICLE, news());
  for (const lead of ['Två.', 'Tre.', 'Fyra.', 'Fem.'])
    await edited(server, people.writer, page, { lead });
});
afterAll(() => server.stop());

const asked = async (below: string) => {
  const { status, body } = await server.http
    .get(`/editorial-review/reviews/${page.uid}/${page.documentId}${below}`)
    .set('Authorization', `Bearer ${people.writer.token}`);
  return { status, body };
};
const numbers = (rows: { number?: number; seq?: number }[]) =>
  rows.map(({ number, seq }) => number ?? seq);

test('revisions come newest first, a piece at a time', async () => {
  const whole = await asked('/revisions?locale=sv');
  expect(numbers(whole.body.data)).toEqual([5, 4, 3, 2, 1]);
  expect(whole.body.meta.pagination).toEqual({ page: 1, pageSize: 100, pageCount: 1, total: 5 });
  const second = await asked('/revisions?locale=sv&page=2&pageSize=2');
  expect(numbers(second.body.data)).toEqual([3, 2]);
  expect(second.body.meta.pagination).toEqual({ page: 2, pageSize: 2, pageCount: 3, total: 5 });
  expect((await asked('/revisions?locale=sv&page=9&pageSize=2')).body.data).toEqual([]);
});

test('the trail comes from its beginning, or the newest first, a piece at a time', async () => {
  const whole = numbers((await asked('/events?locale=sv')).body.data);
  expect(whole.length).toBeGreaterThan(4);
  expect([...whole].sort((a, b) => Number(a) - Number(b))).toEqual(whole);
  const first = await asked('/events?locale=sv&pageSize=2');
  expect(numbers(first.body.data)).toEqual(whole.slice(0, 2));
  expect(first.body.meta).toEqual({
    chain: { ok: true },
    pagination: {
      ...{ page: 1, pageSize: 2, total: whole.length },
      pageCount: Math.ceil(whole.length / 2),
    },
  });
  const newest = await asked('/events?locale=sv&pageSize=3&sort=seq:desc');
  expect(numbers(newest.body.data)).toEqual([...whole].reverse().slice(0, 3));
});

test.each([
  ['/revisions?locale=sv&pageSize=101', 'pageSize'],
  ['/revisions?locale=sv&page=0', 'page'],
  ['/events?locale=sv&page=1e3', 'page'],
  ['/events?locale=sv&sort=at:desc', 'sort'],
  ['/events?locale=sv&limit=5', 'limit'],
])('%s is refused with the name of the field', async (below, field) => {
  const { status, body } = await asked(below);
  expect([status, body.error.details.code, body.error.details.field]).toEqual([
    400,
    'invalid_input',
    field,
  ]);
});

test('a page without a history is not found', async () => {
  const unknown = { ...page, documentId: 'finns-inte' };
  expect((await look(server, people.superAdmin, unknown, '/revisions')).status).toBe(404);
  expect((await look(server, people.superAdmin, unknown, '/events')).status).toBe(404);
});

describe('drafts that nobody was asked to look at', () => {
  interface Pruning {
    prune(
      before: string,
      actor: { kind: 'system'; id: string },
      options: { write: boolean },
    ): Promise<{ pruned: number; pages: number }>;
  }
  const prune = (before: string, write: boolean) =>
    (server.strapi.plugin('editorial-review').service('pruning') as Pruning).prune(
      before,
      { kind: 'system', id: 'cli' },
      { write },
    );
  const TOMORROW = new Date(Date.now() + 86_400_000).toISOString();
  const erasedOf = async (page: Page): Promise<Record<number, boolean>> => {
    const { body } = await look(server, people.writer, page, '/revisions');
    const rows = body.data as { number: number; erased: boolean }[];
    return Object.fromEntries(rows.map(({ number, erased }) => [number, erased]));
  };

  test('lose their text when they are old; what was submitted, is live or is today’s draft keeps it', async () => {
    const page = await draft(server, people.writer, ARTICLE, news('Ett'));
    await edited(server, people.writer, page, { title: 'Två' });
    await edited(server, people.writer, page, { title: 'Tre' });
    await bring(server, people, page, 'live');
    await edited(server, people.writer, page, { title: 'Fyra' });
    await edited(server, people.writer, page, { title: 'Fem' });
    const kept = { 1: false, 2: false, 3: false, 4: false, 5: false };

    expect(await prune('2020-01-01T00:00:00.000Z', true)).toEqual({ pruned: 0, pages: 0 });
    const told = await prune(TOMORROW, false);
    expect(told.pruned).toBeGreaterThan(2);
    expect(await erasedOf(page)).toEqual(kept);

    expect(await prune(TOMORROW, true)).toEqual(told);
    expect(await erasedOf(page)).toEqual({ ...kept, 1: true, 2: true, 4: true });
    expect(await prune(TOMORROW, true)).toEqual({ pruned: 0, pages: 0 });
    const audit = server.strapi.plugin('editorial-review').service('audit') as unknown as {
      verify(): Promise<{ ok: boolean; problems: string[] }>;
    };
    expect(await audit.verify()).toMatchObject({ ok: true, problems: [] });

    const restored = await act(server, people.writer, page, 'restoration', { revision: 1 });
    expect(restored.status).toBeGreaterThan(399);
    const again = await act(server, people.writer, page, 'restoration', { revision: 3 });
    expect(again.status).toBe(200);
  });
});
