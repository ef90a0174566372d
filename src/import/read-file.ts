import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { decode, type Decoded } from './decode';
import { UnreadablePage } from './parse/unreadable';

const largest = 5 * 1024 * 1024;

/** A file that was read: its text, where it lies and what its bytes are known by. */
export interface SourceFile extends Decoded {
  /** The whole path, links followed. */
  path: string;
  /** SHA-256 of the bytes as they were read. */
  hash: string;
}

/** The text of a saved page, in whichever encoding it was saved; a clear error for anything else. */
export function readPage(file: string): SourceFile {
  const bytes = bytesOf(file);
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { ...textOf(bytes), path: fs.realpathSync(path.resolve(file)), hash };
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

/** The text of the bytes. Throws UnreadablePage for what is no text, is empty, too large or HTML. */
export function textOf(bytes: Buffer): Decoded {
  if (bytes.length > largest)
    throw new UnreadablePage(
      'Filen är större än 5 MB: är det här en sparad sida?',
      'The file is larger than 5 MB: is this a saved page?',
    );
  if (bytes.length === 0) throw new UnreadablePage('Filen är tom.', 'The file is empty.');
  const decoded = decode(bytes);
  if (isBinary(decoded.text))
    throw new UnreadablePage(
      'Filen är inte en textfil: spara sidan som text (.txt) i webbläsaren.',
      'The file is not a text file: save the page as text (.txt) in the browser.',
    );
  if (/^\s*<(!doctype html|html|\?xml)/i.test(decoded.text))
    throw new UnreadablePage(
      'Filen är HTML, som importen inte läser än: spara sidan som text (.txt) i webbläsaren.',
      'The file is HTML, which the import does not read yet: save the page as text (.txt) in the browser.',
    );
  if (decoded.text.trim() === '') throw new UnreadablePage('Filen är tom.', 'The file is empty.');
  return decoded;
}

/** A control character or two has slipped into a text; a picture is full of them. */
function isBinary(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  const controls = text.match(/[\u0000-\u0008\u000E-\u001A]/g)?.length ?? 0;
  return controls >= 4 && controls * 50 > text.length;
}
