import { ascii, joined, type Span } from './bytes';

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const COMMENT = 0xfe;

/**
 * A JPEG without what says how the picture came to be (EXIF, XMP, IPTC, comments, what other programs and
 * telephones put there), and without what stands behind its end (a film, a depth map). Its pixels are the
 * same. Null where its structure is not one that can be followed (ITU-T T.81, annex B).
 */
export function jpegAlone(bytes: Uint8Array): Uint8Array | null {
  const kept: Span[] = [[0, 2]];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // Any number of 0xff may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (end > bytes.length) return null;
    if (marker === START_OF_SCAN) {
      const stop = endOfScan(bytes, end);
      kept.push([at, stop]);
      at = stop;
      if (bytes[at + 1] === END_OF_IMAGE) return joined(bytes, [...kept, [at, at + 2]]);
      continue;
    }
    if (isPicture(bytes, marker, at + 4)) kept.push([at, end]);
    at = end;
  }
  return null;
}

/** Tables and frames; of the rest JFIF, the profile of colours, and how Adobe has coded them. */
function isPicture(bytes: Uint8Array, marker: number, content: number): boolean {
  if (marker === COMMENT) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  if (marker === 0xe0) return ascii(bytes, content, 5) === 'JFIF\0';
  if (marker === 0xe2) return ascii(bytes, content, 12) === 'ICC_PROFILE\0';
  return marker === 0xee && ascii(bytes, content, 5) === 'Adobe';
}

/** Where the next marker stands: within a scan 0xff is followed by 0, or by a marker of restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at === -1) return bytes.length;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at += next === 0xff ? 1 : 2;
  }
}
