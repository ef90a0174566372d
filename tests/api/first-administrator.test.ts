import { startServer, type Server } from '../support/strapi';

/** An empty installation in production: nobody becomes its administrator by coming first. */
let server: Server;
let said: string[];

const PERSON = { firstname: 'Ada', lastname: 'Ek', password: 'Losenord-2026' };
const users = () => server.strapi.db.query('admin::user');

async function start(settings: Record<string, string>): Promise<void> {
  server = await startServer({ NODE_ENV: 'production', ...settings });
  await listen();
}

/** What the server says as it begins to listen. */
async function listen(): Promise<void> {
  said = [];
  server.strapi.log.warn = ((text: string) => {
    said.push(text);
  }) as never;
  const { httpServer } = server.strapi.server;
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', () => resolve()));
  for (let turn = 0; turn < 200 && said.length === 0; turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 25));
}

const tokenIn = (text: string | undefined): string =>
  /\/admin\/auth\/register\?registrationToken=([\da-f]{40})$/.exec(text ?? '')?.[1] ?? '';

afterEach(() => server.stop());

test('the first visitor is refused, with what to do', async () => {
  await start({ ADMIN_EMAIL: '' });
  expect(said).toEqual([expect.stringContaining('set ADMIN_EMAIL and restart')]);
  const { status, body } = await server.http
    .post('/admin/register-admin')
    .set('Accept-Language', 'sv')
    .send({ ...PERSON, email: 'nagon@annan.example' });
  expect([status, body.error.details.code]).toEqual([403, 'invitation_required']);
  expect(body.error.message).toMatch(/sätt ADMIN_EMAIL/);
  expect(await users().count()).toBe(0);
});

test('whom ADMIN_EMAIL names gets a link that is told again until it is used, and works once', async () => {
  await start({ ADMIN_EMAIL: 'Ada@kommun.example' });
  const registrationToken = tokenIn(said[0]);
  expect(said[0]).toContain('ada@kommun.example');
  server = await server.restart();
  await listen();
  expect(tokenIn(said[0])).toBe(registrationToken);

  const register = () =>
    server.http.post('/admin/register').send({ registrationToken, userInfo: PERSON });
  expect((await register()).status).toBe(200);
  expect((await register()).status).toBe(400);
  const [ada] = (await users().findMany({ populate: ['roles'] })) as {
    isActive: boolean;
    roles: { code: string }[];
  }[];
  expect([ada?.isActive, ada?.roles.map(({ code }) => code)]).toEqual([
    true,
    ['strapi-super-admin'],
  ]);
  const login = await server.http
    .post('/admin/login')
    .send({ email: 'ada@kommun.example', password: PERSON.password });
  expect(login.status).toBe(200);
});

test('what is no address stops the start', async () => {
  await start({ ADMIN_EMAIL: '' });
  await expect(startServer({ NODE_ENV: 'production', ADMIN_EMAIL: 'ada' })).rejects.toThrow(
    /ADMIN_EMAIL must be one e-mail address/,
  );
});
