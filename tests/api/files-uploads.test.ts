import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { Response } from 'supertest';
import { apiToken, cast, person } from '../support/people';
import { emptyLibrary, fileOf, picture, type StoredFile } from '../support/pictures';
import type { People } from '../support/publishing';
import { done } from '../support/publishing';
import { startServer, type Server } from '../support/strapi';

/** What is taken into the media library, from whom, at what cost, and how it is served. */
let server: Server;
let people: People;
let token: string;
const temporary = mkdtempSync(path.join(os.tmpdir(), 'cms-temporary-'));
const before = process.env['TMPDIR'];

beforeAll(async () => {
  process.env['TMPDIR'] = temporary;
  server = await startServer();
  people = await cast(server);
  token = await apiToken(server);
});
afterAll(async () => {
  await emptyLibrary(server);
  await server.stop();
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  rmSync(temporary, { recursive: true, force: true });
});

const left = () => readdirSync(temporary);
const as = (who: { token: string }) => ({ Authorization: `Bearer ${who.token}` });
const told = ({ status, body }: Response) => [status, body.error?.details?.code];

async function send(
  content: Buffer,
  filename: string,
  contentType: string,
  fileInfo?: object,
): Promise<Response> {
  const post = server.http.post('/upload').set(as(people.writer));
  if (fileInfo !== undefined) void post.field('fileInfo', JSON.stringify(fileInfo));
  return (await post.attach('files', content, { filename, contentType })) as Response;
}

async function stored(...sent: Parameters<typeof send>): Promise<StoredFile> {
  const { body } = await done(send(...sent));
  return fileOf(server, (body as [{ id: number }])[0].id);
}

const TEXT = Buffer.from('alert(1) /* <script>alert(1)</script> <svg onload="x"/> */');
const big = Buffer.alloc(3 * 1024 * 1024, 97);

