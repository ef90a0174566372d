import type { TextEditor } from './editorState';
import { Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import { openLink } from './links';

/** As much of one of Strapi's blocks as a key needs. */
interface KeyBlock {
  matchNode(node: unknown): boolean;
  handleTab?(editor: TextEditor): void;
  handleShiftTab?(editor: TextEditor): void;
}

/**
 * Keys of the text field beside Strapi's: Tab is not among them, it leaves the field (WCAG 2.1.2). Items of lists move
 * as in Word, by Alt+Shift and an arrow; Ctrl+K writes a link. True where the key was one of these.
 */
export function handleKey(
  event: React.KeyboardEvent,
  editor: TextEditor,
  blocks: Readonly<Record<string, KeyBlock | undefined>>,
): boolean {
  const { key, altKey, shiftKey, ctrlKey, metaKey } = event;
  if (key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey) {
    event.preventDefault();
    catchUp(editor);
    openLink(editor);
    return true;
  }
  if (!altKey || !shiftKey || (key !== 'ArrowRight' && key !== 'ArrowLeft')) return false;
  const top = editor.selection?.anchor.path[0];
  const node = top === undefined ? undefined : editor.children[top];
  const block = Object.values(blocks).find((one) => node !== undefined && one?.matchNode(node));
  const move = key === 'ArrowRight' ? block?.handleTab : block?.handleShiftTab;
  if (move === undefined) return false;
  event.preventDefault();
  move(editor);
  return true;
}

/** The editor learns a tenth of a second late what is marked: who is quicker means what they see. */
function catchUp(editor: TextEditor): void {
  const marked = window.getSelection();
  if (marked === null || marked.rangeCount === 0) return;
  const range = ReactEditor.toSlateRange(editor, marked, {
    exactMatch: false,
    suppressThrow: true,
  });
  if (range !== null) Transforms.select(editor, range);
}
