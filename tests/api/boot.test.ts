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
