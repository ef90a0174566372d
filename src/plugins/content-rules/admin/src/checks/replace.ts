/** As much of Slate's editor as is used here. */
interface Editor {
  children: unknown[];
  withoutNormalizing(work: () => void): void;
  apply(operation: object): void;
  selection: unknown;
}

/** The editors of the rich texts that are drawn, by their place in the form; src/admin/patches/checks.ts tells of them. */
const editors = new Map<string, Editor>();

/** Notes a rich text's editor for as long as it is drawn. */
export function noteEditor(name: string, editor: Editor): () => void {
  editors.set(name, editor);
  return () => {
    if (editors.get(name) === editor) editors.delete(name);
  };
}

/**
 * Puts a value where somebody has typed, so that Ctrl+Z takes it back: in a line through the browser's own editing, in
 * a rich text through its editor's. Where neither is drawn, through the form.
 */
export function replaceAt(
  name: string,
  value: unknown,
  onChange: (path: string, value: unknown) => void,
): void {
  if (typeof value === 'string' && typeOver(name, value)) return;
  const editor = editors.get(name);
  if (editor === undefined || !Array.isArray(value)) return onChange(name, value);
  replaceIn(editor, value as unknown[]);
  // The editor tells its form a moment later: whoever saves at once would save what was before.
  onChange(name, editor.children);
}

function typeOver(name: string, value: string): boolean {
  const input = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(
    `main form :is(input, textarea)[name="${CSS.escape(name)}"]`,
  );
  if (input === null) return false;
  input.focus();
  input.select();
  // The one way by which a script's change goes into the browser's own history of an input.
  return document.execCommand('insertText', false, value);
}

/** One step of the editor's history: only blocks that differ are taken out and put in. */
function replaceIn(editor: Editor, value: readonly unknown[]): void {
  const same = (one: unknown, other: unknown): boolean =>
    JSON.stringify(one) === JSON.stringify(other);
  const before = [...editor.children];
  let start = 0;
  while (start < before.length && start < value.length && same(before[start], value[start]))
    start += 1;
  let end = 0;
  while (
    end < before.length - start &&
    end < value.length - start &&
    same(before[before.length - 1 - end], value[value.length - 1 - end])
  )
    end += 1;
  editor.withoutNormalizing(() => {
    // Put in before the old are taken out: an editor is never without a block.
    const fresh = value.slice(start, value.length - end);
    fresh.forEach((node, at) => editor.apply({ type: 'insert_node', path: [start + at], node }));
    const first = start + fresh.length;
    before
      .slice(start, before.length - end)
      .forEach((node) => editor.apply({ type: 'remove_node', path: [first], node }));
  });
}
