import { endsAsking } from './asking';
import { note } from './notes';
import { type Item, type Note } from './types';

/**
 * In an article, a line that was set as a heading, or a short one without a stop (or with a question
 * mark) before a paragraph, is a heading; the second is a guess, and noted.
 */
export function withHeadings(items: Item[], notes: Note[]): Item[] {
  return items.map((item, index) => {
    if (item.kind !== 'block' || item.block.type !== 'paragraph' || index === 0) return item;
    const next = items[index + 1];
    const text = next?.kind === 'block' && next.block.type === 'paragraph' ? next.text : '';
    if (!item.marked && !looksLikeHeading(item.text, text)) return item;
    if (text === '' || item.block.children.some((node) => node.type === 'link')) return item;
    if (!item.marked) notes.push(guessed(item.line, item.text));
    return { ...item, block: { type: 'heading', level: 2, children: item.block.children } };
  });
}

function looksLikeHeading(text: string, next: string): boolean {
  if (/^[-–—”“"«»]/u.test(text) || next.length <= text.length) return false;
  return endsAsking(text) ? text.length <= 120 : text.length <= 80 && !/[.!:;,…”"»)]$/u.test(text);
}

const guessed = (line: number, text: string) =>
  note(
    line,
    'info',
    'heading_guessed',
    `”${text}” lästes som mellanrubrik.`,
    `"${text}" was read as a heading.`,
  );
