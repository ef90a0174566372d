/**
 * @jest-environment node
 *
 * What is thrown in an upload must be an error of Strapi's own realm.
 */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import sharp from 'sharp';
import { listening } from '../support/listen';
import { person, type Person } from '../support/people';
import { startServer, type Server } from '../support/strapi';

/** An upload is stored whole or not at all: what was stored is taken back when it fails later. */
const FILE = 'plugin::upload.file' as UID.ContentType;
let server: Server;
let admin: Person;

beforeAll(async () => {
  server = await startServer();
  admin = await person(server, 'strapi-super-admin');
});
afterAll(async () => {
  const upload = server.strapi.plugin('upload').service('upload') as {
    remove(file: object): Promise<void>;
  };
  for (const file of await server.strapi.db.query(FILE).findMany())
    await upload.remove(file as object);
  await server.stop();
});

const picture = (background: string) =>
  sharp({ create: { width: 1200, height: 900, channels: 3, background } })
    .png()
    .toBuffer();

async function send(...names: string[]) {
  const post = server.http.post('/upload').set('Authorization', `Bearer ${admin.token}`);
  for (const name of names)
    void post.attach('files', await picture('teal'), { filename: name, contentType: 'image/png' });
  return post;
}

const stored = async () => ({
  disk: (await readdir(path.join(server.strapi.dirs.static.public, 'uploads'))).sort(),
  rows: (await server.strapi.db.query(FILE).findMany({ orderBy: { id: 'asc' } })).map(
    (row) => (row as { name: string }).name,
  ),
});

/** The upload of a file of this name fails once its bytes are on disk. */
const failingAt = <T>(name: string, work: () => PromiseLike<T>): Promise<T> =>
  listening(
    server,
    FILE,
    'beforeCreate',
    ({ params }) => {
      if (params.data?.['name'] === name) throw new errors.ApplicationError('The table is full.');
    },
    work,
  );

test('a picture, with all its formats', async () => {
  const before = await stored();
  const answer = await failingAt('sist.png', () => send('sist.png'));
  expect(answer.status).toBe(400);
  expect(await stored()).toEqual(before);
});

test('the files that were sent with it, and their rows', async () => {
  const before = await stored();
  const answer = await failingAt('sist.png', () => send('forst.png', 'sist.png'));
  expect(answer.status).toBe(400);
  expect(await stored()).toEqual(before);
});

test('but nothing of an earlier upload', async () => {
  expect((await send('tidigare.png')).status).toBe(201);
  const before = await stored();
  expect(before.rows).toEqual(['tidigare.png']);
  expect(before.disk.filter((name) => name.includes('tidigare')).length).toBeGreaterThan(1);
  await failingAt('sist.png', () => send('sist.png'));
  expect(await stored()).toEqual(before);
});
