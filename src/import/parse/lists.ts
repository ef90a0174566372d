import { inline } from './inline';
import { type Block, type Line } from './types';

const bullet = /^[•·▪◦●*]\s*(?=\S)(?!\*)/u;
const hyphen = /^[-–—]\s+(?=\S)/u;
const long = /^[–—]/u;
const number = /^(\d{1,2})[.)]\s+(?=\S)/;

type Marker = 'bullet' | 'hyphen' | 'number';

/** A line that begins as an answer in a newspaper does: with a dash. */
export const startsWithDash = (text: string) => /^[-–—]\s*\p{L}/u.test(text);

export const startsWithBullet = (text: string) => bullet.test(text);

export const startsWithNumber = (text: string) => number.test(text);

/**
 * The list that starts at `start`, or null. Bullets always make a list. Dashes do so after a line
 * that ends in a colon, and hyphens when several follow one another without a gap: otherwise a dash
 * is somebody speaking. Numbers do so when they count from one, since a list is numbered anew.
 */
export function listAt(lines: Line[], start: number): { block: Block; length: number } | null {
  const marker = markerOf(lines[start]?.text ?? '');
  if (marker === null) return null;
  const introduced = lines[start - 1]?.text.endsWith(':') ?? false;
  if (!introduced && long.test(lines[start]?.text ?? '')) return null;
  let length = 0;
  for (let line = lines[start]; line !== undefined; line = lines[start + length]) {
    if (markerOf(line.text) !== marker) break;
    if (length > 0 && line.gap && marker === 'hyphen' && !introduced) break;
    if (marker === 'number' && Number(number.exec(line.text)?.[1]) !== length + 1) break;
    length += 1;
  }
  const enough = marker === 'bullet' ? 1 : introduced && marker === 'hyphen' ? 1 : 2;
  if (length < enough) return null;
  const children = lines.slice(start, start + length).map((line) => ({
    type: 'list-item' as const,
    children: inline(line.text.replace(patterns[marker], '')),
  }));
  const format = marker === 'number' ? 'ordered' : 'unordered';
  return { block: { type: 'list', format, children }, length };
}

const patterns: Record<Marker, RegExp> = { bullet, hyphen, number };

function markerOf(text: string): Marker | null {
  if (bullet.test(text)) return 'bullet';
  if (hyphen.test(text)) return 'hyphen';
  return number.test(text) ? 'number' : null;
}
