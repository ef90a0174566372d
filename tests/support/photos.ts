import sharp from 'sharp';

/** The colours of the four corners as somebody sees them: upper left, upper right, lower left, lower right. */
export const CORNERS = ['red', 'lime', 'blue', 'white'] as const;
const RGB: Record<string, readonly number[]> = {
  red: [255, 0, 0],
  lime: [0, 255, 0],
  blue: [0, 0, 255],
  white: [255, 255, 255],
};

/**
 * What the camera stored where it says this: how many quarters it was turned to the left, and whether
 * it was mirrored after that.
 */
const STORED: Record<number, readonly [quarters: number, mirrored: boolean]> = {
  1: [0, false],
  2: [0, true],
  3: [2, false],
  4: [2, true],
  5: [3, true],
  6: [1, false],
  7: [1, true],
  8: [3, false],
};

async function lying(upright: Buffer, orientation: number): Promise<Buffer> {
  const [turns, mirrored] = STORED[orientation]!;
  const turned = await sharp(upright)
    .rotate(360 - 90 * turns)
    .png()
    .toBuffer();
  return mirrored ? sharp(turned).flop().png().toBuffer() : turned;
}

/** Four coloured quarters, of these measures once they stand upright. */
async function quarters(width: number, height: number): Promise<Buffer> {
  const [w, h] = [width / 2, height / 2];
  const input = (background: string) => ({
    create: { width: w, height: h, channels: 3, background },
  });
  return sharp({ create: { width, height, channels: 3, background: 'black' } })
    .composite(
      CORNERS.map((colour, index) => ({
        input: input(colour) as never,
        left: (index % 2) * w,
        top: Math.floor(index / 2) * h,
      })),
    )
    .png()
    .toBuffer();
}

/** A photo as a telephone stores it, with where it was taken and by what; upright it is 800 × 1200. */
export async function photo(
  format: 'jpeg' | 'png' | 'webp' | 'avif' | 'tiff',
  orientation: number,
  [width, height]: readonly [number, number] = [800, 1200],
): Promise<Buffer> {
  const drawn = sharp(await lying(await quarters(width, height), orientation));
  return drawn[format]({ quality: 95 })
    .withExif({
      IFD0: { Artist: 'Hemlig Person', Model: 'Telefon' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '59/1 19/1 0/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">Hemlig Person</x:xmpmeta>')
    .withMetadata({ orientation })
    .toBuffer();
}

/** The colours of the corners of a picture, by name; null for another colour. */
export async function cornersOf(bytes: Buffer): Promise<(string | null)[]> {
  const { data, info } = await sharp(bytes)
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => {
    const start = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 3;
    return [...data.subarray(start, start + 3)];
  };
  const places = [0.25, 0.75].flatMap((y) => [0.25, 0.75].map((x) => at(x, y)));
  return places.map(
    (seen) =>
      CORNERS.find((name) => RGB[name]!.every((value, i) => Math.abs(value - seen[i]!) < 24)) ??
      null,
  );
}

/** What is left in a picture of what its camera wrote there. */
export async function traces(bytes: Buffer): Promise<string[]> {
  const { exif, xmp, iptc, orientation, comments } = await sharp(bytes).metadata();
  const found = { exif, xmp, iptc, orientation, comments };
  return [
    ...Object.entries(found).flatMap(([name, value]) => (value === undefined ? [] : [name])),
    ...['Hemlig', 'GPSLatitude', 'xmpmeta'].filter((text) => bytes.includes(text)),
  ];
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const number = (value: number): Buffer => {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(value);
  return four;
};

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  return Buffer.concat([number(content.length), body, number(crc32(body))]);
}

/** A PNG that moves: the same picture twice. */
export async function movingPng(width: number, height: number): Promise<Buffer> {
  const still = await sharp(await quarters(width, height))
    .png()
    .toBuffer();
  const header = 8 + 25;
  const data = still.indexOf('IDAT') - 4;
  const parts: Buffer[] = [];
  // There may be several: together they are the pixels.
  for (let at = data; still.toString('latin1', at + 4, at + 8) === 'IDAT';) {
    const end = at + 8 + still.readUInt32BE(at);
    parts.push(still.subarray(at + 8, end));
    at = end + 4;
  }
  const pixels = Buffer.concat(parts);
  const frame = (turn: number) =>
    chunk(
      'fcTL',
      Buffer.concat([...[turn, width, height, 0, 0].map(number), Buffer.from([0, 1, 0, 2, 0, 0])]),
    );
  return Buffer.concat([
    still.subarray(0, header),
    chunk('acTL', Buffer.concat([number(2), number(0)])),
    still.subarray(header, data),
    frame(0),
    chunk('IDAT', pixels),
    frame(1),
    chunk('fdAT', Buffer.concat([number(2), pixels])),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const box = (name: string, ...parts: Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  return Buffer.concat([number(content.length + 8), Buffer.from(name, 'latin1'), content]);
};

/** The boxes of a film of a telephone, which says where it was taken in all the places that there are. */
export function film(): Buffer {
  const secret = Buffer.from('+59.3293+018.0686/ Hemlig Person');
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0isom', 'latin1')),
    box('uuid', secret),
    box(
      'moov',
      box('mvhd', Buffer.alloc(100, 1)),
      box('trak', box('tkhd', Buffer.alloc(80, 2)), box('meta', secret)),
      box('udta', box('\xa9xyz', secret)),
      box('meta', secret),
    ),
    box('mdat', Buffer.alloc(200, 3)),
  ]);
}
