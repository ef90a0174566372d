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
