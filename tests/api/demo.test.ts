import { seedDemo } from '../../src/demo';
import type { NewAccount } from '../../src/demo/accounts';
import { startServer, type Server } from '../support/strapi';

let server: Server;
const accounts: NewAccount[] = [];
const PASSWORD = 'Demolosen1';

beforeAll(async () => {
  server = await startServer();
  // Six sessions a year are enough here: fifty take a minute, and are no different.
  await seedDemo(server.strapi, PASSWORD, (made) => accounts.push(...made), 6);
}, 600_000);
afterAll(() => server.stop());

const reviews = (where: object = {}) =>
  server.strapi.db.query('plugin::editorial-review.review').findMany({ where }) as Promise<
    { contentType: string; status: string; live: string; lockVersion: number; id: number }[]
  >;

test('the four accounts sign in with the password that was chosen', async () => {
  expect(accounts.map(({ email }) => email)).toEqual([
    'writer@demo.example',
    'reviewer@demo.example',
    'publisher@demo.example',
    'admin@demo.example',
    'arranger@demo.example',
  ]);
  for (const { email } of accounts.slice(0, 4)) {
    const answer = await server.http.post('/admin/login').send({ email, password: PASSWORD });
    expect([email, answer.status]).toEqual([email, 200]);
  }
});

test('every status that a page can have is on the desk of the interviews', async () => {
  const seen = new Set(
    (await reviews({ contentType: 'api::interview.interview' })).map(
      ({ status, live }) => `${status} ${live}`,
    ),
  );
  expect([...seen].sort()).toEqual([
    'approved none',
    'changes_requested none',
    'idle live',
    'in_review live',
    'in_review live_unreviewed',
    'in_review none',
    'working live',
    'working none',
    'working withdrawn',
  ]);
});

test('the public reads the news, newest first, with pictures that are described', async () => {
  const answer = await server.http.get('/api/news?pageSize=50');
  expect(answer.status).toBe(200);
  const dates: string[] = answer.body.data.map((item: { date: string }) => item.date);
  expect(dates.length).toBeGreaterThan(30);
  expect(dates).toEqual([...dates].sort().reverse());
  for (const { image } of answer.body.data) expect(image?.alt).toMatch(/^(Illustration|Tecknat)/);
});

test('an interview is found by its address, in two languages', async () => {
  const path = '/api/interviews/by-slug/halla-dar-arrangor-tor-erik-wallin-kiruna-kommun';
  const answer = await server.http.get(path);
  expect(answer.status).toBe(200);
  expect(answer.body.data.alternates.map(({ locale }: { locale: string }) => locale)).toContain(
    'en',
  );
});

test('the site says who publishes it and how accessible it is', async () => {
  const answer = await server.http.get('/api/site?richText=text');
  expect(answer.body.data).toMatchObject({
    name: 'Innovationsveckan',
    publisher: 'Innovationsveckans redaktion',
    accessibilityStatement: expect.stringContaining('undertexter'),
  });
});

test('a second run changes nothing and tells no password', async () => {
  const before = await reviews();
  const again: NewAccount[] = [];
  await seedDemo(server.strapi, PASSWORD, (made) => again.push(...made), 6);
  expect(again).toEqual([]);
  expect(await reviews()).toEqual(before);
});
