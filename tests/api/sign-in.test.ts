/**
 * @jest-environment node
 *
 * Strapi counts guesses in a module: it must be fresh.
 */
import { arrangerOf, type ArrangerAccount } from '../support/arrangers';
import { PASSWORD, person, type Person } from '../support/people';
import { startServer, type Server } from '../support/strapi';

/** Who gets in: guesses are few, answers say nothing of accounts, tokens end with their password. */
let server: Server;
let admin: Person;
let arranger: ArrangerAccount;

beforeAll(async () => {
  server = await startServer();
  // Behind one proxy of ours.
  server.strapi.server.app.proxy = true;
  server.strapi.server.app.maxIpsCount = 1;
  admin = await person(server, 'strapi-super-admin');
  arranger = await arrangerOf(server, 'Gissköpings kommun');
});
beforeEach(() => server.strapi.config.set('sign-in.limitGuesses', true));
afterAll(() => server.stop());

let address = 0;
/** An address that nobody has come from yet. */
const newAddress = () => `198.51.${(address += 1) >> 8}.${address & 255}`;

const local = (identifier: string, password: string, from: string) =>
  server.http.post('/api/auth/local').set('X-Forwarded-For', from).send({ identifier, password });
const login = (email: string, password: string, from: string) =>
  server.http.post('/admin/login').set('X-Forwarded-For', from).send({ email, password });
const graphql = (query: string, from: string) =>
  server.http.post('/graphql').set('X-Forwarded-For', from).send({ query });

const statuses = async (count: number, ask: (index: number) => PromiseLike<{ status: number }>) => {
  const all: number[] = [];
  for (let index = 0; index < count; index += 1) all.push((await ask(index)).status);
  return all;
};

describe.each<[string, typeof local, () => string]>([
  ['an arranger', local, () => arranger.email],
  ['an administrator', login, () => admin.email],
])('guesses at %s', (_who, ask, account) => {
  test('are ten for each account, from wherever they come, and then wait', async () => {
    const { email } = await person(server, 'writer');
    const known =
      _who === 'an arranger' ? (await arrangerOf(server, `Ort ${address}`)).email : email;
    const all = await statuses(10, () => ask(known, 'Fel-losenord1', newAddress()));
    expect(new Set(all)).toEqual(new Set([400]));
    const answer = await ask(known, PASSWORD, newAddress());
    expect([answer.status, answer.body.error?.details?.code]).toEqual([429, 'rate_limited']);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(60);
    expect(answer.body.error.message).toMatch(/^För många felaktiga försök/);
  });

  test('are fifty from each address, at whatever accounts, whatever the client says of itself', async () => {
    const from = newAddress();
    const all = await statuses(50, (index) =>
      ask(`nagon-${index}@annan.example`, 'Fel-losenord1', `203.0.113.${index}, ${from}`),
    );
    expect(new Set(all)).toEqual(new Set([400]));
    expect((await ask('nagon@ny.example', 'Fel-losenord1', `192.0.2.9, ${from}`)).status).toBe(429);
    expect((await ask(account(), PASSWORD, newAddress())).status).toBe(200);
  });

  test('that are right do not count: an office shares one address', async () => {
    const from = newAddress();
    const all = await statuses(60, () => ask(account(), PASSWORD, from));
    expect(new Set(all)).toEqual(new Set([200]));
  });
});

test('a network of IPv6 is one address', async () => {
  const all = await statuses(50, (index) =>
    local(`x-${index}@x.example`, 'Fel-losenord1', `2001:db8:7:7::${index.toString(16)}`),
  );
  expect(new Set(all)).toEqual(new Set([400]));
  expect((await local('y@x.example', 'z', '2001:db8:7:7:ffff::1')).status).toBe(429);
  expect((await local('y@x.example', 'z', '2001:db8:7:8::1')).status).toBe(400);
});

test('GraphQL guesses count one by one, also many in one request', async () => {
  const known = await arrangerOf(server, 'Grafstads kommun');
  const from = newAddress();
  const guesses = Array.from(
    { length: 20 },
    (_, index) =>
      `g${index}: login(input: { identifier: "${known.email}", password: "Fel-losenord${index}" }) { jwt }`,
  );
  const { body } = await graphql(`mutation { ${guesses.join(' ')} }`, from);
  const codes = (body.errors as { extensions: { details?: { code?: string } } }[]).map(
    ({ extensions }) => extensions.details?.code,
  );
  expect(codes.length).toBeGreaterThan(0);
  expect((await local(known.email, PASSWORD, newAddress())).status).toBe(
    codes.length >= 10 ? 429 : 200,
  );
});

