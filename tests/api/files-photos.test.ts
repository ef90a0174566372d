import sharp from 'sharp';
import type { Response } from 'supertest';
import { apiToken, person, type Person } from '../support/people';
import { CORNERS, cornersOf, film, movingPng, photo, traces } from '../support/photos';
import {
  bytesOf,
  digest,
  emptyLibrary,
  fileOf,
  picture,
  type StoredFile,
} from '../support/pictures';
import { done } from '../support/publishing';
import { startServer, type Server } from '../support/strapi';

/** Photos stand upright on every path, and tell nothing of who took them, with what and where. */
let server: Server;
let editor: Person;
let token: string;

beforeAll(async () => {
  server = await startServer();
  editor = await person(server, 'strapi-super-admin');
  token = await apiToken(server);
});
afterAll(async () => {
  await emptyLibrary(server);
  await server.stop();
});

type Row = StoredFile & {
  width: number;
  height: number;
  size: number;
  formats: Record<string, { url: string; width: number; height: number }> | null;
};

async function send(address: string, bytes: Buffer, filename: string): Promise<Response> {
  const by = address.startsWith('/api/') ? token : editor.token;
  return (await server.http
    .post(address)
    .set('Authorization', `Bearer ${by}`)
    .attach('files', bytes, { filename, contentType: 'application/octet-stream' })) as Response;
}

async function stored(bytes: Buffer, filename: string, address = '/upload'): Promise<Row> {
  const { body } = await done(send(address, bytes, filename));
  return (await fileOf(server, ([body].flat()[0] as { id: number }).id)) as Row;
}

/** The picture and each of its formats stand upright, say so in the row, and hold nothing private. */
async function standsUpright(row: Row, [width, height]: readonly [number, number]): Promise<void> {
  expect([row.width, row.height]).toEqual([width, height]);
  const bytes = await bytesOf(server, row);
  expect(row.sha256).toBe(digest(bytes));
  expect(Math.abs(row.size - bytes.length / 1000)).toBeLessThan(0.1);
  for (const one of [row, ...Object.values(row.formats ?? {})]) {
    const own = await bytesOf(server, one);
    const { width: w, height: h } = await sharp(own).metadata();
    expect([w, h]).toEqual([one.width, one.height]);
    expect(w < h).toBe(width < height);
    expect(await cornersOf(own)).toEqual(CORNERS);
    expect(await traces(own)).toEqual([]);
  }
}

const SIZE = [800, 1200] as const;

describe.each(['jpeg', 'webp', 'png'] as const)('a photo of the format %s', (format) => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('with orientation %i', async (orientation) => {
    const row = await stored(await photo(format, orientation), `foto.${format}`);
    await standsUpright(row, SIZE);
    expect(Object.keys(row.formats ?? {}).sort()).toEqual([
      'large',
      'medium',
      'small',
      'thumbnail',
    ]);
  });
});

test.each([1, 3, 6, 8])('an AVIF with orientation %i has its measures', async (orientation) => {
  await standsUpright(await stored(await photo('avif', orientation), 'foto.avif'), SIZE);
});

const WAYS = ['/upload', '/upload/files', '/api/upload'];
test.each(WAYS)('%s takes it so', async (address) => {
  await standsUpright(await stored(await photo('jpeg', 6), 'foto.jpg', address), SIZE);
});

test.each(['/upload?id=', '/upload/files/:id/replace', '/api/upload?id='])(
  'so does a replacement: %s',
  async (address) => {
    const { id } = await stored(await photo('png', 1, [400, 300]), 'foto.png');
    const to = address.includes(':id') ? address.replace(':id', String(id)) : `${address}${id}`;
    const row = await stored(await photo('jpeg', 8), 'foto.jpg', to);
    expect(row.id).toBe(id);
    await standsUpright(row, SIZE);
  },
);

test('several at once', async () => {
  const post = server.http.post('/upload').set('Authorization', `Bearer ${editor.token}`);
  for (const orientation of [3, 6])
    void post.attach('files', await photo('jpeg', orientation), `${orientation}.jpg`);
  const { body } = await done(post);
  for (const { id } of body as { id: number }[])
    await standsUpright((await fileOf(server, id)) as Row, SIZE);
});

