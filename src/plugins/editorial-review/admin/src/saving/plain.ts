import { diffWords } from 'diff';

/** A stretch of words that both have, that only mine has, or only theirs. */
export interface Stretch {
  text: string;
  in: 'both' | 'mine' | 'theirs';
}

/** More words than this are not compared word by word: that takes time by the square. */
const MOST = 20_000;
const segmenter = new Intl.Segmenter('sv', { granularity: 'word' });

/** What of two texts is the same, word by word as Swedish has words. */
export function compared(mine: string, theirs: string): Stretch[] {
  if (mine.length + theirs.length > MOST)
    return [
      { text: mine, in: 'mine' },
      { text: theirs, in: 'theirs' },
    ];
  return diffWords(theirs, mine, { intlSegmenter: segmenter }).map(({ value, added, removed }) => ({
    text: value,
    in: added ? 'mine' : removed ? 'theirs' : 'both',
  }));
}

/** What a value of a form says, for people to read and compare: text, a file's name, a list of parts. */
export function plainText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '✓' : '–';
  if (Array.isArray(value)) return value.map(plainText).filter(Boolean).join('\n');
  return ofObject(value as Record<string, unknown>);
}

/** Of a part, nothing that a person has not written. */
const SILENT = new Set(['id', 'documentId', '__temp_key__', '__component', 'key', 'type', 'level']);

function ofObject(value: Record<string, unknown>): string {
  if (typeof value['mime'] === 'string') return String(value['name'] ?? value['url'] ?? '');
  if (typeof value['text'] === 'string' && value['type'] === 'text') return value['text'];
  // A node of rich text: its words stand in one line, a list's entries each in its own.
  if (Array.isArray(value['children']))
    return value['children'].map(plainText).join(value['type'] === 'list' ? '\n' : '');
  return Object.entries(value)
    .filter(([name]) => !SILENT.has(name))
    .map(([, inner]) => plainText(inner))
    .filter(Boolean)
    .join('\n');
}
