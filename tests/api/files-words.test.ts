import type { Response } from 'supertest';
import { apiToken, person, type Person } from '../support/people';
import {
  emptyLibrary,
  FILE,
  fileOf,
  picture,
  sendPicture,
  type StoredFile,
} from '../support/pictures';
import { done } from '../support/publishing';
import { startServer, type Server } from '../support/strapi';

/** The words of files, by every way that there is: kept as they were meant, or refused by field. */
let server: Server;
let editor: Person;
let token: string;
let file: StoredFile;

beforeAll(async () => {
  server = await startServer();
  editor = await person(server, 'strapi-super-admin');
  token = await apiToken(server);
});
beforeEach(async () => {
  const { body } = await done(sendPicture(server, editor, 'teal'));
  file = await fileOf(server, (body as [{ id: number }])[0].id);
});
afterAll(async () => {
  await emptyLibrary(server);
  await server.stop();
});

const by = (address: string) => ({
  Authorization: `Bearer ${/^\/(api|graphql)/u.test(address) ? token : editor.token}`,
});
const told = ({ status, body }: Response) => [status, body.error?.details?.code];

const mutation = `mutation ($id: ID!, $info: FileInfoInput) { updateUploadFile(id: $id, info: $info) { name } }`;
const graphql = (variables: object) =>
  server.http.post('/graphql').set(by('/graphql')).send({ query: mutation, variables });

/** GraphQL's answer as REST's would be. */
async function asRest(answer: PromiseLike<Response>): Promise<Response> {
  const { body, status } = await answer;
  const own = body.errors?.[0]?.extensions?.error;
  return { status: own?.details ? 400 : status, body: own ? { error: own } : body } as Response;
}

const form = (address: string, info: object) =>
  server.http.post(address).set(by(address)).field('fileInfo', JSON.stringify(info));

const REWORDINGS: [string, (info: object) => PromiseLike<Response>][] = [
  ['POST /upload?id=', (info) => form(`/upload?id=${file.id}`, info)],
  ['POST /api/upload?id=', (info) => form(`/api/upload?id=${file.id}`, info)],
  [
    'POST /api/upload?id= as JSON',
    (info) =>
      server.http.post(`/api/upload?id=${file.id}`).set(by('/api/')).send({ fileInfo: info }),
  ],
  [
    'PUT /upload/files/:id',
    (info) => server.http.put(`/upload/files/${file.id}`).set(by('')).send({ fileInfo: info }),
  ],
  [
    'bulk-update',
    (info) =>
      server.http
        .post('/upload/actions/bulk-update')
        .set(by(''))
        .send({ updates: [{ id: file.id, fileInfo: info }] }),
  ],
  ['GraphQL', (info) => asRest(graphql({ id: file.id, info }))],
];

const attached = async (address: string, info: object, name = 'b.png') =>
  form(address, info).attach('files', await picture('navy'), {
    filename: name,
    contentType: 'image/png',
  });

const REPLACEMENTS: [string, (info: object) => PromiseLike<Response>][] = [
  ['replacement POST /upload?id=', (info) => attached(`/upload?id=${file.id}`, info)],
  [
    'replacement /upload/files/:id/replace',
    (info) => attached(`/upload/files/${file.id}/replace`, info),
  ],
  ['replacement POST /api/upload?id=', (info) => attached(`/api/upload?id=${file.id}`, info)],
];

const UPLOADS: [string, (info: object) => PromiseLike<Response>][] = [
  ['upload /upload', (info) => attached('/upload', info)],
  ['upload /upload/files', (info) => attached('/upload/files', info)],
  ['upload /api/upload', (info) => attached('/api/upload', info)],
];

const rows = () => server.strapi.db.query(FILE).count();
const idIn = ({ body }: Response) =>
  ([body].flat()[0] as { id?: number } | undefined)?.id ?? file.id;

describe.each([...REWORDINGS, ...REPLACEMENTS, ...UPLOADS])('%s', (way, send) => {
  const WORDS = { photographer: 'Kim Lind', licence: 'CC BY 4.0', rightsUntil: '2031-05-01' };

  test('takes photographer, licence, end of the rights, and the other words', async () => {
    const words = { ...WORDS, alternativeText: 'En scen', caption: 'Scenen' };
    const answer = await send(words);
    expect([answer.status, answer.body.error]).toEqual([expect.any(Number), undefined]);
    expect(answer.status).toBeLessThan(300);
    expect(await fileOf(server, idIn(answer))).toMatchObject(words);
  });

  test.each([
    ['a"b?c*.png', "a'b-c-.png"],
    ['Räksmörgås <1>: # & %.png'.normalize('NFD'), 'Räksmörgås -1- - & -.png'],
    ['utan ändelse', 'utan ändelse.png'],
    ['ä'.repeat(400), `${'ä'.repeat(146)}.png`],
  ])('keeps the name %j as %j', async (name, kept) => {
    const answer = await send({ name });
    expect(answer.status).toBeLessThan(300);
    expect((await fileOf(server, idIn(answer))).name).toBe(kept);
  });

  test.each<[string, unknown]>([
    ['rightsUntil', '2030-02-30'],
    ['rightsUntil', '1 maj 2030'],
    ['licence', 'x'.repeat(256)],
    ['photographer', 'x'.repeat(256)],
  ])('refuses %s: %j', async (field, value) => {
    const before = await rows();
    const answer = await send({ caption: 'Ny', [field]: value });
    expect(told(answer)).toEqual([400, 'invalid_input']);
    expect(answer.body.error.details.field).toBe(field);
    expect(await fileOf(server, file.id)).toEqual(file);
    expect(await rows()).toBe(before);
  });

  test.each<[string, unknown]>([
    ['focalPoint.x', { focalPoint: { x: 500, y: 1 } }],
    ['licence', { licence: ['CC0'] }],
    ['caption', { caption: { a: 1 } }],
    ['alternativeText', { alternativeText: ['a'] }],
  ])('refuses what is of the wrong kind, in our words: %s', async (field, info) => {
    const answer = await send(info as object);
    if (way === 'GraphQL') return expect(answer.body.errors ?? answer.body.error).toBeDefined();
    expect(told(answer)).toEqual([400, 'invalid_input']);
    const { messages, field: named } = answer.body.error.details;
    expect([named, messages.sv]).toEqual([
      expect.stringContaining(field),
      expect.not.stringContaining('must'),
    ]);
    expect(answer.body.error.details.errors[0]).toMatchObject({ name: 'ValidationError' });
  });
});

