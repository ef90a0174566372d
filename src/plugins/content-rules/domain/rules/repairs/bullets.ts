import { isObject, type Data } from '../../model';

/** A sign that is nothing but a bullet. */
const SIGN = /^[ \t\u00a0]*[•·▪◦‣●][ \t\u00a0]*(?=\S)/u;
/** A hyphen or dash is one only where several lines begin with it: in speech one line does. */
const DASH = /^[ \t\u00a0]*[–-][ \t\u00a0]+(?=\S)/u;
/** Between paragraphs a dash is speech (Swedish talstreck), a hyphen is not. */
const HYPHEN = /^[ \t\u00a0]*-[ \t\u00a0]+(?=\S)/u;

type Inline = Data;
interface Line {
  inlines: Inline[];
  bullet: 'sign' | 'hyphen' | 'dash' | null;
  /** Which it is a line of. */
  paragraph: Paragraph;
}
interface Paragraph {
  children: Inline[];
}

/**
 * A rich text whose typed bullets are a list: lines of a paragraph, and paragraphs one after the other. Words, marks and
 * links stay as they are; only the signs go, and the paragraphs that the lines stood in.
 */
export function typedBullets(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const mended: unknown[] = [];
  let lines: Line[] = [];
  const flush = (): void => {
    mended.push(...blocksOf(lines));
    lines = [];
  };
  for (const block of value as unknown[]) {
    if (isParagraph(block)) {
      lines.push(...linesOf(block).map((inlines) => lineFrom(inlines, block)));
      continue;
    }
    flush();
    mended.push(block);
  }
  flush();
  return mended;
}

/** Has a rich text lines that are a list to whoever sees them, and to nobody else? */
export const hasTypedBullets = (value: unknown): boolean =>
  JSON.stringify(typedBullets(value)) !== JSON.stringify(value);

function blocksOf(lines: readonly Line[]): unknown[] {
  const blocks: unknown[] = [];
  let at = 0;
  while (at < lines.length) {
    const items = runFrom(lines, at);
    if (items > 0) {
      blocks.push(listOf(lines.slice(at, at + items)));
      at += items;
      continue;
    }
    const { paragraph } = lines[at] as Line;
    let end = at + 1;
    while (end < lines.length && lines[end]?.paragraph === paragraph && runFrom(lines, end) === 0)
      end += 1;
    const isWhole = lines.filter((line) => line.paragraph === paragraph).length === end - at;
    // One in which there is nothing to mend stays as it is, to the letter.
    blocks.push(isWhole ? paragraph : { ...paragraph, children: joined(lines.slice(at, end)) });
    at = end;
  }
  return blocks;
}

/** How many lines from here on are entries of one list; 0 where none begins. */
function runFrom(lines: readonly Line[], start: number): number {
  const first = lines[start];
  if (first === undefined || first.bullet === null) return 0;
  let end = start + 1;
  while (end < lines.length && belongs(lines[end] as Line, lines[end - 1] as Line)) end += 1;
  const isList = first.bullet === 'sign' || end - start > 1;
  return isList ? end - start : 0;
}

const belongs = (line: Line, before: Line): boolean =>
  line.bullet !== null &&
  line.bullet === before.bullet &&
  (line.bullet !== 'dash' || line.paragraph === before.paragraph);

const listOf = (lines: readonly Line[]): unknown => ({
  type: 'list',
  format: 'unordered',
  children: lines.map(({ inlines }) => ({ type: 'list-item', children: withoutSign(inlines) })),
});

function joined(lines: readonly Line[]): Inline[] {
  const all = lines.flatMap(({ inlines }, index) =>
    index === 0 ? inlines : [{ type: 'text', text: '\n' }, ...inlines],
  );
  return merged(all);
}

function lineFrom(inlines: Inline[], paragraph: Paragraph): Line {
  const text = inlines.map(lettersOf).join('');
  const bullet = SIGN.test(text)
    ? 'sign'
    : HYPHEN.test(text)
      ? 'hyphen'
      : DASH.test(text)
        ? 'dash'
        : null;
  // What is part of a link is no sign before it.
  const before = inlines.findIndex(({ type }) => type !== 'text');
  const own = before < 0 ? text : inlines.slice(0, before).map(lettersOf).join('');
  return { inlines, bullet: own.length < signOf(text).length ? null : bullet, paragraph };
}

const signOf = (text: string): string => (SIGN.exec(text) ?? DASH.exec(text))?.[0] ?? '';

const lettersOf = ({ type, text, children }: Inline): string =>
  type === 'text'
    ? String(text)
    : Array.isArray(children)
      ? (children as Inline[]).map(lettersOf).join('')
      : '';

function withoutSign(inlines: readonly Inline[]): Inline[] {
  let left = signOf(inlines.map(lettersOf).join('')).length;
  const rest = inlines.map((inline) => {
    if (left === 0 || inline['type'] !== 'text') return inline;
    const text = lettersOf(inline);
    const cut = Math.min(left, text.length);
    left -= cut;
    return { ...inline, text: text.slice(cut) };
  });
  const said = rest.filter(({ type, text }) => type !== 'text' || text !== '');
  return said.length > 0 ? said : rest.slice(0, 1);
}

/** The inline nodes of each line of a paragraph. */
function linesOf({ children }: Paragraph): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const inline of children) {
    if (inline['type'] !== 'text' || typeof inline['text'] !== 'string') {
      lines.at(-1)?.push(inline);
      continue;
    }
    inline['text'].split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== '' || index === 0) lines.at(-1)?.push({ ...inline, text });
    });
  }
  return lines.map((line) => {
    const said = line.filter(({ type, text }) => type !== 'text' || text !== '');
    return said.length > 0 ? said : [{ type: 'text', text: '' }];
  });
}

/** Neighbours with the same marks are one text again. */
function merged(inlines: readonly Inline[]): Inline[] {
  const all: Inline[] = [];
  for (const inline of inlines) {
    const before = all.at(-1);
    if (before !== undefined && isSameKind(before, inline))
      before['text'] = `${String(before['text'])}${String(inline['text'])}`;
    else all.push({ ...inline });
  }
  return all;
}

function isSameKind(one: Inline, other: Inline): boolean {
  if (one['type'] !== 'text' || other['type'] !== 'text') return false;
  const marks = ({ text: _text, ...rest }: Inline): string => JSON.stringify(rest);
  // A line break has no marks of its own.
  return marks(one) === marks(other) || other['text'] === '\n';
}

const isParagraph = (block: unknown): block is Paragraph =>
  isObject(block) && block['type'] === 'paragraph' && Array.isArray(block['children']);
