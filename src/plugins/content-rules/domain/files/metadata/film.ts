import { ascii, uint32 } from './bytes';

/** What holds others, as far down as something may be told (ISO 14496-12; QuickTime File Format). */
const HOLDERS = new Set(['moov', 'trak']);
/** Where cameras write place, time and names; what a film needs to be shown stands elsewhere. */
const TELLING = new Set(['udta', 'meta', 'uuid']);
const FREE = [0x66, 0x72, 0x65, 0x65];
const HEADER = 8;
const LONG_HEADER = 16;

/**
 * A film (MP4, QuickTime) in which what its camera wrote beside it is free space of noughts: everything else
 * stands where it stood, as the container has places by number. What can't be followed is left as it is.
 */
export function filmAlone(bytes: Uint8Array): Uint8Array {
  const quiet = Uint8Array.from(bytes);
  silence(quiet, 0, quiet.length);
  return quiet;
}

function silence(bytes: Uint8Array, from: number, to: number): void {
  for (let at = from; at + HEADER <= to;) {
    const { header, end } = boxAt(bytes, at, to);
    if (end > to || end < at + header) return;
    const name = ascii(bytes, at + 4, 4);
    if (HOLDERS.has(name)) silence(bytes, at + header, end);
    if (TELLING.has(name)) {
      bytes.set(FREE, at + 4);
      bytes.fill(0, at + header, end);
    }
    at = end;
  }
}

/** Of no length, a box goes on to the end; of the length 1, its length stands behind its name. */
function boxAt(bytes: Uint8Array, at: number, to: number): { header: number; end: number } {
  const size = uint32(bytes, at);
  if (size === 0) return { header: HEADER, end: to };
  if (size !== 1) return { header: HEADER, end: at + size };
  if (at + LONG_HEADER > to) return { header: LONG_HEADER, end: at };
  const high = uint32(bytes, at + 8);
  return { header: LONG_HEADER, end: at + high * 2 ** 32 + uint32(bytes, at + 12) };
}