describe('a multipart body', () => {
  const ROUTES: [string, string][] = [
    ['post', '/admin/login'],
    ['post', '/ADMIN/login/'],
    ['post', '/admin/forgot-password'],
    ['post', '/api/auth/local'],
    ['post', '/api/Auth/local/'],
    ['post', '/api/auth/local/register'],
    ['post', '/api/articles'],
    ['put', '/api/articles/abc'],
    ['patch', '/api/articles'],
    ['delete', '/api/articles/abc'],
    ['post', '/graphql'],
    ['post', '/graphql/'],
    ['post', '/GraphQL'],
    ['post', '/nowhere'],
    ['post', '/upload/nowhere'],
    ['post', '/upload/actions/bulk-delete'],
    ['put', '/upload/folders/1'],
    ['post', '/content-manager/collection-types/api::article.article'],
    ['post', '/editorial-review/batches'],
    ['post', '/_health'],
  ];
  test.each(ROUTES)('%s %s is refused unread', async (method, address) => {
    const answer = await (
      server.http as unknown as Record<string, (path: string) => ReturnType<Server['http']['post']>>
    )[method]!(address)
      .field('identifier', 'a@example.com')
      .attach('anything', big, { filename: 'a.bin', contentType: 'application/octet-stream' });
    expect(told(answer as Response)).toEqual([415, 'invalid_input']);
    expect(left()).toEqual([]);
  });

  test.each(['multipart/mixed', 'Multipart/Form-Data', 'multipart/related'])(
    'nor does %s help',
    async (type) => {
      const answer = await server.http
        .post('/api/auth/local')
        .set('Content-Type', `${type}; boundary=x`)
        .send('--x\r\n\r\n--x--');
      expect(answer.status).toBe(415);
    },
  );

  const WITHOUT: [string, number][] = [
    ['/upload', 401],
    ['/Upload/', 401],
    ['/upload/files', 401],
    ['/upload/files/1/replace', 401],
    ['/api/upload', 403],
    ['/api/upload?id=1', 403],
  ];
  test.each(WITHOUT)('%s from nobody: %i, unread', async (address, status) => {
    const answer = await server.http
      .post(address)

      .attach('other', big, 'a.bin')
      .attach('files', big, 'b.bin');
    expect(answer.status).toBe(status);
    expect(left()).toEqual([]);
  });

  test('nor from who may not upload', async () => {
    const publisher = await person(server, 'publisher');
    for (const address of ['/upload', '/upload/files', '/upload/files/1/replace']) {
      const answer = await server.http
        .post(address)
        .set(as(publisher))
        .attach('files', big, 'a.bin');
      expect(told(answer)).toEqual([403, 'missing_permission']);
    }
    const narrow = await apiToken(server, ['api::article.article.find']);
    const answer = await server.http
      .post('/api/upload')
      .set('Authorization', `Bearer ${narrow}`)
      .attach('files', big, 'a.bin');
    expect(answer.status).toBe(403);
    expect(left()).toEqual([]);
  });

  test('that the route refuses, or that names other fields, leaves nothing behind', async () => {
    const post = () => server.http.post('/upload').set(as(people.writer));
    const answers = [
      await post().attach('other', big, 'a.bin').attach('files', big, 'b.exe'),
      await post().attach('other', big, 'a.bin'),
      await post().field('fileInfo', '{"name": ').attach('files', TEXT, 'a.txt'),
      await post()
        .field('x', 'x'.repeat(2 * 1024 * 1024))
        .attach('files', TEXT, 'a.txt'),
      await post().field('a\u0000b', 'x').attach('files', TEXT, 'a.txt'),
    ];
    for (const { status } of answers) expect(status).toBeGreaterThanOrEqual(400);
    expect(left()).toEqual([]);
    await done(send(TEXT, 'a.txt', 'text/plain'));
    expect(left()).toEqual([]);
  });

  test('with too many files is refused, and the server goes on', async () => {
    const post = server.http.post('/upload').set(as(people.writer));
    for (let n = 0; n < 40; n++) void post.attach('files', TEXT, `${n}.txt`);
    expect((await post).status).toBe(400);
    expect(left()).toEqual([]);
    expect((await server.http.get('/_health')).status).toBe(204);
  });

  test('that is broken off leaves nothing behind', async () => {
    const listener = server.strapi.server.httpServer;
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    const { port } = listener.address() as { port: number };
    await new Promise<void>((resolve) => {
      const request = http.request({
        port,
        method: 'POST',
        path: '/upload',
        headers: {
          ...as(people.writer),
          'Content-Type': 'multipart/form-data; boundary=x',
          'Content-Length': 50 * 1024 * 1024,
        },
      });
      request.on('error', () => resolve());
      request.write(
        '--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n',
      );
      request.write(big);
      setTimeout(() => request.destroy(new Error('gone')), 300);
    });
    for (let turn = 0; turn < 50 && left().length > 0; turn++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(left()).toEqual([]);
  });

  test('larger than all files may be is refused by what it says of itself', async () => {
    const answer = await server.http
      .post('/upload')
      .set(as(people.writer))
      .attach('files', Buffer.alloc(101 * 1024 * 1024), 'a.bin');
    expect(told(answer)).toEqual([413, 'invalid_input']);
    expect(left()).toEqual([]);
  });
});

describe('a file is what its bytes say', () => {
  test.each([
    ['skript', 'text/css'],
    ['skript', 'application/x-msdownload'],
    ['skript', 'application/octet-stream'],
    ['skript.txt', 'text/css'],
  ])('%s, declared %s, is a text', async (name, declared) => {
    const file = await stored(TEXT, name, declared);
    expect(file).toMatchObject({ mime: 'text/plain', ext: '.txt' });
    const answer = await server.http.get(file.url);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  test.each([
    ['skript', 'application/ecmascript'],
    ['skript', 'text/html'],
    ['a.exe', 'application/octet-stream'],
    ['a.html', 'text/plain'],
    ['a.svg', 'image/png'],
    ['a.js', 'text/plain'],
    ['a.css', 'text/css'],
    ['a.txt.html', 'text/plain'],
    ['a.xhtml', 'text/plain'],
  ])('%s, declared %s, is refused', async (name, declared) => {
    expect(told(await send(TEXT, name, declared))).toEqual([400, 'invalid_input']);
  });

  test('nothing that is markup is taken, whatever stands before it', async () => {
    for (const start of ['', '\ufeff', ' \n', '\u2028']) {
      for (const markup of [
        '<svg onload="x"/>',
        '<!doctype html><p>',
        '<?xml version="1.0"?><a/>',
      ]) {
        const answer = await send(Buffer.from(start + markup), 'a', 'text/plain');
        // A text that no browser takes for markup is a text: it is served as one, to be saved.
        if (answer.status === 201) expect((answer.body as [StoredFile])[0].mime).toBe('text/plain');
        else expect(answer.status).toBe(400);
      }
    }
    const utf16 = Buffer.from('\ufeff<svg onload="x"/>', 'utf16le');
    expect((await send(utf16, 'a', 'text/plain')).status).toBe(400);
  });

  test('a picture with a page inside is served as a picture and nothing else', async () => {
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    const polyglot = Buffer.concat([await picture('red', 20, 20), page]);
    const { url } = await stored(polyglot, 'bild.png', 'image/png');
    const uploads = url.split('/').pop() ?? '';
    for (const address of [
      url,
      `//uploads/${uploads}`,
      `/%75ploads/${uploads}`,
      `/x/..%2fuploads/${uploads}`,
      `/UPLOADS/${uploads}`,
      `/./uploads/${uploads}`,
    ]) {
      const answer = await server.http.get(address);
      if (answer.status !== 200) continue;
      expect(answer.headers).toMatchObject({
        'content-type': 'image/png',
        'content-disposition': 'inline',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
      });
    }
    const part = await server.http.get(url).set('Range', 'bytes=0-9');
    expect(part.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
    });
  });
});

/** The header of a PNG of this size, with next to nothing behind it. */
function bomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const crc = Buffer.alloc(4);
    crc.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, crc]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

describe('a picture that no browser shows is refused: what it is, and what to do', () => {
  const of = (start: string) => Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(400)]);
  const container = (brand: string) => of(`\0\0\0\x18ftyp${brand}\0\0\0\0mif1`);
  test.each<[string, RegExp, () => Buffer | Promise<Buffer>]>([
    ['IMG_0001.HEIC', /HEIC/u, () => container('heic')],
    ['IMG_0001.jpg', /HEIC/u, () => container('heix')],
    ['utan ändelse', /HEIC/u, () => container('mif1')],
    [
      'skannad.tif',
      /TIFF/u,
      async () =>
        sharp(await picture('red', 40, 40))
          .tiff()
          .toBuffer(),
    ],
    ['stor.tiff', /TIFF/u, () => of('MM\0*')],
    ['bild.bmp', /BMP/u, () => of('BM\x36\x10\0\0\0\0\0\0')],
    ['foto.dng', /DNG/u, () => of('II*\0')],
    ['foto.NEF', /NEF/u, () => of('MM\0*')],
    ['foto.cr2', /CR2/u, () => of('II*\0\x10\0\0\0CR')],
    ['foto.cr3', /CR3/u, () => container('crx ')],
    ['affisch.psd', /PSD/u, () => of('8BPS\0\x01')],
    ['bild.jxl', /JPEG XL/u, () => of('\xff\x0a')],
    ['bild.jp2', /JPEG 2000/u, () => of('\0\0\0\x0cjP  \r\n\x87\n')],
  ])('%s', async (name, what, make) => {
    const bytes = await make();
    for (const type of ['application/octet-stream', 'image/jpeg']) {
      const answer = await send(bytes, name, type);
      expect(told(answer)).toEqual([400, 'invalid_input']);
      const { field, messages } = answer.body.error.details as {
        field: string;
        messages: { sv: string; en: string };
      };
      expect(field).toBe('files');
      for (const message of [messages.sv, messages.en]) {
        expect(message).toContain(name);
        expect(message).toMatch(what);
        expect(message).toMatch(/JPEG \(/u);
      }
    }
    expect(left()).toEqual([]);
  });

  test('and a document of the old Office is told of PDF', async () => {
    const answer = await send(
      of('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
      'brev.doc',
      'application/msword',
    );
    expect(told(answer)).toEqual([400, 'invalid_input']);
    expect(answer.body.error.details.messages.sv).toMatch(/”brev.doc” .*PDF/u);
  });

  test('a text that begins as one of them does is a text', async () => {
    for (const text of ['BM i orientering 2026', 'IIRO är ett ord', '%!PS: ett efterord'])
      expect(await stored(Buffer.from(text), 'a.txt', 'text/plain')).toMatchObject({ ext: '.txt' });
  });
});

describe('a picture that would cost too much to draw', () => {
  const flat = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: 'white' }, limitInputPixels: false });

  const frames = async () => {
    const [dark, light] = [await picture('black', 1000, 1000), await picture('white', 1000, 1000)];
    const all = Array.from({ length: 60 }, (_, n) => (n % 2 === 0 ? dark : light));
    return sharp(all, { join: { animated: true } });
  };
  const HUGE: [string, string, () => Promise<Buffer>][] = [
    ['PNG', 'png', async () => bomb(16_000, 16_000)],
    ['PNG beyond the library’s own limit', 'png', async () => bomb(30_000, 30_000)],
    ['narrow PNG', 'png', async () => bomb(60_000, 1000)],
    ['JPEG', 'jpg', () => flat(8000, 7000).jpeg().toBuffer()],
    ['WebP', 'webp', () => flat(5000, 5000).webp({ effort: 0 }).toBuffer()],
    ['AVIF', 'avif', () => flat(5000, 5000).avif({ effort: 0 }).toBuffer()],
    ['WebP of many frames', 'webp', async () => (await frames()).webp({ effort: 0 }).toBuffer()],
    ['GIF of many frames', 'gif', async () => (await frames()).gif({ effort: 1 }).toBuffer()],
  ];
  test.each(HUGE)('%s', async (_, extension, make) => {
    const bytes = await make();
    const from = Date.now();
    const answer = await send(bytes, `stor.${extension}`, 'application/octet-stream');
    expect(told(answer)).toEqual([400, 'invalid_input']);
    expect(answer.body.error.message).toMatch(/bildpunkter|pixels/u);
    expect(Date.now() - from).toBeLessThan(2000);
    expect(left()).toEqual([]);
  });

  test('a picture of a phone is taken', async () => {
    expect(
      await stored(await flat(4000, 3000).jpeg().toBuffer(), 'a.jpg', 'image/jpeg'),
    ).toMatchObject({
      mime: 'image/jpeg',
    });
  });
});

