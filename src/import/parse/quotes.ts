import { isAttribution } from './attribution';
import { endsAsking } from './asking';
import { type Line } from './types';

const mark = '[”“„"»«]';
const opens = new RegExp(`^${mark}`, 'u');
const closes = new RegExp(`${mark}\\.?$`, 'u');
const signed = new RegExp(`^(${mark}.+${mark})(?:\\s+[–—-]\\s*|[–—]\\s+)(\\p{L}[^.?!]*)$`, 'u');
const marks = new RegExp(mark, 'gu');
const anyMark = new RegExp(mark, 'u');

interface Quote {
  text: string;
  attribution: string | null;
  length: number;
}

/**
 * The pull quote that starts at `start`: paragraphs wrapped in quotation marks, and who said it. A line
 * that does not say by itself that it names somebody stays a line; so does one that `isAsked`.
 */
export function quoteAt(
  lines: Line[],
  start: number,
  isAsked: (index: number) => boolean,
): Quote | null {
  const first = lines[start];
  if (first === undefined || !opens.test(first.text)) return null;
  const withName = signed.exec(first.text);
  if (
    withName?.[1] !== undefined &&
    withName[2] !== undefined &&
    isAttribution(`– ${withName[2]}`, true) &&
    isOneQuote(withName[1])
  )
    return { text: withName[1], attribution: withName[2], length: 1 };
  const length = lengthOf(lines, start, isAsked);
  if (length === null) return null;
  const text = lines
    .slice(start, start + length)
    .map((line) => line.text)
    .join('\n\n');
  const below = isAsked(start + length) ? undefined : lines[start + length];
  const attribution = attributionOf(below, lines[start + length + 1]);
  return { text, attribution, length: attribution === null ? length : length + 1 };
}

/** How many paragraphs the quote goes on for, at most six. */
function lengthOf(
  lines: Line[],
  start: number,
  isAsked: (index: number) => boolean,
): number | null {
  const first = lines[start]?.text ?? '';
  if (closes.test(first)) return isOneQuote(first) ? 1 : null;
  if ((first.match(marks)?.length ?? 0) % 2 === 0) return null;
  for (let length = 2; length <= 6; length += 1) {
    const line = lines[start + length - 1];
    if (line === undefined || endsAsking(line.text) || isAsked(start + length - 1)) return null;
    if (closes.test(line.text)) return length;
    if (anyMark.test(line.text)) return null;
  }
  return null;
}

/** ”A”, she said, ”B” begins and ends with marks too, but is a sentence with two quotes. */
function isOneQuote(text: string): boolean {
  const found = [...text.matchAll(marks)];
  const second = found[1];
  if (found.length <= 2 || second === undefined) return found.length === 2;
  return /[\s(]$/u.test(text.slice(0, second.index));
}

/** Without the dash that stands before it; null where the line may be a heading or a sentence. */
function attributionOf(line: Line | undefined, next: Line | undefined): string | null {
  if (line === undefined || line.marked || opens.test(line.text)) return null;
  // Dashes under each other are a list, or people speaking.
  const dashes = /^[–—-]/u.test(line.text) && next?.gap === false && /^[–—-]/u.test(next.text);
  if (dashes || !isAttribution(line.text, !line.gap)) return null;
  return line.text.replace(/^[–—-]\s*/u, '');
}