test('a name of nothing leaves the name as it is', async () => {
  for (const [, send] of REWORDINGS)
    for (const name of ['', '  ']) {
      expect((await send({ name })).status).toBeLessThan(300);
      expect((await fileOf(server, file.id)).name).toBe(file.name);
    }
});

test('GraphQL without any words changes nothing, and fails not', async () => {
  const { body } = await graphql({ id: file.id });
  expect(body).toEqual({ data: { updateUploadFile: { name: file.name } } });
});

describe('several files', () => {
  const both = async () => {
    const { body } = await done(sendPicture(server, editor, 'olive'));
    return [file, await fileOf(server, (body as [{ id: number }])[0].id)] as const;
  };
  const bulk = (updates: object[]) =>
    server.http.post('/upload/actions/bulk-update').set(by('')).send({ updates });

  test('have their words changed all or none', async () => {
    const [one, two] = await both();
    const good = { id: one.id, fileInfo: { caption: 'Ny' } };
    for (const bad of [
      { id: two.id, fileInfo: { rightsUntil: '2030-02-30' } },
      { id: 999_999, fileInfo: { caption: 'Ny' } },
      { id: two.id, fileInfo: { photographer: 'x'.repeat(256) } },
    ]) {
      for (const updates of [
        [good, bad],
        [bad, good],
      ]) {
        const answer = await bulk(updates);
        expect([400, 404]).toContain(answer.status);
        expect(answer.body.error.details.code).toMatch(/invalid_input|not_found/u);
        expect(await fileOf(server, one.id)).toEqual(one);
        expect(await fileOf(server, two.id)).toEqual(two);
      }
    }
    await done(bulk([good, { id: two.id, fileInfo: { licence: 'CC0' } }]));
    expect(await fileOf(server, one.id)).toMatchObject({ caption: 'Ny' });
    expect(await fileOf(server, two.id)).toMatchObject({ licence: 'CC0' });
  });

  test('sent at once by two people wait for one another', async () => {
    const [one, two] = await both();
    const updates = (caption: string) =>
      [one, two].map(({ id }) => ({ id, fileInfo: { caption } }));
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        bulk(n % 2 === 0 ? updates(`a${n}`) : updates(`b${n}`).reverse()),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect((await fileOf(server, one.id)).caption).toBe((await fileOf(server, two.id)).caption);
  });

  const WAYS = ['/upload', '/api/upload'];
  test.each(WAYS)('%s: each has what is said of it', async (address) => {
    const infos = [
      { name: 'x.png', photographer: 'Ett', rightsUntil: '2031-01-01' },
      { name: 'y.png', photographer: 'Två', licence: 'CC0' },
    ];
    const post = server.http.post(address).set(by(address));
    for (const info of infos) void post.field('fileInfo', JSON.stringify(info));
    for (const name of ['a.png', 'b.png'])
      void post.attach('files', await picture('gold'), {
        filename: name,
        contentType: 'image/png',
      });
    const { body } = await done(post);
    const found = await Promise.all((body as { id: number }[]).map(({ id }) => fileOf(server, id)));
    expect(found).toMatchObject(infos);
  });

  test.each(WAYS)('%s: of a common name', async (address) => {
    const post = server.http.post(address).set(by(address));
    for (const photographer of ['Ett', 'Två'])
      void post.field('fileInfo', JSON.stringify({ name: 'bild.png', photographer }));
    for (const colour of ['gold', 'navy'])
      void post.attach('files', await picture(colour), {
        filename: 'bild.png',
        contentType: 'image/png',
      });
    const { body } = await done(post);
    const found = await Promise.all((body as { id: number }[]).map(({ id }) => fileOf(server, id)));
    expect(found.map(({ photographer }) => photographer)).toEqual(['Ett', 'Två']);
    expect(new Set(found.map(({ sha256 }) => sha256)).size).toBe(2);
  });
});