describe('the name of a file', () => {
  test.each([
    ['ä'.repeat(120) + '.png'],
    ['a'.repeat(242) + '.png'],
    ['北'.repeat(80) + '.png'],
    ['🎉'.repeat(60) + '.png'],
    ['"citat".png'],
    ['vad?.png'],
    ['# % &.png'],
    ['räksmörgås.png'.normalize('NFD')],
    ['två  mellanslag.png'],
    ['.png'],
    ['con.png'],
    ['utan ändelse'],
  ])('%s', async (name) => {
    const bytes = await picture('gold', 900, 700);
    for (const info of [undefined, { name }]) {
      const file = await stored(bytes, name, 'image/png', info);
      expect(file.name.length).toBeLessThanOrEqual(150);
      expect(file.name).toMatch(/\.png$/u);
      for (const { url } of [file, ...Object.values(file.formats ?? {})]) {
        const answer = await server.http.get(url);
        expect([answer.status, answer.headers['content-type']]).toEqual([200, 'image/png']);
      }
    }
  });

  test('is shortened as well when it is changed', async () => {
    const file = await stored(TEXT, 'a.txt', 'text/plain');
    await done(
      server.http
        .put(`/upload/files/${file.id}`)
        .set(as(people.writer))
        .send({ fileInfo: { name: 'x'.repeat(300) } }),
    );
    expect((await fileOf(server, file.id)).name).toBe(`${'x'.repeat(146)}.txt`);
  });
});

