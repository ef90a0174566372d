import { ascii, joined, uint32, type Span } from './bytes';

const HEADER = 12;
const PICTURE = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** Of the flags of VP8X: there is EXIF, there is XMP. */
const TELLS = 0x08 | 0x04;

/** A WebP without EXIF, XMP, and whatever stands behind its end. Null where it can't be followed (RFC 9649). */
export function webpAlone(bytes: Uint8Array): Uint8Array | null {
  const stop = Math.min(bytes.length, uint32(bytes, 4, true) + 8);
  const kept: Span[] = [[0, HEADER]];
  for (let at = HEADER; at + 8 <= stop;) {
    const size = uint32(bytes, at + 4, true);
    const end = at + 8 + size + (size % 2);
    if (at + 8 + size > stop) return null;
    if (PICTURE.has(ascii(bytes, at, 4))) kept.push([at, Math.min(end, bytes.length)]);
    at = end;
  }
  if (kept.length === 1) return null;
  const whole = joined(bytes, kept);
  new DataView(whole.buffer).setUint32(4, whole.length - 8, true);
  if (ascii(whole, HEADER, 4) === 'VP8X') whole[HEADER + 8] = (whole[HEADER + 8] ?? 0) & ~TELLS;
  return whole;
}
