import fs from 'node:fs';
import { UnreadablePage } from './parse/parse-page';

const largest = 5 * 1024 * 1024;

/** The text of a saved page, in whichever encoding it was saved; a clear error for anything else. */
export function readPage(file: string): string {
  return decode(bytesOf(file));
}

function bytesOf(file: string): Buffer {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new UnreadablePage('Filen finns inte.', 'There is no such file.');
    if (code === 'EISDIR')
      throw new UnreadablePage('Det är en mapp, ingen fil.', 'It is a folder, not a file.');
    throw new UnreadablePage(
      `Filen går inte att läsa (${code}).`,
      `The file cannot be read (${code}).`,
    );
  }
}

/** UTF-8 and UTF-16 with or without a byte order mark, else Windows-1252, as old saved pages are. */
export function decode(bytes: Buffer): string {
  if (bytes.length > largest)
    throw new UnreadablePage(
      'Filen är större än 5 MB: är det här en sparad sida?',
      'The file is larger than 5 MB: is this a saved page?',
    );
  if (bytes.length === 0) throw new UnreadablePage('Filen är tom.', 'The file is empty.');
  const encoding = encodingOf(bytes);
  const text =
    encoding === 'windows-1252' ? windows(bytes) : new TextDecoder(encoding).decode(bytes);
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000E-\u001A]/.test(text))
    throw new UnreadablePage(
      'Filen är inte en textfil: spara sidan som text (.txt) i webbläsaren.',
      'The file is not a text file: save the page as text (.txt) in the browser.',
    );
  if (/^\s*<(!doctype html|html|\?xml)/i.test(text))
    throw new UnreadablePage(
      'Filen är HTML, som importen inte läser än: spara sidan som text (.txt) i webbläsaren.',
      'The file is HTML, which the import does not read yet: save the page as text (.txt) in the browser.',
    );
  if (text.trim() === '') throw new UnreadablePage('Filen är tom.', 'The file is empty.');
  return text;
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2000);
  const zeros = sample.filter((byte, index) => byte === 0 && index % 2 === 1).length;
  if (zeros > sample.length / 5) return 'utf-16le';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    // Not valid UTF-8: an older page.
    return 'windows-1252';
  }
}

/** What Windows-1252 has where Latin-1 has control characters (0x80 to 0x9F). */
const special = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Node's own decoder takes Windows-1252 for Latin-1 in some versions, and loses quotes and dashes. */
const windows = (bytes: Buffer) =>
  bytes
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (char) => special.charAt(char.charCodeAt(0) - 0x80));
