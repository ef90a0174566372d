import { callOutOf } from './call-outs';
import { figureAt } from './figures';
import { paragraph } from './inline';
import { itemNotes, unreadNotes } from './item-notes';
import { listAt, startsWithDash } from './lists';
import { quoteAt } from './quotes';
import { type Item, type Line, type Note } from './types';

/** What is known of the lines before they are read one by one. */
export interface Reading {
  /** The indexes of the lines that are questions. */
  asked: ReadonlySet<number>;
  /** Those at which the answer above ends. */
  breaks: ReadonlySet<number>;
  /** Whom the title names. */
  people: readonly string[];
}

/** Reads the lines below the title, one after the other; each becomes part of exactly one item. */
export function itemsOf(lines: Line[], reading: Reading, notes: Note[]): Item[] {
  const items: Item[] = [];
  for (let index = 0; index < lines.length;) {
    const { item, length } = itemAt(lines, index, reading);
    if (reading.breaks.has(index)) items.push({ line: item.line, kind: 'break' });
    items.push(item);
    const read = lines.slice(index, index + length);
    notes.push(...itemNotes(item, read), ...unreadNotes(item, read));
    index += length;
  }
  return items;
}

function itemAt(lines: Line[], index: number, reading: Reading): { item: Item; length: number } {
  const line = lines[index] as Line;
  const at = { line: line.no };
  const { asked, breaks, people } = reading;
  if (asked.has(index)) return question(lines, index, asked);
  // What another line begins is no part of what stands above it.
  const isAsked = (other: number) => asked.has(other) || breaks.has(other);
  const answers = asked.has(index - 1) && !line.gap;
  // The line right below a question is its answer, whatever it looks like.
  const figure = answers ? null : figureAt(lines, index, { people, isAsked });
  if (figure) {
    const { length, labels } = figure;
    const own = lines.slice(index, index + length);
    return { item: { ...at, kind: 'figure', figure: figure.figure, lines: own, labels }, length };
  }
  const quote = answers ? null : quoteAt(lines, index, isAsked);
  if (quote) {
    const { text, attribution, length } = quote;
    return { item: { ...at, kind: 'quote', text, attribution }, length };
  }
  // An answer that begins with a dash is speech, unless several dashes in a row make a list.
  const speaks = asked.has(index - 1) && startsWithDash(line.text);
  const until = lines.findIndex((_, other) => other > index && isAsked(other));
  const own = until < 0 ? lines : lines.slice(0, until);
  const list = speaks && !isDashed(own[index + 1]) ? null : listAt(own, index);
  if (list) return { item: block(line, list.block), length: list.length };
  const callOut = answers ? null : callOutOf(line.text);
  if (callOut) return { item: { ...at, kind: 'call-out', ...callOut }, length: 1 };
  return { item: block(line, paragraph(line.text)), length: 1 };
}

const block = (line: Line, made: (Item & { kind: 'block' })['block']): Item => ({
  line: line.no,
  kind: 'block',
  block: made,
  text: line.text,
  marked: line.marked,
});

const isDashed = (line: Line | undefined) =>
  line !== undefined && !line.gap && startsWithDash(line.text);

/** Questions right under each other are asked as one. */
function question(lines: Line[], index: number, asked: ReadonlySet<number>) {
  let length = 1;
  while (asked.has(index + length) && lines[index + length]?.gap === false) length += 1;
  const own = lines.slice(index, index + length);
  const text = own.map((line) => line.text).join('\n');
  return { item: { line: lines[index]?.no ?? 0, kind: 'question' as const, text }, length };
}
