import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Core, UID } from '@strapi/strapi';
import sharp from 'sharp';
import { digestOldFiles } from '../../src/plugins/content-rules/server/src/features/files/digest';
import { person, type Person } from '../support/people';
import { startServer, type Server } from '../support/strapi';

const FILE = 'plugin::upload.file' as UID.ContentType;

let server: Server;
let strapi: Core.Strapi;
let admin: Person;
beforeAll(async () => {
  server = await startServer();
  strapi = server.strapi;
  admin = await person(server, 'strapi-super-admin');
});
afterAll(async () => {
  const upload = strapi.plugin('upload').service('upload') as {
    remove(file: object): Promise<void>;
  };
  for (const file of await strapi.db.query(FILE).findMany()) await upload.remove(file as object);
  await server.stop();
});

interface Sent {
  name: string;
  type: string;
  content: Buffer;
}

interface Stored {
  id: number;
  url: string;
  mime: string;
  sha256: string | null;
  formats: object | null;
}

const picture = (colour: string) =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: colour } })
    .png()
    .toBuffer();

function send(files: Sent[], address = '/upload') {
  const post = server.http.post(address).set('Authorization', `Bearer ${admin.token}`);
  for (const { name, type, content } of files) {
    void post.attach('files', content, { filename: name, contentType: type });
  }
  return post;
}

const uploads = () => path.join(strapi.dirs.static.public, 'uploads');
const onDisk = async () => (await readdir(uploads())).sort();
const rowOf = async (id: number) =>
  (await strapi.db.query(FILE).findOne({ where: { id } })) as unknown as Stored;
const digest = (content: Buffer) => createHash('sha256').update(content).digest('hex');
const bytesOf = async ({ url }: Stored) => readFile(path.join(strapi.dirs.static.public, url));

test('a file is remembered by the digest of the bytes that are stored, also when it is replaced', async () => {
  const answer = await send([
    { name: 'ros.png', type: 'image/png', content: await picture('red') },
  ]);
  expect(answer.status).toBe(201);
  const { id } = answer.body[0];
  const before = await rowOf(id);
  expect(before.sha256).toBe(digest(await bytesOf(before)));
  expect(JSON.stringify(before.formats)).not.toContain('sha256');

  const replaced = await send(
    [{ name: 'blå.png', type: 'image/png', content: await picture('blue') }],
    `/upload?id=${id}`,
  );
  expect(replaced.status).toBe(200);
  const after = await rowOf(id);
  expect(after.sha256).toBe(digest(await bytesOf(after)));
  expect(after.sha256).not.toBe(before.sha256);
});

const SVG = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
);
const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ');

test.each([
  ['an SVG', { name: 'a.svg', type: 'image/svg+xml', content: SVG }],
  ['an SVG that says it is a PNG', { name: 'a.png', type: 'image/png', content: SVG }],
  ['a PDF named .jpg', { name: 'a.jpg', type: 'image/jpeg', content: PDF }],
  ['a web page', { name: 'a.html', type: 'text/html', content: Buffer.from('<p>Hej') }],
  [
    'a broken picture',
    { name: 'a.png', type: 'image/png', content: Buffer.from('\x89PNG\r\n\x1a\nnej', 'latin1') },
  ],
])('%s is refused, and with it the good file beside it', async (_, bad) => {
  const disk = await onDisk();
  const rows = await strapi.db.query(FILE).count();
  const good = { name: 'bra.png', type: 'image/png', content: await picture('green') };
  for (const files of [[bad], [good, bad]]) {
    const answer = await send(files);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).not.toBe('');
  }
  expect(await onDisk()).toEqual(disk);
  expect(await strapi.db.query(FILE).count()).toBe(rows);
});

test('a replacement is checked in the same way, and the file stays as it was', async () => {
  const content = await picture('yellow');
  const { body } = await send([{ name: 'gul.png', type: 'image/png', content }]);
  const before = await rowOf(body[0].id);
  const answer = await send(
    [{ name: 'gul.png', type: 'image/png', content: SVG }],
    `/upload?id=${before.id}`,
  );
  expect(answer.status).toBe(400);
  expect(answer.body.error.details).toMatchObject({
    code: 'invalid_input',
    errors: [{ path: ['files'] }],
  });
  expect(await rowOf(before.id)).toEqual(before);
  expect(digest(await bytesOf(before))).toBe(before.sha256);
});

test('files of before the digests get theirs at the next start; a missing file stops nothing', async () => {
  const { body } = await send([
    { name: 'a.png', type: 'image/png', content: await picture('black') },
    { name: 'b.png', type: 'image/png', content: await picture('white') },
  ]);
  const [first, second] = await Promise.all(body.map(({ id }: Stored) => rowOf(id)));
  await strapi.db
    .query(FILE)
    .updateMany({ where: { id: { $in: [first.id, second.id] } }, data: { sha256: null } });
  await rm(path.join(strapi.dirs.static.public, second.url));
  await digestOldFiles(strapi);
  expect((await rowOf(first.id)).sha256).toBe(first.sha256);
  expect((await rowOf(second.id)).sha256).toBeNull();
});
