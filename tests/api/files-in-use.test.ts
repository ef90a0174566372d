import type { Response } from 'supertest';
import { listening } from '../support/listen';
import { apiToken, cast, person, type Person } from '../support/people';
import {
  bytesOf,
  digest,
  emptyLibrary,
  FILE,
  fileOf,
  picture,
  sendPicture,
  type StoredFile,
} from '../support/pictures';
import { act, draft } from '../support/reviews';
import { ARTICLE, bring, codeOf, done, news, type People } from '../support/publishing';
import { startServer, type Server } from '../support/strapi';

/** What readers see of a file, and its bytes, stay as they are while a live or pending page uses it. */
let server: Server;
let people: People;
let editor: Person;
let token: string;
let used: StoredFile;
let bytes: Buffer;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
  editor = people.superAdmin;
  token = await apiToken(server);
  used = await uploaded('navy', {
    alternativeText: 'En scen',
    caption: 'Scenen',
    photographer: 'Kim Lind',
  });
  bytes = await bytesOf(server, used);
  const hero = { file: used.id, alt: 'En scen', caption: 'Scenen', credit: 'Kim Lind' };
  const page = await draft(server, people.writer, ARTICLE, news('Sidan med bilden', { hero }));
  await bring(server, people, page, 'live');
});
afterAll(async () => {
  await emptyLibrary(server);
  await server.stop();
});

async function uploaded(colour: string, info: object = {}): Promise<StoredFile> {
  const { body } = await done(sendPicture(server, editor, colour, '/upload', info));
  return fileOf(server, (body as [{ id: number }])[0].id);
}

const as = (by: Person) => ({ Authorization: `Bearer ${by.token}` });
const key = () => ({ Authorization: `Bearer ${token}` });
const told = ({ status, body }: Response) => [status, body.error?.details?.code];

/** Neither the row nor a byte has changed. */
async function untouched(): Promise<void> {
  const now = await fileOf(server, used.id);
  expect({ ...now, updatedAt: 0, folderPath: 0 }).toEqual({ ...used, updatedAt: 0, folderPath: 0 });
  expect(digest(await bytesOf(server, used))).toBe(digest(bytes));
}

const spellings: [string, (id: number) => string][] = [
  ['as it is', (id) => `${id}`],
  ['with a nought before it', (id) => `0${id}`],
  ['as a fraction', (id) => `${id}.0`],
  ['with a plus', (id) => `%2B${id}`],
  ['with a blank after it', (id) => `${id}%20`],
  ['with a blank before it', (id) => `%20${id}`],
  ['with an exponent', (id) => `${id}e0`],
  ['in base 16', (id) => `0x${id.toString(16)}`],
];

describe.each(spellings)('an id written %s', (_, written) => {
  const addresses: [string, () => string, () => Record<string, string>][] = [
    ['POST /upload?id=', () => `/upload?id=${written(used.id)}`, () => as(editor)],
    [
      'POST /upload/files/:id/replace',
      () => `/upload/files/${written(used.id)}/replace`,
      () => as(editor),
    ],
    ['POST /api/upload?id=', () => `/api/upload?id=${written(used.id)}`, key],
  ];
  test.each(addresses)('replaces nothing: %s', async (_name, address, who) => {
    const answer = await server.http
      .post(address())
      .set(who())
      .attach('files', await picture('red'), { filename: 'röd.png', contentType: 'image/png' });
    // In use as it is; in any other spelling it is no id.
    expect([404, 409]).toContain(answer.status);
    await untouched();
  });

  test('removes nothing', async () => {
    const paths = [`/upload/files/${written(used.id)}`];
    for (const path of paths) {
      const answer = await server.http.delete(path).set(as(editor));
      expect([404, 409]).toContain(answer.status);
    }
    const answer = await server.http.delete(`/api/upload/files/${written(used.id)}`).set(key());
    expect([404, 409]).toContain(answer.status);
    await untouched();
  });

  test('changes no words', async () => {
    const info = { alternativeText: 'Något helt annat' };
    const id = written(used.id);
    const answers = [
      await server.http
        .post(`/upload?id=${id}`)
        .set(as(editor))
        .field('fileInfo', JSON.stringify(info)),
      await server.http.put(`/upload/files/${id}`).set(as(editor)).send({ fileInfo: info }),
      await server.http
        .post(`/api/upload?id=${id}`)
        .set(key())
        .field('fileInfo', JSON.stringify(info)),
    ];
    for (const { status } of answers) {
      expect([404, 409]).toContain(status);
    }
    await untouched();
  });
});

