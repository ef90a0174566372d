import { characterNotes, cleaned } from './characters';
import { withoutMarkup } from './markup';
import { note } from './notes';
import { type Line, type Note } from './types';

const lineEnd = /\r\n|\r|\n/gu;
const endsSentence = /[.!?…:;”"»)]$/;

/**
 * The lines that hold text, numbered as an editor numbers them: cleaned for the draft, and beside it
 * as the file has them, so that words can be compared with what was read. What was taken away from a
 * line is noted.
 */
export function linesOf(text: string, notes: Note[] = []): Line[] {
  const lines: Line[] = [];
  let gap = true;
  notes.push(...strayReturns(text));
  text.split(lineEnd).forEach((whole, index) => {
    notes.push(...characterNotes(whole, index + 1));
    // A page break or Word's soft line break: a line of its own for the reader, not for an editor.
    for (const raw of whole.split(/[\v\f\u0085\u2028\u2029]/u)) {
      const content = cleaned(raw).trim();
      if (content !== '')
        for (const part of withoutMarkup(content, raw))
          lines.push({ no: index + 1, ...part, gap: gap && part.first });
      gap = content === '';
    }
  });
  return isHardWrapped(lines) ? unwrap(lines) : lines;
}

/** Old Macs ended lines with a return; in a file that ends them otherwise, one has slipped in. */
function strayReturns(text: string): Note[] {
  const ends: string[] = text.match(lineEnd) ?? [];
  const stray = ends.indexOf('\r');
  if (stray < 0 || !ends.some((end) => end.endsWith('\n'))) return [];
  return [
    note(
      stray + 1,
      'info',
      'stray_return',
      'Ett ensamt vagnreturstecken lästes som radbrytning.',
      'A lone carriage return was read as a line end.',
    ),
  ];
}

/** A page saved by a mail program or a terminal breaks its lines at a fixed width. */
function isHardWrapped(lines: Line[]): boolean {
  if (lines.some((line) => line.text.length > 120)) return false;
  const wrapped = lines.filter((line, index) => {
    const next = lines[index + 1];
    return (
      next !== undefined &&
      !next.gap &&
      line.text.length >= 50 &&
      !endsSentence.test(line.text) &&
      /^\p{Ll}/u.test(next.text)
    );
  });
  return wrapped.length >= 3;
}

function unwrap(lines: Line[]): Line[] {
  const width = Math.max(...lines.map((line) => line.text.length));
  const joined: Line[] = [];
  let lastLength = 0;
  for (const line of lines) {
    const before = joined.at(-1);
    const firstWord = line.text.split(/\s/, 1)[0] ?? '';
    // The line before was broken here because this line's first word did not fit.
    const broken = lastLength + 1 + firstWord.length > width - 2;
    const goesOn = /^\p{Ll}/u.test(line.text) || broken;
    const apart = line.marked || before?.marked === true || startsSomething(line.text);
    if (before !== undefined && !line.gap && goesOn && !apart) {
      before.text += ` ${line.text}`;
      before.raw += `\n${line.raw}`;
    } else joined.push({ ...line });
    lastLength = line.text.length;
  }
  return joined;
}

const startsSomething = (text: string) => /^([•·▪◦*–—-]|\d{1,2}[.)])\s/.test(text);
