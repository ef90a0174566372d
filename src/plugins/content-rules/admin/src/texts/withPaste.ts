import { type Editor, Range, Transforms } from 'slate';
import { inOneStep, setState, type TextEditor } from './editorState';
import { addressOf } from './paste/addresses';
import { Notes, type Block, type Pasted } from './paste/blocks';
import { blocksOfHtml } from './paste/html';
import { insertBlocks } from './paste/insert';
import { blocksOfText } from './paste/plain';

const ADDRESS = /^(https?:\/\/|www\.)\S+$/i;

/** Takes what is pasted into a text: `insertData` of Strapi's editor, outside its own. */
export function withPaste(editor: Editor): Editor {
  const own = editor as TextEditor;
  const { insertData } = own;
  own.insertData = (data) => {
    // Strapi opens its dialog for a link that comes in after its button was pressed once.
    own.shouldSaveLinkPath = false;
    if (isOwn(data)) return insertData(data);
    const text = data.getData('text/plain');
    const url = ADDRESS.test(text.trim()) ? addressOf(text) : null;
    if (url !== null) return void inOneStep(own, () => insertAddress(own, url));
    const pasted = read(data, text);
    if (pasted === null) return insertData(data);
    const from = Math.min(
      ...(own.selection === null ? [0] : Range.edges(own.selection)).map(topOf),
    );
    const step = inOneStep(own, () => insertBlocks(own, pasted.blocks));
    setState(own, { pasted: { ...pasted, step, from } });
  };
  return editor;
}

/** A picture alone is said as well: it looks as if nothing had happened. */
function read(data: DataTransfer, text: string): Pasted | null {
  const html = data.getData('text/html');
  if (html.trim() !== '') {
    const pasted = blocksOfHtml(html);
    if (pasted.blocks.length > 0 || pasted.notes.length > 0) return pasted;
  }
  if (text.trim() !== '') return blocksOfText(text);
  const notes = new Notes();
  for (const { type, name } of data.files)
    if (type.startsWith('image/')) notes.add('picture', name);
  return notes.all().length === 0 ? null : { blocks: [], gaps: [], notes: notes.all() };
}

/** Copied from one of these fields: nothing of it needs to be read. */
const isOwn = (data: DataTransfer): boolean =>
  data.getData('application/x-slate-fragment') !== '' ||
  data.getData('text/html').includes('data-slate-fragment="');

/** An address over marked words makes them a link; alone it is one. */
function insertAddress(editor: TextEditor, url: string): void {
  const { selection } = editor;
  const isMarked = selection !== null && Range.isExpanded(selection);
  const isOneBlock = isMarked && topOf(selection.anchor) === topOf(selection.focus);
  if (isMarked && isOneBlock) {
    Transforms.unwrapNodes(editor, { match: isLink, split: true });
    const link = { type: 'link', url, children: [] };
    Transforms.wrapNodes(editor, link as never, { split: true });
    Transforms.collapse(editor, { edge: 'end' });
    return;
  }
  const link = { type: 'link' as const, url, children: [{ type: 'text' as const, text: url }] };
  insertBlocks(editor, [{ type: 'paragraph', children: [link] } satisfies Block]);
}

const isLink = (node: unknown): boolean => (node as { type?: unknown }).type === 'link';
const topOf = (place: { path: number[] } | number): number =>
  typeof place === 'number' ? place : (place.path[0] ?? 0);