describe('whatever the media library’s settings are', () => {
  const upload = () =>
    server.strapi.plugin('upload').service('upload') as {
      getSettings(): Promise<Record<string, unknown>>;
      setSettings(settings: object): Promise<unknown>;
    };
  const FIRST = {
    sizeOptimization: true,
    responsiveDimensions: true,
    autoOrientation: true,
    aiMetadata: false,
  };

  test('they are right from the first start', async () => {
    expect(await upload().getSettings()).toMatchObject(FIRST);
  });

  test.each([
    [true, false],
    [false, true],
    [false, false],
  ])('made smaller: %s, turned: %s', async (sizeOptimization, autoOrientation) => {
    await upload().setSettings({ ...FIRST, sizeOptimization, autoOrientation });
    try {
      for (const [format, orientation] of [
        ['jpeg', 6],
        ['jpeg', 1],
        ['png', 1],
        ['webp', 1],
      ] as const)
        await standsUpright(await stored(await photo(format, orientation), `foto.${format}`), SIZE);
    } finally {
      await upload().setSettings(FIRST);
    }
  });

  test('what is upright and says nothing is stored as it was sent', async () => {
    await upload().setSettings({ ...FIRST, sizeOptimization: false, autoOrientation: false });
    try {
      for (const format of ['jpeg', 'png', 'webp', 'gif', 'avif'] as const) {
        const drawn = sharp(await photo('png', 1));
        const bytes = await drawn[format]().toBuffer();
        expect((await stored(bytes, `foto.${format}`)).sha256).toBe(digest(bytes));
      }
    } finally {
      await upload().setSettings(FIRST);
    }
  });

  test('a profile of colours stays, or the colours are those of the web', async () => {
    const wide = await sharp({
      create: { width: 60, height: 40, channels: 3, background: { r: 200, g: 60, b: 40 } },
    })
      .withIccProfile('p3')
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
      .toBuffer();
    const seen = async (bytes: Buffer) =>
      (await sharp(bytes).toColourspace('srgb').stats()).channels.map(({ mean }) => mean);
    const wanted = await seen(wide);
    for (const sizeOptimization of [true, false]) {
      await upload().setSettings({ ...FIRST, sizeOptimization });
      const found = await seen(await bytesOf(server, await stored(wide, 'p3.jpg')));
      for (const [index, value] of wanted.entries())
        expect(Math.abs(value - (found[index] ?? 0))).toBeLessThan(6);
    }
    await upload().setSettings(FIRST);
  });
});

describe('what moves goes on moving', () => {
  const frames = async () => [await photo('png', 1, [120, 180]), await picture('gray', 120, 180)];
  test.each(['gif', 'webp'] as const)('%s', async (format) => {
    const film = sharp(await frames(), { join: { animated: true } });
    const bytes = await film[format]({ delay: [100, 300], loop: 2 }).toBuffer();
    const row = await stored(bytes, `rör.${format}`);
    expect([row.width, row.height]).toEqual([120, 180]);
    const own = await bytesOf(server, row);
    expect(await sharp(own).metadata()).toMatchObject({ pages: 2, delay: [100, 300], loop: 2 });
  });

  test('a PNG', async () => {
    const bytes = await movingPng(600, 900);
    const row = await stored(bytes, 'rör.png');
    expect([row.width, row.height]).toEqual([600, 900]);
    expect((await bytesOf(server, row)).equals(bytes)).toBe(true);
    expect(Object.keys(row.formats ?? {})).toContain('thumbnail');
  });

  test('a WebP that also lies on its side', async () => {
    const lying = [await photo('png', 6, [120, 180]), await picture('gray', 180, 120)];
    const flat = await Promise.all(lying.map((one) => sharp(one).toBuffer()));
    const bytes = await sharp(flat, { join: { animated: true } })
      .webp({ delay: [100, 300], loop: 2 })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const row = await stored(bytes, 'rör.webp');
    expect([row.width, row.height]).toEqual([120, 180]);
    const own = await bytesOf(server, row);
    expect(await sharp(own).metadata()).toMatchObject({ pages: 2, delay: [100, 300], loop: 2 });
    expect(await cornersOf(own)).toEqual(CORNERS);
    expect(await traces(own)).toEqual([]);
  });
});

test.each(['film.mp4', 'film.mov', 'film.m4v'])('%s tells not where it was taken', async (name) => {
  const bytes = film();
  const own = await bytesOf(server, await stored(bytes, name));
  expect(own).toHaveLength(bytes.length);
  expect(own.includes('Hemlig')).toBe(false);
  expect(own.includes('+59.3')).toBe(false);
});

test('a photo that is damaged is refused, by name and with what to do', async () => {
  for (const orientation of [1, 6]) {
    const whole = await photo('jpeg', orientation);
    const answer = await send('/upload', whole.subarray(0, whole.length / 2), 'halv.jpg');
    expect(answer.status).toBe(400);
    expect(answer.body.error.details).toMatchObject({ code: 'invalid_input', field: 'files' });
    expect(answer.body.error.details.messages.sv).toMatch(/”halv.jpg” går inte att läsa/u);
  }
});
