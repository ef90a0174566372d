import { textOf, type Block, type Inline, type Item, type List } from './blocks';

/** A run of words, before it is known what it stands in. */
export interface Line {
  kind: 'paragraph' | 'heading' | 'quote' | 'item';
  inlines: Inline[];
  /** An empty line stood above it. */
  gap: boolean;
  /** Of a heading: 1 to 6. */
  level?: number;
  /** Of an item: how deep, from 1; in which list; how the list is marked. */
  depth?: number;
  list?: unknown;
  format?: List['format'];
  /** Lines of one item, or of one quotation, belong together. */
  whole?: unknown;
}

const DEEPEST = 6;

/** Lines as blocks, with the gaps above each. */
export function assembled(lines: readonly Line[]): { blocks: Block[]; gaps: boolean[] } {
  const blocks: Block[] = [];
  const gaps: boolean[] = [];
  let lists: Run | null = null;
  for (const line of joined(lines)) {
    if (line.kind === 'item') {
      if (lists === null || !lists.takes(line)) {
        lists = new Run(line);
        blocks.push(lists.root);
        gaps.push(line.gap);
      } else lists.add(line);
      continue;
    }
    lists = null;
    blocks.push(blockOf(line));
    gaps.push(line.gap);
  }
  return { blocks, gaps };
}

function blockOf({ kind, inlines: children, level }: Line): Block {
  if (kind === 'heading') return { type: 'heading', level: level ?? 2, children };
  return { type: kind === 'quote' ? 'quote' : 'paragraph', children };
}

/** What one item or quotation holds in several paragraphs: line breaks, since Strapi's hold no blocks. */
function joined(lines: readonly Line[]): Line[] {
  const result: Line[] = [];
  for (const line of lines) {
    const before = result.at(-1);
    if (line.whole !== undefined && before?.whole === line.whole && before?.kind === line.kind)
      before.inlines = [...before.inlines, { type: 'text', text: '\n' }, ...line.inlines];
    else result.push({ ...line });
  }
  return result.map((line) => ({ ...line, inlines: merged(line.inlines) }));
}

/** Texts of the same marks are one text; Strapi's links have a text on either side, which Slate adds itself. */
export function merged(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const node of inlines) {
    const before = result.at(-1);
    if (node.type === 'link') {
      if (before?.type === 'link' && before.url === node.url)
        before.children = merged([...before.children, ...node.children]) as Link['children'];
      else result.push({ ...node, children: merged(node.children) as Link['children'] });
    } else if (before?.type === 'text' && alike(before, node)) before.text += node.text;
    else if (node.text !== '') result.push({ ...node });
  }
  return result;
}

type Link = Extract<Inline, { type: 'link' }>;
type Text = Extract<Inline, { type: 'text' }>;

const alike = (one: Text, other: Text): boolean =>
  one.bold === other.bold &&
  one.italic === other.italic &&
  one.strikethrough === other.strikethrough;

/** Items that follow one another, as lists within lists; a level that is left out is no level. */
class Run {
  readonly root: List;
  private readonly open: { depth: number; list: List }[];
  private readonly name: unknown;

  constructor(line: Line) {
    this.root = { type: 'list', format: line.format ?? 'unordered', children: [item(line)] };
    this.open = [{ depth: line.depth ?? 1, list: this.root }];
    this.name = line.list;
  }

  /** Another list begins where the outermost is marked otherwise, or has another name. */
  takes(line: Line): boolean {
    const [outer] = this.open;
    if (outer === undefined) return false;
    const isOuter = (line.depth ?? 1) <= outer.depth;
    return !isOuter || (line.format === this.root.format && line.list === this.name);
  }

  add(line: Line): void {
    const depth = line.depth ?? 1;
    while (this.open.length > 1 && (this.open.at(-1)?.depth ?? 0) > depth) this.open.pop();
    const top = this.open.at(-1) as { depth: number; list: List };
    if (this.open.length === 1 && depth < top.depth) top.depth = depth;
    if (depth > top.depth && this.open.length < DEEPEST) return this.begin(line, depth);
    if (this.open.length > 1 && line.format !== top.list.format) {
      this.open.pop();
      return this.begin(line, depth);
    }
    top.list.children.push(item(line));
  }

  private begin(line: Line, depth: number): void {
    const outer = this.open.at(-1) as { list: List };
    const list: List = {
      type: 'list',
      format: line.format ?? 'unordered',
      indentLevel: this.open.length,
      children: [item(line)],
    };
    outer.list.children.push(list);
    this.open.push({ depth, list });
  }
}

const item = (line: Line): Item => ({ type: 'list-item', children: line.inlines });

/** A line of blanks says nothing. */
export const saysNothing = (line: Line): boolean => textOf(line.inlines).trim() === '';
