import { useForm } from '@strapi/strapi/admin';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { setState, type EditorState, type TextEditor } from '../editorState';
import { textOf, type Block, type List } from '../paste/blocks';
import { partsOf, type Part } from './parts';
import { interviewRules } from './rules';
import { isPart, placeOf, splitZone, type Row } from './zone';

/** The last zone that was split, as it was before and as it was made. */
interface Done {
  zone: string;
  before: readonly Row[];
  after: readonly Row[];
  count: number;
}

let done: Done | null = null;
const listeners = new Set<() => void>();
const tell = (next: Done | null): void => {
  done = next;
  for (const listener of listeners) listener();
};

/** What a paste would fall into, where it is an interview in a part of a page; null where it is none. */
export function useSplit(editor: TextEditor, name: string, pasted: EditorState['pasted']) {
  const place = placeOf(name);
  const [isOpen, setOpen] = useState(false);
  const onChange = useForm('Split', (form) => form.onChange);
  // Sixty answers ask nothing of the form but while one of them has something to offer.
  const isAsked = place !== null && pasted !== null;
  const zone = useForm('Split', ({ values }) =>
    isAsked ? (values as Zones)[place.zone] : undefined,
  );
  const title = useForm('Split', ({ values }) =>
    isAsked ? String((values as Zones)['title'] ?? '') : '',
  );
  const row: unknown = place === null || !Array.isArray(zone) ? null : zone[place.index];
  const blocks = editor.children as unknown as Block[];
  const parts = useMemo(() => {
    const rules = interviewRules();
    if (pasted === null || !isPart(row) || rules === null) return null;
    return partsOf(blocks, gapsIn(blocks, pasted), title, rules);
  }, [pasted, row, blocks, title]);
  const count = parts?.filter(({ question }) => question !== null).length ?? 0;
  return {
    parts,
    count,
    isOpen: isOpen && parts !== null,
    open: () => setOpen(true),
    close: () => setOpen(false),
    split(made: readonly Part[]) {
      if (place === null || !Array.isArray(zone)) return;
      const after = splitZone(zone as Row[], place, made);
      setOpen(false);
      setState(editor, { pasted: null });
      onChange(place.zone, after as never);
      tell({ zone: place.zone, before: zone as Row[], after, count });
    },
  };
}

type Zones = Readonly<Record<string, unknown>>;

/** The gaps of what was pasted, at the blocks that it is now; what was there before stands apart. */
function gapsIn(blocks: readonly Block[], pasted: NonNullable<EditorState['pasted']>): boolean[] {
  const [first] = pasted.blocks;
  const start = [pasted.from, pasted.from + 1].find(
    (at) =>
      first !== undefined && blocks[at] !== undefined && wordsOf(blocks[at]) === wordsOf(first),
  );
  const from = start ?? pasted.from;
  return blocks.map((_, index) => pasted.gaps[index - from] ?? true);
}

const wordsOf = (block: Block | List['children'][number]): string =>
  block.type === 'list' ? block.children.map(wordsOf).join(' ') : textOf(block.children);

/** The way back from the last split of a zone, as long as nothing of it has been changed since. */
export function useUndoSplit(zone: string): { count: number; undo(): void } | null {
  const last = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => done,
  );
  const value = useForm('Split', ({ values }) => (values as Zones)[zone]);
  const onChange = useForm('Split', (form) => form.onChange);
  if (last === null || last.zone !== zone || last.after !== value) return null;
  return {
    count: last.count,
    undo() {
      tell(null);
      onChange(zone, last.before as never);
    },
  };
}
