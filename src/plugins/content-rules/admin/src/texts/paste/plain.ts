import { addressOf } from './addresses';
import { Notes, type Inline, type Pasted } from './blocks';
import { assembled, saysNothing, type Line } from './lines';
import { typedItems } from './typedLists';
import { cleaned, trimmed } from './words';

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"”“]+/giu;
const NUMBERED = /^\s*(\d{1,2})[.)]\s+(?=\S)/;
const DASHED = /^\s*[-–—*]\s+(?=\S)/;

/** Text without any markup: lines as paragraphs, rows of bullets, dashes or numbers as lists, addresses as links. */
export function blocksOfText(text: string): Pasted {
  const rows = cleaned(text.replace(/\r\n?/g, '\n')).split('\n');
  const lines: Line[] = [];
  let gap = false;
  for (const row of rows) {
    const line: Line = { kind: 'paragraph', inlines: linked(row), gap };
    gap = saysNothing(line);
    if (!gap) lines.push(...typedItems(line, false));
  }
  const listed = numbered(numbered(lines, NUMBERED, 'ordered'), DASHED, 'unordered');
  const read = listed.map((line) => ({ ...line, inlines: trimmed(line.inlines) }));
  return { ...assembled(read), notes: new Notes().all() };
}

/** Rows that follow one another and begin alike: two at least, for one alone is speech, or a sentence. */
function numbered(
  lines: readonly Line[],
  marker: RegExp,
  format: NonNullable<Line['format']>,
): Line[] {
  const isMarked = (line: Line | undefined) =>
    line?.kind === 'paragraph' && marker.test(firstOf(line));
  return lines.map((line, index) => {
    const before = lines[index - 1];
    const after = lines[index + 1];
    const isRun = (isMarked(before) && !line.gap) || (isMarked(after) && after?.gap === false);
    if (!isMarked(line) || !isRun) return line;
    const [first, ...rest] = line.inlines;
    if (first?.type !== 'text') return line;
    const inlines = [{ ...first, text: first.text.replace(marker, '') }, ...rest];
    return { kind: 'item', inlines, gap: line.gap, depth: 1, list: marker, format };
  });
}

const firstOf = (line: Line): string => {
  const [first] = line.inlines;
  return first?.type === 'text' ? first.text : '';
};

/** A stop after an address belongs to the sentence. */
function linked(text: string): Inline[] {
  const nodes: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const typed = match[0]
      .replace(/[.,;:!?’'…]+$/u, '')
      .replace(/\)$/u, (bracket, at: number) =>
        match[0].slice(0, at).includes('(') ? bracket : '',
      );
    const url = addressOf(typed);
    if (url === null) continue;
    nodes.push({ type: 'text', text: text.slice(end, match.index) });
    nodes.push({ type: 'link', url, children: [{ type: 'text', text: typed }] });
    end = match.index + typed.length;
  }
  nodes.push({ type: 'text', text: text.slice(end) });
  return nodes.filter((node) => node.type === 'link' || node.text !== '');
}
