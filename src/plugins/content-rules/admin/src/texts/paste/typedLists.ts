import { textOf, type Inline } from './blocks';
import type { Line } from './lines';
import { withoutStart } from './words';

/** A bullet at the start; Word's hollow one is an "o" with blanks after it. */
const BULLET = /^\s*([•·▪◦●‣∙⁃]|[o§](?=[\u00a0\t ]{2}))[\s]+(?=\S)/u;
/** Only where several blanks follow, as Word puts them: "1. Inledning" may be words. */
const NUMBER = /^\s*\(?(\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)](\t|[\u00a0\t ]{2,})\s*(?=\S)/u;

/**
 * Paragraphs that begin with a typed bullet, as items; a paragraph of several such lines as several items. What Word
 * has numbered is read as numbers too (`isWord`).
 */
export function typedItems(line: Line, isWord: boolean): Line[] {
  if (line.kind !== 'paragraph') return [line];
  const rows = rowsOf(line.inlines);
  if (!rows.some((row) => BULLET.test(textOf(row)))) {
    const number = isWord ? NUMBER.exec(textOf(line.inlines)) : null;
    return number === null ? [line] : [asItem(line, line.inlines, number[0].length, 'ordered')];
  }
  const result: Line[] = [];
  let plain: Inline[] = [];
  const flush = () => {
    if (textOf(plain).trim() !== '')
      result.push({ ...line, inlines: plain, gap: line.gap && result.length === 0 });
    plain = [];
  };
  for (const row of rows) {
    const bullet = BULLET.exec(textOf(row));
    if (bullet === null) {
      if (plain.length > 0) plain.push({ type: 'text', text: '\n' });
      plain.push(...row);
      continue;
    }
    flush();
    const own = { ...line, gap: line.gap && result.length === 0 };
    result.push(asItem(own, row, bullet[0].length, 'unordered'));
  }
  flush();
  return result;
}

const asItem = (
  line: Line,
  inlines: Inline[],
  marker: number,
  format: NonNullable<Line['format']>,
): Line => ({
  kind: 'item',
  inlines: withoutStart(inlines, marker),
  gap: line.gap,
  depth: line.depth ?? 1,
  list: 'typed',
  format,
});

/** The lines of a paragraph, split where it breaks. */
export function rowsOf(inlines: readonly Inline[], at: RegExp = /\n/): Inline[][] {
  const rows: Inline[][] = [[]];
  for (const node of inlines) {
    if (node.type === 'link') {
      rows.at(-1)?.push(node);
      continue;
    }
    node.text.split(at).forEach((text, index) => {
      if (index > 0) rows.push([]);
      rows.at(-1)?.push({ ...node, text });
    });
  }
  return rows;
}
