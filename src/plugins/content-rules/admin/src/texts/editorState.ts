import { useSyncExternalStore } from 'react';
import type { Path, Range } from 'slate';
import type { ReactEditor } from 'slate-react';
import type { HistoryEditor } from 'slate-history';
import type { Editor } from 'slate';
import type { Pasted } from './paste/blocks';

/** Strapi's editor: Slate with React and a history, and what its links keep in it. */
export type TextEditor = Editor &
  ReactEditor &
  HistoryEditor & { shouldSaveLinkPath?: boolean; lastInsertedLinkPath?: Path | null };

/** What a text field says and asks beside the text. */
export interface EditorState {
  /** The last paste, as long as the writer has something to know of it. */
  pasted: (Pasted & { step: unknown; from: number }) | null;
  /** The link that is being written: where, or which. */
  link: { range: Range; path: Path | null } | null;
}

const NOTHING: EditorState = { pasted: null, link: null };
const states = new WeakMap<object, EditorState>();
const listeners = new WeakMap<object, Set<() => void>>();

/** What is kept of an editor; Strapi's own has no place for it. */
export const stateOf = (editor: object): EditorState => states.get(editor) ?? NOTHING;

export function setState(editor: object, change: Partial<EditorState>): void {
  states.set(editor, { ...stateOf(editor), ...change });
  for (const listener of listeners.get(editor) ?? []) listener();
}

/** The state of an editor, drawn again as it changes. */
export const useEditorState = (editor: object): EditorState =>
  useSyncExternalStore(
    (listener) => {
      const all = listeners.get(editor) ?? new Set();
      listeners.set(editor, all.add(listener));
      return () => all.delete(listener);
    },
    () => stateOf(editor),
  );

/**
 * Changes the text in one step of its own: Ctrl+Z takes back all of it and nothing else, though the browser may have
 * moved the cursor in the same breath. Gives the step, for who would take it back later.
 */
export function inOneStep(editor: TextEditor, change: () => void): unknown {
  const { undos } = editor.history;
  if (editor.operations.length > 0)
    undos.push({ operations: [], selectionBefore: editor.selection });
  const before = undos.length;
  change();
  if (undos.at(-1)?.operations.length === 0 && undos.length === before) undos.pop();
  return undos.at(-1);
}

/** The last thing that was done is this step: taking it back takes back nothing else. */
export const isLastStep = (editor: TextEditor, step: unknown): boolean =>
  editor.history.undos.at(-1) === step;
