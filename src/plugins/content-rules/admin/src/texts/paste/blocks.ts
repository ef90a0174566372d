/** What a paste becomes: the part of Strapi's Blocks that can be saved here. Pictures are parts of a page, never of a text. */
export interface Text {
  type: 'text';
  text: string;
  bold?: true;
  italic?: true;
  strikethrough?: true;
}

export interface Link {
  type: 'link';
  url: string;
  children: Text[];
}

export type Inline = Text | Link;

export interface Item {
  type: 'list-item';
  children: Inline[];
}

export interface List {
  type: 'list';
  format: 'ordered' | 'unordered';
  /** Strapi counts the levels of lists within lists from 1, and gives the outermost none. */
  indentLevel?: number;
  children: (Item | List)[];
}

export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'heading'; level: number; children: Inline[] }
  | { type: 'quote'; children: Inline[] }
  | List;

/** What did not come along, or came as something else; each is said to the writer once. */
export type NoteKind =
  'table' | 'picture' | 'deleted' | 'comment' | 'embed' | 'link' | 'level' | 'style';

export interface Note {
  kind: NoteKind;
  count: number;
  /** Alternative texts of pictures, texts of links. */
  names: string[];
}

export interface Pasted {
  blocks: Block[];
  /** For each block: an empty line stood above it. The importer's rules read a page by its gaps. */
  gaps: boolean[];
  notes: Note[];
}

/** Counts what is dropped on the way. */
export class Notes {
  private readonly found = new Map<NoteKind, Note>();

  add(kind: NoteKind, name = ''): void {
    const note = this.found.get(kind) ?? { kind, count: 0, names: [] };
    note.count += 1;
    if (name.trim() !== '') note.names.push(name.trim());
    this.found.set(kind, note);
  }

  /** In the order in which they are said: what matters most comes first. */
  all(): Note[] {
    const order: NoteKind[] = [
      ...(['table', 'picture', 'embed', 'link', 'deleted', 'comment', 'level', 'style'] as const),
    ];
    return order.flatMap((kind) => this.found.get(kind) ?? []);
  }
}

/** The words of inlines, without their marks. */
export const textOf = (inlines: readonly Inline[]): string =>
  inlines.map((node) => (node.type === 'link' ? textOf(node.children) : node.text)).join('');
