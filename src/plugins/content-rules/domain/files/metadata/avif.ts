import { ascii } from './bytes';

/** Where an entry of the list of items says what the item is (ISO 14496-12, 8.11.6: version 2 and 3). */
const TYPE_AT: Readonly<Record<number, number>> = { 2: 12, 3: 14 };
const TELLING = ['Exif', 'mime'];
/** EXIF is a TIFF behind a few bytes that readers put there or take away. */
const TIFF = ['II*\0', 'MM\0*'];

/**
 * An AVIF in which these parts (EXIF, XMP) are noughts, and are no longer told of: everything else stands
 * where it stood, as the container has places by number. Null where one of them isn't found as it was read.
 */
export function silenced(
  bytes: Uint8Array,
  parts: readonly (Uint8Array | undefined)[],
): Uint8Array | null {
  const telling = parts.filter((part) => part !== undefined).map(fromTiff);
  if (telling.length === 0) return bytes;
  const quiet = Uint8Array.from(bytes);
  for (const part of telling) {
    const at = placeOf(bytes, part);
    if (at === -1) return null;
    quiet.fill(0, at, at + part.length);
  }
  for (const at of entries(quiet)) quiet.set([0x66, 0x72, 0x65, 0x65], at);
  return quiet;
}

function fromTiff(part: Uint8Array): Uint8Array {
  const start = [0, 4, 6, 10].find((at) => TIFF.includes(ascii(part, at, 4)));
  return part.subarray(start ?? 0);
}

function placeOf(bytes: Uint8Array, part: Uint8Array): number {
  const first = part[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (part.every((byte, index) => bytes[at + index] === byte)) return at;
  return -1;
}

/** Where `Exif` and `mime` (XMP) stand in the list of items. */
function entries(bytes: Uint8Array): number[] {
  const found: number[] = [];
  for (let at = bytes.indexOf(0x69); at !== -1; at = bytes.indexOf(0x69, at + 1)) {
    if (ascii(bytes, at, 4) !== 'infe') continue;
    const type = at + (TYPE_AT[bytes[at + 4] ?? 0] ?? 0);
    if (type > at && TELLING.includes(ascii(bytes, type, 4))) found.push(type);
  }
  return found;
}
