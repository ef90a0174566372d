import { cast, type Person } from '../support/people';
import { ARTICLE, bring, news, type People } from '../support/publishing';
import { draft, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/** Several pages at once: one after the other, each for itself, with a result for each. */
let server: Server;
let people: People;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
});
afterAll(() => server.stop());

const bulk = (action: string, documentIds: string[], by: Person = people.superAdmin) =>
  server.http
    .post(`/content-manager/collection-types/${ARTICLE}/actions/${action}?locale=sv`)
    .set('Authorization', `Bearer ${by.token}`)
    .set('Accept-Language', 'sv')
    .send({ documentIds });

async function pages(count: number, state: 'draft' | 'approved' | 'live'): Promise<Page[]> {
  const made: Page[] = [];
  for (let n = 0; n < count; n += 1) {
    const page = await draft(server, people.writer, ARTICLE, news(`Sida ${n}`));
    made.push(state === 'draft' ? page : await bring(server, people, page, state));
  }
  return made;
}

const ids = (several: Page[]) => several.map(({ documentId }) => documentId);
const rowsOf = (documentIds: string[]) =>
  server.strapi.db.query(ARTICLE).count({ where: { documentId: { $in: documentIds } } });
const chain = async (): Promise<unknown> => {
  const audit = server.strapi.plugin('editorial-review').service('audit') as unknown as {
    verify(): Promise<{ ok: boolean }>;
  };
  return (await audit.verify()).ok;
};

test.each([
  ['bulkPublish', 'approved'],
  ['bulkDelete', 'draft'],
] as const)('%s of five answers for each of them', async (action, state) => {
  const some = ids(await pages(5, state));
  const { status, body } = await bulk(action, [...some, ...some]);
  expect([status, body.count]).toEqual([200, 5]);
  expect(body.results.map(({ documentId }: Page) => documentId).sort()).toEqual([...some].sort());
  expect(new Set(body.results.map(({ outcome }: { outcome: string }) => outcome))).toEqual(
    new Set(['done']),
  );
  expect(await rowsOf(some)).toBe(action === 'bulkDelete' ? 0 : 10);
  expect(await chain()).toBe(true);
});

test('a live page stays where others are deleted, and the answer names it', async () => {
  const [live] = await pages(1, 'live');
  const drafts = await pages(2, 'draft');
  const { status, body } = await bulk('bulkDelete', ids([live!, ...drafts]));
  expect([status, body.error.details.code]).toEqual([409, 'illegal_transition']);
  expect(body.error.message).toMatch(/^2 av 3 är klara\. Det här gick inte: ”Sida 0”: /);
  expect(await rowsOf(ids(drafts))).toBe(0);
  expect(await rowsOf(ids([live!]))).toBe(2);
  expect(await chain()).toBe(true);
});

test('what nobody foresaw stops those after it, and is not told in its own words', async () => {
  const some = ids(await pages(3, 'draft')).sort();
  const stop = server.strapi.db.lifecycles.subscribe({
    models: [ARTICLE],
    beforeDelete: ({ params }: { params: { where?: { id?: unknown } } }) => {
      if (JSON.stringify(params).length > 0) throw new TypeError('secret words of a fault');
    },
  });
  const { status, body } = await bulk('bulkDelete', some);
  stop();
  expect(status).toBe(500);
  expect(JSON.stringify(body)).not.toContain('secret');
  expect(await rowsOf(some)).toBe(3);
  expect((await bulk('bulkDelete', some)).status).toBe(200);
});

test('who may not delete gets no results, and nothing goes', async () => {
  const some = ids(await pages(2, 'draft'));
  expect((await bulk('bulkDelete', some, people.publisher)).status).toBe(403);
  expect(await rowsOf(some)).toBe(2);
});

test('a page that is not there is not counted as done', async () => {
  const [page] = await pages(1, 'approved');
  const { status, body } = await bulk('bulkPublish', [page!.documentId, 'finnsinte']);
  expect([status, body.error.details.code]).toEqual([404, 'not_found']);
  const outcomes = (body.error.details.results as { documentId: string; outcome: string }[]).map(
    ({ documentId, outcome }) => [documentId, outcome],
  );
  expect(Object.fromEntries(outcomes)).toEqual({
    [page!.documentId]: 'done',
    finnsinte: 'refused',
  });
});
