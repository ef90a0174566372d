import { callOutOf } from './call-outs';
import { figureAt } from './figures';
import { paragraph } from './inline';
import { listAt, startsWithDash } from './lists';
import { note } from './notes';
import { quoteAt } from './quotes';
import { type Item, type Line, type Note } from './types';

/** Reads the lines below the title, one after the other; each becomes part of exactly one item. */
export function itemsOf(lines: Line[], questions: Set<number>, notes: Note[]): Item[] {
  const items: Item[] = [];
  for (let index = 0; index < lines.length;) {
    const { item, length } = itemAt(lines, index, questions);
    items.push(item);
    if (item.kind === 'call-out' && item.url === null) notes.push(withoutAddress(item));
    index += length;
  }
  return items;
}

function itemAt(
  lines: Line[],
  index: number,
  questions: Set<number>,
): { item: Item; length: number } {
  const line = lines[index] as Line;
  const at = { line: line.no };
  if (questions.has(index)) return question(lines, index, questions);
  const figure = figureAt(lines, index);
  if (figure)
    return {
      item: {
        ...at,
        kind: 'figure',
        figure: figure.figure,
        lines: lines.slice(index, index + figure.length),
      },
      length: figure.length,
    };
  const quote = quoteAt(lines, index);
  if (quote) {
    const asked = questions.has(index + quote.length - 1);
    const { text, attribution, length } = quote;
    return asked
      ? { item: { ...at, kind: 'quote', text, attribution: null }, length: length - 1 }
      : { item: { ...at, kind: 'quote', text, attribution }, length };
  }
  // An answer that begins with a dash is speech, unless several dashes in a row make a list.
  const answers = questions.has(index - 1) && startsWithDash(line.text);
  const list = answers && !isDashed(lines[index + 1]) ? null : listAt(lines, index);
  if (list)
    return {
      item: { ...at, kind: 'block', block: list.block, text: line.text },
      length: list.length,
    };
  const callOut = callOutOf(line.text);
  if (callOut) return { item: { ...at, kind: 'call-out', ...callOut }, length: 1 };
  return {
    item: { ...at, kind: 'block', block: paragraph(line.text), text: line.text },
    length: 1,
  };
}

const isDashed = (line: Line | undefined) =>
  line !== undefined && !line.gap && startsWithDash(line.text);

/** Questions right under each other are asked as one. */
function question(lines: Line[], index: number, questions: Set<number>) {
  let length = 1;
  while (questions.has(index + length) && lines[index + length]?.gap === false) length += 1;
  const asked = lines.slice(index, index + length);
  const text = asked.map((line) => line.text).join('\n');
  return { item: { line: lines[index]?.no ?? 0, kind: 'question' as const, text }, length };
}

function withoutAddress(item: Item & { kind: 'call-out' }): Note {
  return note(
    item.line,
    'warning',
    'link_without_address',
    `Länken ”${item.linkText}” har ingen adress i den sparade sidan: fyll i den i utkastet.`,
    `The link "${item.linkText}" has no address in the saved page: fill it in in the draft.`,
  );
}
