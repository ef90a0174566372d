import { cast, person, type Person } from '../support/people';
import { act, article, draft, edit, look, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

const UID = 'api::article.article';
let server: Server;
let people: Awaited<ReturnType<typeof cast>>;
let second: Person;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
  second = await person(server, 'reviewer', 'publisher');
});
afterAll(() => server.stop());

const newDraft = (title?: string): Promise<Page> =>
  draft(server, people.writer, UID, article(title));

async function live(page: Page): Promise<string | null> {
  const row = await server.strapi.db.query(UID).findOne({
    where: { documentId: page.documentId, locale: page.locale, publishedAt: { $notNull: true } },
  });
  return row === null ? null : (row as { title: string }).title;
}

const verified = () =>
  server.strapi.plugin('editorial-review').service('audit').verify() as Promise<{ ok: boolean }>;

test('writer, reviewer, publisher: an article goes live', async () => {
  const page = await newDraft('Första nyheten');
  const seen = await look(server, people.writer, page);
  expect(seen.body.data).toMatchObject({
    title: 'Första nyheten',
    status: 'working',
    live: 'none',
    lockVersion: 1,
    revision: { number: 1, contributors: [{ kind: 'admin', id: String(people.writer.id) }] },
  });

  const submitted = await act(server, people.writer, page, 'submission');
  expect([submitted.status, submitted.body.data?.status]).toEqual([200, 'in_review']);
  const approved = await act(server, people.reviewer, page, 'approval', { comment: 'Bra!' });
  expect([approved.status, approved.body.data?.status]).toEqual([200, 'approved']);
  const published = await act(server, people.publisher, page, 'publication');
  expect(published.body.error).toBeUndefined();
  expect(published.body.data).toMatchObject({ status: 'idle', live: 'live' });
  expect(await live(page)).toBe('Första nyheten');

  const trail = await look(server, people.publisher, page, '/events');
  expect(trail.body.data.map((event: { action: string }) => event.action)).toEqual([
    'save',
    'submit',
    'approve',
    'publish',
  ]);
  expect(trail.body.data[2].texts).toEqual([{ kind: 'comment', text: 'Bra!', erased: false }]);
  expect(trail.body.meta.chain.ok).toBe(true);
});
void edit;
void second;
void verified;
