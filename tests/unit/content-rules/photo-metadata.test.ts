import fc from 'fast-check';
import sharp from 'sharp';
import { pictureAlone } from '../../../src/plugins/content-rules/domain/files/metadata';
import { silenced } from '../../../src/plugins/content-rules/domain/files/metadata/avif';
import { filmAlone } from '../../../src/plugins/content-rules/domain/files/metadata/film';
import { pngAlone, pngMoves } from '../../../src/plugins/content-rules/domain/files/metadata/png';
import { film, movingPng, photo, traces } from '../../support/photos';

/** The picture in a file and nothing else, its pixels bit by bit as they were. */
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const pixels = (bytes: Uint8Array): Promise<Buffer> => sharp(bytes).raw().toBuffer();
const alone = (kind: string, bytes: Uint8Array): Buffer => Buffer.from(pictureAlone(kind, bytes)!);

const SECRET = latin('Hemlig plats 59,3 N');
const segment = (marker: number, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, 0, content.length + 2]), content]);

describe.each(['jpeg', 'png', 'webp'] as const)('of a %s', (kind) => {
  test('camera, person and place go, the pixels stay', async () => {
    const bytes = await photo(kind, 1, [60, 90]);
    expect(await traces(bytes)).not.toEqual([]);
    const found = alone(kind, bytes);
    expect(await traces(found)).toEqual([]);
    expect(await pixels(found)).toEqual(await pixels(bytes));
  });

  test('what stands behind its end goes', async () => {
    const bytes = alone(kind, await photo(kind, 1, [60, 90]));
    expect(alone(kind, Buffer.concat([bytes, SECRET]))).toEqual(bytes);
  });

  test('a profile of colours stays', async () => {
    const drawn = sharp(await photo('png', 1, [60, 90]));
    const bytes = await drawn[kind]().withIccProfile('p3').toBuffer();
    expect(alone(kind, bytes)).toEqual(bytes);
    expect((await sharp(alone(kind, bytes)).metadata()).icc).toBeDefined();
  });

  test('one that breaks off is not followed', async () => {
    const bytes = await photo(kind, 1, [60, 90]);
    expect(pictureAlone(kind, bytes.subarray(0, bytes.length - 40))).toBeNull();
  });
});

test.each<[string, number, string]>([
  ['a comment', 0xfe, ''],
  ['EXIF', 0xe1, 'Exif\0\0'],
  ['where the pictures of a series stand', 0xe2, 'MPF\0'],
  ['IPTC', 0xed, 'Photoshop 3.0\0'],
  ['a small picture of JFIF', 0xe0, 'JFXX\0'],
  ['what another program wrote', 0xeb, 'JP'],
])('of a JPEG %s goes, wherever it stands', async (_what, marker, start) => {
  const bytes = alone('jpeg', await photo('jpeg', 1, [60, 90]));
  const secret = segment(marker, Buffer.concat([latin(start), SECRET]));
  const tables = bytes.indexOf(Buffer.from([0xff, 0xdb]));
  for (const at of [2, tables]) {
    const with_ = Buffer.concat([bytes.subarray(0, at), secret, bytes.subarray(at)]);
    expect(alone('jpeg', with_)).toEqual(bytes);
  }
});

test('a JPEG of many scans, and with markers of restart, is followed to its end', async () => {
  const bytes = await sharp(await photo('png', 1, [60, 90]))
    .jpeg({ progressive: true })
    .toBuffer();
  expect(alone('jpeg', bytes)).toEqual(bytes);
});

test('of a GIF comments and XMP go, and how often it is shown stays', async () => {
  const bytes = await sharp([await photo('png', 1, [60, 90]), await photo('png', 3, [60, 90])], {
    join: { animated: true },
  })
    .gif({ loop: 3, delay: [100, 200] })
    .toBuffer();
  const secrets = [
    Buffer.concat([Buffer.from([0x21, 0xfe, SECRET.length]), SECRET, Buffer.from([0])]),
    Buffer.concat([
      latin('\x21\xff\x0bXMP DataXMP'),
      Buffer.from([SECRET.length]),
      SECRET,
      Buffer.from([0]),
    ]),
  ];
  const start = bytes.indexOf(latin('\x21\xff\x0bNETSCAPE'));
  for (const secret of secrets) {
    const told = Buffer.concat([bytes.subarray(0, start), secret, bytes.subarray(start), SECRET]);
    expect(alone('gif', told)).toEqual(bytes);
  }
  expect(await sharp(alone('gif', bytes)).metadata()).toMatchObject({ loop: 3, pages: 2 });
});

test('of an AVIF camera, person and place are noughts, and the pixels stay', async () => {
  const bytes = await photo('avif', 6, [60, 90]);
  const { exif, xmp } = await sharp(bytes).metadata();
  const found = Buffer.from(silenced(bytes, [exif, xmp])!);
  expect(await traces(found)).toEqual([]);
  expect(await pixels(found)).toEqual(await pixels(bytes));
  expect(found.length).toBe(bytes.length);
  expect(silenced(bytes, [latin('Stands nowhere')])).toBeNull();
  expect(silenced(bytes, [undefined])).toBe(bytes);
});

test('of a film only what its camera wrote is noughts', () => {
  const bytes = film();
  const found = Buffer.from(filmAlone(bytes));
  expect(found.length).toBe(bytes.length);
  expect(found.includes('Hemlig')).toBe(false);
  for (const name of ['ftyp', 'moov', 'mvhd', 'trak', 'tkhd', 'mdat'])
    expect(found.indexOf(name)).toBe(bytes.indexOf(name));
  expect(found.subarray(-200)).toEqual(bytes.subarray(-200));
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      (some) => filmAlone(some).length === some.length,
    ),
  );
});

test('a PNG that moves is told from one that does not', async () => {
  expect(pngMoves(await movingPng(20, 30))).toBe(true);
  expect(pngAlone(await movingPng(20, 30))).toEqual(new Uint8Array(await movingPng(20, 30)));
  expect(pngMoves(await photo('png', 1, [20, 30]))).toBe(false);
  expect(pngMoves(latin('\x89PNG'))).toBe(false);
});

test('any bytes at all get an answer', () => {
  const starts: Record<string, Buffer> = {
    jpeg: Buffer.from([0xff, 0xd8]),
    png: latin('\x89PNG\r\n\x1a\n'),
    gif: latin('GIF89a'),
    webp: latin('RIFF\x40\0\0\0WEBP'),
  };
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(starts)),
      fc.uint8Array({ maxLength: 200 }),
      (kind, rest) => {
        const found = pictureAlone(kind, Buffer.concat([starts[kind]!, rest]));
        expect(found === null || found.length <= rest.length + 12).toBe(true);
      },
    ),
  );
  expect(pictureAlone('tiff', SECRET)).toBeNull();
});
