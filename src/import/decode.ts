import { note } from './parse/notes';
import { type Note } from './parse/types';

export interface Decoded {
  text: string;
  /** Bytes that were guessed, by line; the encoding, where it was guessed. */
  notes: Note[];
}

/**
 * UTF-8 and UTF-16 with or without a byte order mark, else Windows-1252, as old saved pages are. A
 * page of UTF-8 with bytes that are not UTF-8 stays UTF-8: each such byte is read by itself, as the
 * letter that it is in Windows-1252 where a Swedish text has that letter, else as U+FFFD, and noted.
 */
export function decode(bytes: Buffer): Decoded {
  const wide = wideEncoding(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), notes: [] };
  const whole = strictly(bytes);
  if (whole !== null) return { text: whole, notes: [] };
  const read = byCharacter(bytes);
  if (read.several === 0 || (read.telling === 0 && read.several <= read.bad.length))
    return { text: windows(bytes), notes: [guessed] };
  return { text: read.text.replace(/^\uFEFF/u, ''), notes: badByteNotes(read) };
}

const guessed = note(
  1,
  'info',
  'encoding_guessed',
  'Filen är inte UTF-8 och lästes som Windows-1252: se efter att å, ä och ö är rätt.',
  'The file is not UTF-8 and was read as Windows-1252: see that å, ä and ö are right.',
);

function wideEncoding(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2000);
  const zeros = (odd: number) =>
    sample.filter((byte, index) => byte === 0 && index % 2 === odd).length;
  if (zeros(1) > sample.length / 5) return 'utf-16le';
  return zeros(0) > sample.length / 5 ? 'utf-16be' : null;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function strictly(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes).replace(/^\uFEFF/u, '');
  } catch {
    return null;
  }
}

interface Read {
  text: string;
  /** Where in `text` a byte was read by itself. */
  bad: { at: number; byte: number; char: string }[];
  /** How many characters of several bytes there are, and how many of them are such as a page has that is no chance (å, ”, an emoji). */
  several: number;
  telling: number;
}

/** One character after the other, as RFC 3629 says; a byte that is part of none stands alone. */
function byCharacter(bytes: Buffer): Read {
  const read: Read = { text: '', bad: [], several: 0, telling: 0 };
  let lead = -9;
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    const length = lengthOf(byte);
    const found = length === 0 ? null : strictly(bytes.subarray(at, at + length));
    if (found !== null && (length === 1 || [...found].length === 1)) {
      read.text += found;
      if (length > 1) read.several += 1;
      if (length === 4 || /[\u00C0-\u00FF\u2010-\u2026]/u.test(found)) read.telling += 1;
      at += length;
      continue;
    }
    // The rest of a character whose first byte was just met is no letter of its own.
    const torn = byte < 0xc0 && at - lead <= 4;
    if (byte >= 0xc2 && byte <= 0xf4) lead = at;
    const char = torn ? '\uFFFD' : (letters.get(byte) ?? '\uFFFD');
    read.bad.push({ at: read.text.length, byte, char });
    read.text += char;
    at += 1;
  }
  return read;
}

function lengthOf(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte >= 0xc2 && byte < 0xe0) return 2;
  if (byte >= 0xe0 && byte < 0xf0) return 3;
  return byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
}

/** What Windows-1252 has where Latin-1 has control characters (0x80 to 0x9F). */
const special = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Node's own decoder takes Windows-1252 for Latin-1 in some versions, and loses quotes and dashes. */
const windows = (bytes: Buffer) =>
  bytes
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (char) => special.charAt(char.charCodeAt(0) - 0x80));

/** The letters and marks that a Swedish text has, by their byte in Windows-1252. */
const letters = new Map(
  [...'åäöÅÄÖéÉèüÜæøÆØ”“’„…–—•\u00A0«»'].map((char) => {
    const at = special.indexOf(char);
    return [at >= 0 ? at + 0x80 : char.charCodeAt(0), char] as const;
  }),
);

function badByteNotes({ text, bad }: Read): Note[] {
  const byLine = new Map<number, string[]>();
  let line = 1;
  let from = 0;
  for (const { at, byte, char } of bad) {
    line += text.slice(from, at).match(/\r\n|\r|\n/gu)?.length ?? 0;
    from = at;
    const shown = `0x${byte.toString(16).toUpperCase().padStart(2, '0')} → ”${char}”`;
    byLine.set(line, [...(byLine.get(line) ?? []), shown]);
  }
  return [...byLine].map(([no, shown]) =>
    note(
      no,
      'warning',
      'bad_byte',
      `Raden har bytes som inte är UTF-8 (${shown.join(', ')}): läs raden i utkastet.`,
      `The line has bytes that are not UTF-8 (${shown.join(', ')}): read the line in the draft.`,
    ),
  );
}
