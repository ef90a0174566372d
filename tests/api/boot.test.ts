import { startServer, type Server } from '../support/strapi';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test('the server boots and says that it is well', async () => {
  const answer = await server.http.get('/_health');
  expect(answer.status).toBe(204);
});

test('nothing is counted for the makers of Strapi, who are never told', () => {
  const { jobs } = server.strapi.cron as unknown as { jobs: { name: string }[] };
  const names = jobs.map(({ name }) => name);
  expect(names.filter((name) => /weekly|projectInformation|ping/i.test(name))).toEqual([]);
});
