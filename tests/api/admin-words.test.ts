import { PASSWORD, person, type Person } from '../support/people';
import { startServer, type Server } from '../support/strapi';

/** What the server says on the admin's own screens, and in its mails, in the language of whoever asks. */
let server: Server;
let writer: Person;

beforeAll(async () => {
  server = await startServer();
  writer = await person(server, 'writer');
});
afterAll(() => server.stop());

const inLanguage = (language: string, to: string, body: object) =>
  server.http.post(to).set('Accept-Language', language).send(body);

test.each([
  ['sv', 'E-postadressen eller lösenordet är fel.'],
  ['en', 'The e-mail address or the password is wrong.'],
])('a refused login says so in %s', async (language, message) => {
  const answer = await inLanguage(language, '/admin/login', { email: writer.email, password: 'X' });
  expect(answer.status).toBe(400);
  expect(answer.body.error).toMatchObject({ name: 'ApplicationError', message });
});

test('the screen for an account that is shut still knows Strapi’s word for it', async () => {
  const shut = await person(server, 'writer');
  await server.strapi.db
    .query('admin::user')
    .update({ where: { id: shut.id }, data: { isActive: false } });
  const answer = await inLanguage('sv', '/admin/login', { email: shut.email, password: PASSWORD });
  expect(answer.body.error.message).toBe('User not active');
});

test.each([
  ['sv', 'Du har inte behörighet till det här.'],
  ['en', 'You do not have permission for this.'],
])('a screen that is not for them refuses in %s', async (language, message) => {
  const answer = await server.http
    .get('/admin/webhooks')
    .set('Accept-Language', language)
    .set('Authorization', `Bearer ${writer.token}`);
  expect(answer.status).toBe(403);
  expect(answer.body.error.message).toBe(message);
});

interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

test('a forgotten password brings a mail in Swedish and English, with the link', async () => {
  const mails: Mail[] = [];
  const { provider } = server.strapi.plugin('email') as unknown as {
    provider: { send(mail: Mail): Promise<void> };
  };
  const send = jest.spyOn(provider, 'send').mockImplementation(async (mail) => {
    mails.push(mail);
  });
  const answer = await inLanguage('sv', '/admin/forgot-password', { email: writer.email });
  expect(answer.status).toBe(204);
  for (let turn = 0; turn < 50 && mails.length === 0; turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
  send.mockRestore();
  const [mail] = mails;
  expect(mail?.to).toBe(writer.email);
  expect(mail?.subject).toBe('Nytt lösenord / New password');
  for (const body of [mail?.text, mail?.html]) {
    expect(body).toContain('har bett om ett nytt lösenord');
    expect(body).toContain('has asked for a new password');
    expect(body).toMatch(/\/auth\/reset-password\?code=\w+/u);
    expect(body).not.toContain('<%');
  }
});

test('so does the mail to an arranger, as it is stored', async () => {
  const store = server.strapi.store({ type: 'plugin', name: 'users-permissions' });
  const { reset_password: mail } = (await store.get({ key: 'email' })) as {
    reset_password: { options: { object: string; message: string } };
  };
  expect(mail.options.object).toBe('Nytt lösenord / New password');
  expect(mail.options.message).toContain('<%= URL %>?code=<%= TOKEN %>');
  expect(mail.options.message).toContain('Någon, troligen du');
});
