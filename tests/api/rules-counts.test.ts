import { listening } from '../support/listen';
import { cast } from '../support/people';
import { ARTICLE, bring, done, livePage, news, type People } from '../support/publishing';
import { act, draft } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/** Totals are kept for two seconds: a read that overlaps a publication must not keep the old one. */
let server: Server;
let people: People;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
});
afterAll(() => server.stop());

const total = async (): Promise<number> => {
  const { body } = await done(server.http.get('/api/articles?view=card'));
  return (body as { meta: { pagination: { total: number } } }).meta.pagination.total;
};

/** Lets go of whoever waits, from outside. */
function gate() {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { open, passed };
}

test('the total is right as soon as the publication is answered', async () => {
  await livePage(server, people, ARTICLE, news());
  const page = await bring(
    server,
    people,
    await draft(server, people.writer, ARTICLE, news()),
    'approved',
  );
  const before = await total();
  const written = gate();
  const seen = gate();

  // The event is the last that a publication writes: from here on nothing but the commit forgets.
  const publication = listening(
    server,
    'plugin::editorial-review.event',
    'afterCreate',
    async () => {
      written.open();
      // SQLite has one connection: there the read waits for the commit, and nobody can overlap.
      if (server.client === 'postgres') await seen.passed;
    },
    () => done(act(server, people.publisher, page, 'publication')),
  );
  await written.passed;
  const overlapping = total();
  if (server.client === 'postgres') expect(await overlapping).toBe(before);
  seen.open();
  await publication;
  await overlapping;
  expect(await total()).toBe(before + 1);
});

test('and after a withdrawal', async () => {
  const page = await livePage(server, people, ARTICLE, news());
  const before = await total();
  await done(act(server, people.publisher, page, 'withdrawal', { reason: 'Fel.' }));
  expect(await total()).toBe(before - 1);
});