test('the server fetches no address', async () => {
  let reached = 0;
  const inside = http.createServer((_, answer) => {
    reached += 1;
    answer.end('hemligt');
  });
  await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve));
  const { port } = inside.address() as { port: number };
  const url = `http://127.0.0.1:${port}/a.txt`;
  for (const address of ['/upload/actions/upload-from-urls', '/Upload/Actions/upload-from-urls/']) {
    const answer = await server.http
      .post(address)
      .set(as(people.superAdmin))
      .send({ urls: [url] });
    expect(told(answer)).toEqual([403, 'missing_permission']);
  }
  const files = server.strapi.plugin('upload').service('file') as {
    fetchUrlToInputFile(url: string, folder: string, limit: number): Promise<unknown>;
  };
  await expect(files.fetchUrlToInputFile(url, temporary, 1e6)).rejects.toThrow();
  expect(reached).toBe(0);
  await new Promise((resolve) => inside.close(resolve));
});

test('the new media library changes words by a form, with the right to it', async () => {
  const file = await stored(TEXT, 'ord.txt', 'text/plain');
  const put = (who: { token: string }) =>
    server.http
      .put(`/upload/files/${file.id}`)
      .set(as(who))
      .field('fileInfo', JSON.stringify({ caption: 'Ny', photographer: 'Kim' }));
  expect((await put(await person(server, 'publisher'))).status).toBe(403);
  await done(put(people.writer));
  expect(await fileOf(server, file.id)).toMatchObject({ caption: 'Ny', photographer: 'Kim' });
});