describe('codes to choose a new password', () => {
  test('can’t be guessed at length', async () => {
    for (const path of ['/api/auth/reset-password', '/admin/reset-password']) {
      const from = newAddress();
      const body = {
        code: 'x',
        resetPasswordToken: 'x',
        password: 'Nytt-losenord1',
        passwordConfirmation: 'Nytt-losenord1',
      };
      const all = await statuses(51, () =>
        server.http.post(path).set('X-Forwarded-For', from).send(body),
      );
      expect([path, all.at(-1), all[0]]).toEqual([path, 429, 400]);
    }
  });

  test('asking for one says nothing of accounts, and a mail that can’t be sent is no error', async () => {
    const ask = (email: string) =>
      server.http
        .post('/api/auth/forgot-password')
        .set('X-Forwarded-For', newAddress())
        .send({ email });
    const known = await ask(arranger.email);
    const unknown = await ask('ingen@annan.example');
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    expect(known.status).toBe(200);
  });
});

test('an unknown account is refused as slowly as a known one', async () => {
  server.strapi.config.set('sign-in.limitGuesses', false);
  const time = async (ask: () => PromiseLike<unknown>) => {
    const all: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      const start = process.cpuUsage();
      await ask();
      const { user, system } = process.cpuUsage(start);
      all.push(user + system);
    }
    return all.sort((a, b) => a - b)[3] as number;
  };
  for (const [ask, email] of [
    [local, arranger.email],
    [login, admin.email],
  ] as const) {
    const known = await time(() => ask(email, 'Fel-losenord1', '192.0.2.1'));
    const unknown = await time(() => ask('ingen@annan.example', 'Fel-losenord1', '192.0.2.1'));
    // The hash is nearly all of it: without it the unknown cost a twentieth.
    expect(unknown / known).toBeGreaterThan(0.5);
    expect(unknown / known).toBeLessThan(2);
  }
});

describe('a token ends with its password', () => {
  const me = (token: string) =>
    server.http.get('/api/users/me').set('Authorization', `Bearer ${token}`);

  test('when its owner changes it; the new one holds', async () => {
    const own = await arrangerOf(server, 'Bytköpings kommun');
    expect((await me(own.token)).status).toBe(200);
    const { body } = await server.http
      .post('/api/auth/change-password')
      .set('Authorization', `Bearer ${own.token}`)
      .send({
        currentPassword: PASSWORD,
        password: 'Annat-losenord1',
        passwordConfirmation: 'Annat-losenord1',
      });
    expect((await me(body.jwt)).status).toBe(200);
    expect((await me(own.token)).status).toBe(401);
  });

  test('when an administrator changes it, or blocks or deletes the account', async () => {
    const change = async (own: ArrangerAccount, data: object) =>
      server.strapi.db
        .query('plugin::users-permissions.user')
        .update({ where: { id: own.id }, data: data as never });
    const changed = await arrangerOf(server, 'Ändrings kommun');
    const users = server.strapi.plugin('users-permissions').service('user') as unknown as {
      edit(id: number, data: object): Promise<unknown>;
      remove(where: object): Promise<unknown>;
    };
    await users.edit(changed.id, { password: 'Ett-annat-losenord1' });
    expect((await me(changed.token)).status).toBe(401);
    const blocked = await arrangerOf(server, 'Spärrade kommun');
    await change(blocked, { blocked: true });
    expect((await me(blocked.token)).status).toBe(401);
    const gone = await arrangerOf(server, 'Borttagna kommun');
    await users.remove({ id: gone.id });
    expect((await me(gone.token)).status).toBe(401);
  });

  test('of an administrator as well', async () => {
    const own = await person(server, 'writer');
    const asOwn = () =>
      server.http.get('/admin/users/me').set('Authorization', `Bearer ${own.token}`);
    expect((await asOwn()).status).toBe(200);
    const answer = await server.http
      .put(`/admin/users/${own.id}`)
      .set('Authorization', `Bearer ${admin.token}`)
      .send({ password: 'Nytt-losenord1' });
    expect(answer.status).toBe(200);
    expect((await asOwn()).status).toBe(401);
  });
});
