import { textOf, type Inline } from './blocks';
import type { Line } from './lines';

/** Mails and old sites use tables to place things: those are read as what stands in them. */
export function isLayout(table: Element): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none') return true;
  if (table.querySelector('table') !== null) return true;
  const rows = rowsOf(table);
  if (rows.length <= 1 && (rows[0]?.length ?? 0) <= 1) return true;
  const widest = Math.max(0, ...rows.map((row) => row.length));
  return widest <= 1 && table.querySelector('h1, h2, h3, h4, h5, h6, ul, ol') !== null;
}

/** The cells of each row, without those of tables inside. */
export const rowsOf = (table: Element): Element[][] =>
  [...table.querySelectorAll('tr')]
    .filter((row) => row.closest('table') === table)
    .map((row) => [...row.children].filter(({ localName }) => /^t[dh]$/.test(localName)));

/** What stands above the columns: a first row of header cells, or the only one that is bold throughout. */
export function headsOf(
  rows: readonly Element[][],
  read: readonly Line[][][],
): readonly Line[][] | null {
  const [first, second] = rows;
  if (first === undefined || second === undefined || first.length < 2) return null;
  const isHead = first.every(
    (cell) => cell.localName === 'th' || cell.parentElement?.parentElement?.localName === 'thead',
  );
  if (isHead || (isBold(read[0]) && !isBold(read[1]))) return (read[0] ?? []).map(plain);
  return null;
}

const isBold = (cells: readonly Line[][] | undefined): boolean =>
  cells?.every((lines) => {
    const words = wordsOf(lines);
    return words.length > 0 && words.every((node) => isBlank(node) || isMarked(node));
  }) ?? false;

const isBlank = (node: Inline): boolean => textOf([node]).trim() === '';
const isMarked = (node: Inline): boolean => node.type === 'text' && node.bold === true;

const plain = (lines: readonly Line[]): Line[] => {
  const text = textOf(wordsOf(lines)).replace(/:\s*$/u, '');
  return [{ kind: 'paragraph', inlines: [{ type: 'text', text }], gap: false }];
};

/**
 * A row as an item: its cells one after the other, each with the word above its column; the lists in them as items
 * below it. `cells` and `heads` are what stands in each, as lines.
 */
export function itemsOf(
  cells: readonly Line[][],
  heads: readonly Line[][] | null,
  { depth, list, gap }: { depth: number; list: unknown; gap: boolean },
): Line[] {
  const inlines: Inline[] = [];
  const below: Line[] = [];
  const filled = cells.filter((lines) => wordsOf(lines).length > 0);
  cells.forEach((lines, index) => {
    const words = wordsOf(lines);
    below.push(...lines.filter(({ kind }) => kind === 'item'));
    if (words.length === 0) return;
    if (inlines.length > 0) {
      const between = heads === null && cells.length === 2 && filled.length === 2 ? ': ' : ', ';
      inlines.push({ type: 'text', text: between });
    }
    const head = heads?.[index] === undefined ? [] : wordsOf(heads[index]);
    if (textOf(head).trim() !== '') inlines.push(...head, { type: 'text', text: ': ' });
    inlines.push(...words);
  });
  const whole = {};
  const row: Line = { kind: 'item', inlines, gap, depth, list, format: 'unordered', whole };
  return [
    ...(inlines.length > 0 ? [row] : []),
    ...below.map((line) => ({
      ...line,
      list,
      gap: false,
      depth: (line.depth ?? 1) + depth - (inlines.length > 0 ? 0 : 1),
    })),
  ];
}

/** What a cell says outside its lists, in one run. */
function wordsOf(lines: readonly Line[]): Inline[] {
  const result: Inline[] = [];
  for (const line of lines) {
    if (line.kind === 'item' || textOf(line.inlines).trim() === '') continue;
    if (result.length > 0) result.push({ type: 'text', text: ' ' });
    result.push(...line.inlines);
  }
  return result;
}
