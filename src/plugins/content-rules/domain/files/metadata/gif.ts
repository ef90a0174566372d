import { ascii, joined, type Span } from './bytes';

const HEADER = 13;
const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const COMMENT = 0xfe;
const APPLICATION = 0xff;
/** How often an animation is shown, and the profile of its colours. */
const APPLICATIONS = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012']);

/** A GIF without comments, XMP, and whatever stands behind its end. Null where it can't be followed (GIF89a). */
export function gifAlone(bytes: Uint8Array): Uint8Array | null {
  const start = HEADER + tableOf(bytes[10] ?? 0);
  const kept: Span[] = [[0, start]];
  for (let at = start; at < bytes.length;) {
    const kind = bytes[at];
    if (kind === TRAILER) return joined(bytes, [...kept, [at, at + 1]]);
    if (kind !== IMAGE && kind !== EXTENSION) return null;
    // An image has its place, its own colours and the size of its codes before its data.
    const data = kind === IMAGE ? at + 11 + tableOf(bytes[at + 9] ?? 0) : at + 2;
    const end = endOfBlocks(bytes, data);
    if (end === null) return null;
    if (kind === IMAGE || isPicture(bytes, at)) kept.push([at, end]);
    at = end;
  }
  return null;
}

function isPicture(bytes: Uint8Array, at: number): boolean {
  const label = bytes[at + 1];
  if (label === COMMENT) return false;
  return label !== APPLICATION || APPLICATIONS.has(ascii(bytes, at + 3, 11));
}

/** How long a table of colours is, by the flags that tell of it. */
const tableOf = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

/** Blocks say how long they are; one of no length ends them. */
function endOfBlocks(bytes: Uint8Array, from: number): number | null {
  for (let at = from; at < bytes.length; at += (bytes[at] ?? 0) + 1)
    if (bytes[at] === 0) return at + 1;
  return null;
}
