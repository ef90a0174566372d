import { type Line } from './types';

const mark = '[”“„"»«]';
const opens = new RegExp(`^${mark}`, 'u');
const closes = new RegExp(`${mark}\\.?$`, 'u');
const signed = new RegExp(`^(${mark}.+${mark})\\s*[–—-]\\s*(\\p{L}[^.?!]*)$`, 'u');
const marks = new RegExp(mark, 'gu');

interface Quote {
  text: string;
  attribution: string | null;
  length: number;
}

/** The pull quote that starts at `start`: paragraphs wrapped in quotation marks, and who said it. */
export function quoteAt(lines: Line[], start: number): Quote | null {
  const first = lines[start];
  if (first === undefined || !opens.test(first.text)) return null;
  const withName = signed.exec(first.text);
  if (
    withName?.[1] !== undefined &&
    withName[2] !== undefined &&
    withName[2].length <= 150 &&
    isOneQuote(withName[1])
  )
    return { text: withName[1], attribution: withName[2], length: 1 };
  const length = lengthOf(lines, start);
  if (length === null) return null;
  const text = lines
    .slice(start, start + length)
    .map((line) => line.text)
    .join('\n\n');
  const attribution = attributionOf(lines[start + length]);
  return { text, attribution, length: attribution === null ? length : length + 1 };
}

/** How many paragraphs the quote goes on for, at most six. */
function lengthOf(lines: Line[], start: number): number | null {
  const first = lines[start]?.text ?? '';
  if (closes.test(first)) return isOneQuote(first) ? 1 : null;
  if ((first.match(marks)?.length ?? 0) % 2 === 0) return null;
  for (let length = 2; length <= 6; length += 1) {
    const line = lines[start + length - 1];
    if (line === undefined || line.text.endsWith('?')) return null;
    if (closes.test(line.text)) return length;
    if (marks.test(line.text)) return null;
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

function attributionOf(line: Line | undefined): string | null {
  if (line === undefined || line.text.length > 150) return null;
  const named = /^[–—-]\s*(.+)$/u.exec(line.text)?.[1] ?? null;
  if (named !== null) return /[?!:;]$/.test(named) || named.split(/\s+/).length > 12 ? null : named;
  if (/[.?!:;…”"]$/u.test(line.text) || opens.test(line.text)) return null;
  if (/(https?:|www\.|foto:|fotograf:|^bild på )/i.test(line.text)) return null;
  if (/^([•·▪◦*]|\d{1,2}[.)]\s)/u.test(line.text)) return null;
  return line.text;
}