const NEW_WORDS: [string, object][] = [
  ['alternativeText', { alternativeText: 'En annan scen' }],
  ['caption', { caption: 'En annan bildtext' }],
  ['focalPoint', { focalPoint: { x: 1, y: 2 } }],
  ['photographer', { photographer: 'Någon Annan' }],
  ['licence', { licence: 'CC0' }],
  ['rightsUntil', { rightsUntil: '2030-01-01' }],
  ['no alternative text', { alternativeText: '' }],
];

describe.each(NEW_WORDS)('the public words of a file in use: %s', (name, info) => {
  const ways: [string, () => PromiseLike<Response>][] = [
    [
      'POST /upload?id=',
      () =>
        server.http
          .post(`/upload?id=${used.id}`)
          .set(as(editor))
          .field('fileInfo', JSON.stringify(info)),
    ],
    [
      'PUT /upload/files/:id',
      () => server.http.put(`/upload/files/${used.id}`).set(as(editor)).send({ fileInfo: info }),
    ],
    [
      'bulk-update',
      () =>
        server.http
          .post('/upload/actions/bulk-update')
          .set(as(editor))
          .send({ updates: [{ id: used.id, fileInfo: info }] }),
    ],
    [
      'POST /api/upload?id=',
      () =>
        server.http
          .post(`/api/upload?id=${used.id}`)
          .set(key())
          .field('fileInfo', JSON.stringify(info)),
    ],
  ];
  test.each(ways)('are refused by %s', async (_, send) => {
    expect(told((await send()) as Response)).toEqual([409, 'illegal_transition']);
    await untouched();
  });

  test('and by a query past the services', async () => {
    const files = server.strapi.db.query(FILE);
    const one = { where: { id: used.id }, data: info as never };
    expect(await codeOf(() => files.update(one))).toBe('illegal_transition');
    expect(await codeOf(() => files.updateMany({ ...one, where: { hash: used.hash } }))).toBe(
      'illegal_transition',
    );
    expect(name).not.toBe('');
    await untouched();
  });
});

test('GraphQL changes no words of a file in use, and removes it not', async () => {
  const mutations = [
    `mutation { updateUploadFile(id: "0${used.id}", info: { caption: "Annan" }) { name } }`,
    `mutation { updateUploadFile(id: "${used.id}", info: { alternativeText: "Annan" }) { name } }`,
    `mutation { updateUploadFile(id: "${used.id}", info: { photographer: "Annan" }) { name } }`,
    `mutation { updateUploadFile(id: "${used.id}", info: { licence: "CC0", rightsUntil: "2030-01-01" }) { name } }`,
    `mutation { deleteUploadFile(id: "${used.id}") { name } }`,
    `mutation { a: updateUploadFile(id: "${used.id}", info: { name: "a" }) { name } b: deleteUploadFile(id: "${used.id}") { name } }`,
  ];
  for (const query of mutations) {
    const { body } = await server.http.post('/graphql').set(key()).send({ query });
    expect(body.errors[0].extensions.error.details.code).toMatch(/illegal_transition|not_found/);
  }
  await server.strapi.db.query(FILE).update({ where: { id: used.id }, data: { name: used.name } });
  const { name, sha256 } = await fileOf(server, used.id);
  expect([name, sha256]).toEqual([used.name, used.sha256]);
  used = await fileOf(server, used.id);
  await untouched();
});

test('no role, and not the upload’s own page, reaches a file through the content manager', async () => {
  const answer = await server.http
    .put(`/content-manager/collection-types/${FILE}/${used.id}`)
    .set(as(editor))
    .send({ caption: 'Annan' });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  await untouched();
});

test('what only the media library shows may change: its name there, and its folder', async () => {
  await done(
    server.http
      .put(`/upload/files/${used.id}`)
      .set(as(editor))
      .send({ fileInfo: { name: 'scenen.png' } }),
  );
  used = await fileOf(server, used.id);
  expect(used.name).toBe('scenen.png');
  await untouched();
});

