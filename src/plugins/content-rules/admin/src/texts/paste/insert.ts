import { Editor, Element, Node, Path, Point, Range, Text as SlateText, Transforms } from 'slate';
import { textOf, type Block, type Inline, type Item, type List } from './blocks';

/**
 * Puts blocks where the cursor is, in one step of the history: Ctrl+Z takes all of it back. Slate's own way would
 * make a heading a paragraph, and put paragraphs into lists.
 */
export function insertBlocks(editor: Editor, blocks: readonly Block[]): void {
  if (blocks.length === 0) return;
  Editor.withoutNormalizing(editor, () => {
    if (editor.selection === null) Transforms.select(editor, Editor.end(editor, []));
    if (editor.selection !== null && Range.isExpanded(editor.selection))
      Transforms.delete(editor, { at: editor.selection });
    const [only] = blocks;
    if (blocks.length === 1 && only?.type === 'paragraph')
      return insertInlines(editor, only.children);
    const item = itemAround(editor);
    const items = item === null ? null : itemsOf(blocks, item.list);
    if (item !== null && items !== null) return insertItems(editor, item.path, items);
    insertApart(editor, blocks);
  });
}

const nodesOf = (nodes: readonly (Inline | Block | Item | List)[]): Node[] =>
  nodes as unknown as Node[];

/** Words go into the block that they are pasted into, whatever it is. */
function insertInlines(editor: Editor, inlines: readonly Inline[]): void {
  const isInLink = Editor.above(editor, { match: (node) => typeOf(node) === 'link' }) !== undefined;
  const nodes = isInLink ? [{ type: 'text' as const, text: textOf(inlines) }] : inlines;
  Transforms.insertNodes(editor, nodesOf(nodes), { select: true });
}

interface Around {
  path: Path;
  list: List;
}

function itemAround(editor: Editor): Around | null {
  const entry = Editor.above(editor, { match: (node) => typeOf(node) === 'list-item' });
  if (entry === undefined) return null;
  return { path: entry[1], list: Node.parent(editor, entry[1]) as unknown as List };
}

/** Lists and paragraphs as items of the list around; null where a heading or quotation is among them. */
function itemsOf(blocks: readonly Block[], { indentLevel = 0 }: List): (Item | List)[] | null {
  if (blocks.some(({ type }) => type !== 'list' && type !== 'paragraph')) return null;
  return blocks.flatMap((block): (Item | List)[] => {
    if (block.type === 'list') return deeper(block, indentLevel).children;
    return [{ type: 'list-item', children: (block as { children: Inline[] }).children }];
  });
}

const deeper = (list: List, by: number): List => ({
  ...list,
  ...(list.indentLevel !== undefined && { indentLevel: list.indentLevel + by }),
  children: list.children.map((child) => (child.type === 'list' ? deeper(child, by) : child)),
});

function insertItems(editor: Editor, path: Path, items: readonly (Item | List)[]): void {
  const at = splitAt(editor, path);
  Transforms.insertNodes(editor, nodesOf(items), { at });
  selectEnd(editor, at, items.length);
}

/** Blocks of their own: what stood behind the cursor goes on below them. */
function insertApart(editor: Editor, blocks: readonly Block[]): void {
  const { selection } = editor;
  if (selection === null) return;
  const at = splitAt(editor, selection.anchor.path.slice(0, 1));
  Transforms.insertNodes(editor, nodesOf(blocks), { at });
  selectEnd(editor, at, blocks.length);
}

/** Parts the node at `path` at the cursor; halves without words go. Gives the place between. */
function splitAt(editor: Editor, path: Path): Path {
  const point = editor.selection?.anchor;
  if (point === undefined || isEmpty(editor, path)) {
    Transforms.removeNodes(editor, { at: path });
    return path;
  }
  if (Point.equals(point, Editor.start(editor, path))) return path;
  if (!Point.equals(point, Editor.end(editor, path))) {
    const depth = path.length;
    Transforms.splitNodes(editor, {
      at: point,
      match: (node, own) => own.length === depth && Element.isElement(node),
    });
  }
  return Path.next(path);
}

function isEmpty(editor: Editor, path: Path): boolean {
  for (const [node] of Editor.nodes(editor, { at: path, match: SlateText.isText }))
    if (node.text !== '') return false;
  return true;
}

function selectEnd(editor: Editor, at: Path, count: number): void {
  const last = [...at.slice(0, -1), (at.at(-1) ?? 0) + count - 1];
  Transforms.select(editor, Editor.end(editor, last));
}

const typeOf = (node: Node): unknown => (node as { type?: unknown }).type;
