import { Editor, type Element, Node, type Path, Range, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import { tidyAddress } from '../../../domain/tidy';
import { inOneStep, setState, type TextEditor } from './editorState';
import { addressOf } from './paste/addresses';

/** As it is stored; delivery puts today's path in its place (delivery/domain/rich-text). */
export const internalAddress = (uid: string, documentId: string): string =>
  `/internal/${uid}/${documentId}`;

/** The page that an address names; null for every other address. */
export function internalPage(address: string): { uid: string; documentId: string } | null {
  const match = /^\/internal\/((?:api|plugin)::[\w-]+\.[\w-]+)\/([a-z0-9]+)$/.exec(address);
  return match === null ? null : { uid: match[1] as string, documentId: match[2] as string };
}

/** An address as it will be stored, from what somebody typed; null where it leads nowhere. */
export function mendedAddress(typed: string): string | null {
  const bare = typed.trim();
  if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(bare)) return `mailto:${bare}`;
  return addressOf(tidyAddress(bare));
}

const isLink = (node: Node): boolean => (node as { type?: unknown }).type === 'link';

/** Begins to write a link: the one that the cursor stands in, else a new one of what is marked. */
export function openLink(editor: TextEditor, path: Path | null = null): void {
  const range = editor.selection ?? Editor.range(editor, Editor.end(editor, []));
  const around = Editor.above(editor, { at: range, match: isLink })?.[1] ?? null;
  setState(editor, { link: { range, path: path ?? around } });
}

/** The words of the link, or of what is marked. */
export function wordsAt(editor: TextEditor, range: Range, path: Path | null): string {
  return Editor.string(editor, path ?? range);
}

/** The address of a link; empty for a new one. */
export const addressAt = (editor: TextEditor, path: Path | null): string =>
  path === null ? '' : String((Node.get(editor, path) as { url?: unknown }).url ?? '');

/** Writes the link, with the marks of its words where they are the same as before. */
export function saveLink(
  editor: TextEditor,
  { range, path, text, url }: { range: Range; path: Path | null; text: string; url: string },
): void {
  editor.shouldSaveLinkPath = false;
  inOneStep(editor, () =>
    Editor.withoutNormalizing(editor, () => {
      const isSame = text === wordsAt(editor, range, path);
      const link = { type: 'link', url, children: [{ type: 'text', text }] };
      if (path !== null) {
        Transforms.setNodes(editor, { url } as Partial<Element>, { at: path });
        Transforms.unsetNodes(editor, ['rel', 'target'] as never, { at: path });
        if (isSame) return;
        const marks = marksAt(editor, path);
        Transforms.removeNodes(editor, { at: path });
        const changed = { ...link, children: [{ ...marks, type: 'text', text }] };
        Transforms.insertNodes(editor, changed as never, { at: path });
        Transforms.select(editor, Editor.end(editor, path));
        return;
      }
      if (Range.isExpanded(range) && isSame) {
        Transforms.wrapNodes(editor, { ...link, children: [] } as never, {
          at: range,
          split: true,
        });
        Transforms.collapse(editor, { edge: 'end' });
        return;
      }
      if (Range.isExpanded(range)) Transforms.delete(editor, { at: range });
      else Transforms.select(editor, range);
      Transforms.insertNodes(editor, link as never, { select: true });
    }),
  );
}

const marksAt = (editor: TextEditor, path: Path): object => {
  const [first] = Node.texts(Node.get(editor, path));
  return first === undefined ? {} : { ...first[0] };
};

/** Puts the cursor where it was; the browser would begin at the start of the text. */
export function goBack(editor: TextEditor): void {
  const { selection } = editor;
  ReactEditor.focus(editor);
  if (selection === null) return;
  // Slate tells the browser of a place only where it has become another.
  Transforms.deselect(editor);
  Transforms.select(editor, selection);
}

/** The words stay. */
export const removeLink = (editor: TextEditor, path: Path): void =>
  void inOneStep(editor, () => Transforms.unwrapNodes(editor, { at: path }));
