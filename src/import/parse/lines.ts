import { type Line } from './types';

const invisible = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;
const endsSentence = /[.!?…:;”"»)]$/;

/**
 * The lines that hold text. Windows and old Mac line ends, byte order marks, hard spaces round a
 * line and invisible characters are taken away; letters are composed (å, not a + ring).
 */
export function linesOf(text: string): Line[] {
  const raw = text
    .normalize('NFC')
    .replace(invisible, '')
    .split(/\r\n|\r|\n|\u2028|\u2029|\f/);
  const lines: Line[] = [];
  let gap = true;
  raw.forEach((content, index) => {
    const trimmed = content.trim();
    if (trimmed === '') {
      gap = true;
      return;
    }
    lines.push({ no: index + 1, text: trimmed, gap });
    gap = false;
  });
  return isHardWrapped(lines) ? unwrap(lines) : lines;
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
    if (before !== undefined && !line.gap && goesOn && !startsSomething(line.text))
      before.text += ` ${line.text}`;
    else joined.push({ ...line });
    lastLength = line.text.length;
  }
  return joined;
}

const startsSomething = (text: string) => /^([•·▪◦*–—-]|\d{1,2}[.)])\s/.test(text);