test('the refusal names the pages to those who may read them, and to others how many there are', async () => {
  const answer = await server.http
    .put(`/upload/files/${used.id}`)
    .set(as(editor))
    .send({ fileInfo: { caption: 'Annan' } });
  expect(answer.body.error.message).toContain('Sidan med bilden');
  expect(answer.body.error.details).toMatchObject({
    action: 'correct',
    pages: [{ contentType: ARTICLE, title: 'Sidan med bilden', slot: 'live' }],
    correction: `/editorial-review/files/${used.id}/correction`,
  });
  const stranger = await server.http.delete(`/api/upload/files/${used.id}`).set(key());
  expect(JSON.stringify(stranger.body)).not.toContain('Sidan med bilden');
  expect(stranger.body.error.details).toMatchObject({ pages: [], others: 1 });
});

test('of several files, and of a folder, none goes where one must stay', async () => {
  const { body } = await done(
    server.http.post('/upload/folders').set(as(editor)).send({ name: 'Mapp', parent: null }),
  );
  const folder = (body as { data: { id: number } }).data.id;
  const other = await uploaded('green', { folder });
  await done(
    server.http
      .post('/upload/actions/bulk-move')
      .set(as(editor))
      .send({ fileIds: [used.id], folderIds: [], destinationFolderId: folder }),
  );
  for (const bulk of [
    { fileIds: [other.id, used.id], folderIds: [] },
    { fileIds: [], folderIds: [folder] },
  ]) {
    const answer = await server.http.post('/upload/actions/bulk-delete').set(as(editor)).send(bulk);
    expect(told(answer)).toEqual([409, 'illegal_transition']);
    expect(await fileOf(server, other.id)).toEqual(other);
    expect(digest(await bytesOf(server, other))).toBe(other.sha256);
    await untouched();
  }
});

test('of several files, none is reworded where one must stay as it is', async () => {
  const other = await uploaded('lime');
  const updates = [other.id, used.id].map((id) => ({ id, fileInfo: { caption: 'Ny' } }));
  for (const sent of [updates, [...updates].reverse()]) {
    const answer = await server.http
      .post('/upload/actions/bulk-update')
      .set(as(editor))
      .send({ updates: sent });
    expect(told(answer)).toEqual([409, 'illegal_transition']);
    expect(await fileOf(server, other.id)).toEqual(other);
    await untouched();
  }
});

test('the logo of an organisation that a live page names stays as it is', async () => {
  const logo = await uploaded('silver', { alternativeText: 'Vapen' });
  const share = await uploaded('tan');
  const arranger = await server.strapi.documents('api::arranger.arranger').create({
    data: {
      name: 'Exempelköping',
      slug: 'exempelkoping',
      sector: 'municipality',
      logo: logo.id,
      seo: { image: share.id },
    } as never,
  });
  await done(sendPicture(server, editor, 'gray', `/upload?id=${logo.id}`));
  const before = await fileOf(server, logo.id);
  const data = news('Med arrangör', { arrangers: [arranger.documentId] });
  await bring(server, people, await draft(server, people.writer, ARTICLE, data), 'live');
  for (const id of [logo.id, share.id]) {
    const answers = [
      await sendPicture(server, editor, 'red', `/upload?id=${id}`),
      await server.http
        .put(`/upload/files/${id}`)
        .set(as(editor))
        .send({ fileInfo: { alternativeText: 'Annat' } }),
      await server.http.delete(`/upload/files/${id}`).set(as(editor)),
    ];
    for (const answer of answers) {
      expect(told(answer as Response)).toEqual([409, 'illegal_transition']);
      expect(answer.body.error.message).toContain('Med arrangör');
    }
  }
  expect(await fileOf(server, logo.id)).toEqual(before);
});

test('no upload attaches itself to a page, live or not', async () => {
  const row = await server.strapi.db.query(ARTICLE).findOne({
    where: { publishedAt: { $notNull: true }, title: 'Sidan med bilden' },
    populate: { hero: true } as never,
  });
  const hero = (row as unknown as { hero: { id: number } }).hero.id;
  const answer = await server.http
    .post('/api/upload')
    .set(key())
    .field('ref', 'content.figure')
    .field('refId', String(hero))
    .field('field', 'file')
    .attach('files', await picture('red'), { filename: 'röd.png', contentType: 'image/png' });
  expect(told(answer)).toEqual([400, 'invalid_input']);
  const related = [{ id: hero, __type: 'content.figure', __pivot: { field: 'file' } }];
  const other = await uploaded('olive');
  const files = server.strapi.db.query(FILE);
  const data = { related } as never;
  expect(await codeOf(() => files.update({ where: { id: other.id }, data }))).toBe(
    'review_required',
  );
  const links = { related: { connect: related } } as never;
  expect(await codeOf(() => files.update({ where: { id: other.id }, data: links }))).toBe(
    'review_required',
  );
});