test('the logos of the admin are pictures by their bytes, from whoever may set them', async () => {
  const post = (who: { token: string }, bytes: Buffer, name: string, type: string) =>
    server.http
      .post('/admin/project-settings')
      .set(as(who))
      .attach('menuLogo', bytes, { filename: name, contentType: type });
  const logo = await picture('gold', 100, 100);
  expect((await post(people.writer, logo, 'a.png', 'image/png')).status).toBe(403);
  for (const [bytes, name] of [
    [TEXT, 'a.png'],
    [logo, 'a.html'],
    [bomb(16_000, 16_000), 'a.png'],
  ] as const)
    expect((await post(people.superAdmin, bytes, name, 'image/png')).status).toBe(400);
  expect(left()).toEqual([]);
  const { body } = await done(post(people.superAdmin, logo, 'a.png', 'image/png'));
  const { url } = (body as { menuLogo: { url: string } }).menuLogo;
  expect((await server.http.get(url)).headers['content-type']).toBe('image/png');
  // A form without files takes it away.
  await done(
    server.http.post('/admin/project-settings').set(as(people.superAdmin)).field('menuLogo', ''),
  );
  expect(left()).toEqual([]);
});

test('the token’s way in is the same', async () => {
  const post = (name: string) =>
    server.http
      .post('/api/upload')
      .set('Authorization', `Bearer ${token}`)
      .attach('files', TEXT, { filename: name, contentType: 'text/css' });
  const { body } = await done(post('skript'));
  expect((body as [StoredFile])[0]).toMatchObject({ ext: '.txt', mime: 'text/plain' });
  expect((await post('skript.html')).status).toBe(400);
  expect(left()).toEqual([]);
});

test('nobody else on the machine reads the database, and not everybody the uploads', () => {
  const rights = (file: string) => (statSync(file).mode & 0o777).toString(8);
  expect(rights(path.join(server.strapi.dirs.static.public, 'uploads'))).toBe('750');
  const database = process.env['DATABASE_FILENAME'] ?? '';
  if (server.client === 'postgres') return;
  for (const file of ['', '-wal', '-shm'].map((end) => database + end).filter(existsSync))
    expect(rights(file)).toBe('600');
});
