import { ascii, joined, uint32, type Span } from './bytes';

/** What the picture is made of (PNG, third edition, 5.6, with those of animation). */
const PICTURE = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'acTL', 'fcTL', 'fdAT'],
  ...['tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI'],
  ...['bKGD', 'hIST', 'pHYs', 'sPLT'],
]);
const SIGNATURE = 8;
/** Its length, its name, and a checksum behind. */
const AROUND = 12;

/** Does a PNG move? Libraries that know only still ones draw its first picture and leave out the others. */
export function pngMoves(bytes: Uint8Array): boolean {
  for (let at = SIGNATURE; at + AROUND <= bytes.length; at += AROUND + uint32(bytes, at)) {
    const name = ascii(bytes, at + 4, 4);
    if (name === 'acTL' || name === 'IDAT') return name === 'acTL';
  }
  return false;
}

/** A PNG without EXIF, texts, times, and whatever stands behind its end. Null where it can't be followed. */
export function pngAlone(bytes: Uint8Array): Uint8Array | null {
  const kept: Span[] = [[0, SIGNATURE]];
  for (let at = SIGNATURE; at + AROUND <= bytes.length;) {
    const end = at + AROUND + uint32(bytes, at);
    if (end > bytes.length) return null;
    const name = ascii(bytes, at + 4, 4);
    if (PICTURE.has(name)) kept.push([at, end]);
    if (name === 'IEND') return joined(bytes, kept);
    at = end;
  }
  return null;
}