describe('a file that nobody shows', () => {
  let free: StoredFile;
  beforeEach(async () => {
    free = await uploaded('orange', { alternativeText: 'Förut' });
  });

  test('is replaced under a new name, and its old bytes go', async () => {
    await done(sendPicture(server, editor, 'purple', `/upload?id=${free.id}`));
    const after = await fileOf(server, free.id);
    expect(after.hash).not.toBe(free.hash);
    expect(after.sha256).toBe(digest(await bytesOf(server, after)));
    expect(after.alternativeText).toBe('Förut');
    await expect(bytesOf(server, free)).rejects.toThrow('ENOENT');
    for (const format of Object.values(free.formats ?? {}))
      await expect(bytesOf(server, format)).rejects.toThrow('ENOENT');
  });

  test('stays whole where the replacement can’t be stored', async () => {
    const rows = await server.strapi.db.query(FILE).count();
    const answer = await listening(
      server,
      FILE,
      'beforeUpdate',
      () => {
        throw new Error('full');
      },
      () => sendPicture(server, editor, 'purple', `/upload/files/${free.id}/replace`),
    );
    expect(answer.status).toBe(500);
    expect(await fileOf(server, free.id)).toEqual(free);
    expect(digest(await bytesOf(server, free))).toBe(free.sha256);
    expect(await server.strapi.db.query(FILE).count()).toBe(rows);
  });

  test('that goes live while its replacement is being stored keeps its bytes', async () => {
    const hero = { file: free.id, alt: 'En scen', credit: 'Kim Lind' };
    const page = await draft(server, people.writer, ARTICLE, news(undefined, { hero }));
    let inUse = false;
    const answer = await listening(
      server,
      FILE,
      'beforeCreate',
      async () => {
        if (inUse) return;
        inUse = true;
        await done(act(server, people.writer, page, 'submission'));
      },
      () => sendPicture(server, editor, 'pink', `/upload?id=${free.id}`),
    );
    expect(inUse).toBe(true);
    expect(told(answer)).toEqual([409, 'illegal_transition']);
    expect(await fileOf(server, free.id)).toEqual(free);
    expect(digest(await bytesOf(server, free))).toBe(free.sha256);
  });

  test('has its words written by every way that there is', async () => {
    const info = (n: number) => ({
      photographer: `Kim ${n}`,
      licence: `CC BY ${n}`,
      rightsUntil: `2030-01-0${n}`,
      alternativeText: `Alt ${n}`,
    });
    const ways = [
      () =>
        server.http
          .post(`/upload?id=${free.id}`)
          .set(as(editor))
          .field('fileInfo', JSON.stringify(info(1))),
      () =>
        server.http
          .put(`/upload/files/${free.id}`)
          .set(as(editor))
          .send({ fileInfo: info(2) }),
      () =>
        server.http
          .post('/upload/actions/bulk-update')
          .set(as(editor))
          .send({ updates: [{ id: free.id, fileInfo: info(3) }] }),
      () =>
        server.http
          .post(`/api/upload?id=${free.id}`)
          .set(key())
          .field('fileInfo', JSON.stringify(info(4))),
    ];
    for (const [index, way] of ways.entries()) {
      await done(way());
      expect(await fileOf(server, free.id)).toMatchObject(info(index + 1));
    }
    const sent = await done(sendPicture(server, editor, 'teal', '/upload', info(5)));
    expect(await fileOf(server, (sent.body as [{ id: number }])[0].id)).toMatchObject(info(5));
  });

  test.each([
    ['rightsUntil', '2030-02-30'],
    ['rightsUntil', 'i morgon'],
    ['photographer', 'x'.repeat(256)],
    ['licence', { en: 'CC0' }],
  ])('takes no %s that is %p', async (field, value) => {
    const answer = await server.http
      .put(`/upload/files/${free.id}`)
      .set(as(editor))
      .send({ fileInfo: { [field]: value } });
    expect(told(answer)).toEqual([400, 'invalid_input']);
    expect(answer.body.error.details.field).toBe(field);
    expect(await fileOf(server, free.id)).toEqual(free);
  });
});

test('whoever may not change files changes none', async () => {
  const publisher = await person(server, 'publisher');
  const answer = await server.http
    .put(`/upload/files/${used.id}`)
    .set(as(publisher))
    .send({ fileInfo: { name: 'min.png' } });
  expect(answer.status).toBe(403);
});
