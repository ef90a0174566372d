import type { Notes } from './blocks';
import type { Line } from './lines';
import { PLAIN, type Marks, type Style } from './styles';
import { typedItems } from './typedLists';
import { classesOf, formatOf, headingOf, isMarker, isQuote, stepsOf, wordItemOf } from './word';
import { cleaned } from './words';

/** What is known of the clipboard as a whole. */
export interface Source {
  style(element: Element): Style;
  numbering(list: string, level: number): string | undefined;
  base: string | null;
  notes: Notes;
}

/** Where a node stands. */
export interface Within {
  marks: Marks;
  url: string | null;
  item: Pick<Line, 'depth' | 'list' | 'format' | 'whole'> | null;
  heading: number | null;
  quote: object | null;
  /** The list that items belong to, and how many lists stand around it. */
  lists: { root: object; depth: number; format: NonNullable<Line['format']> } | null;
  isPre: boolean;
  isWord: boolean;
  /** How far a paragraph is moved in. */
  steps: number;
}

export const OUTSIDE: Within = {
  ...{ marks: PLAIN, url: null, item: null, heading: null, quote: null, lists: null },
  ...{ isPre: false, isWord: false, steps: 1 },
};

/** What blocks make of the place that they stand in; `lines` is what has been read before them. */
export class Places {
  private readonly names = new Map<string, object>();

  constructor(
    private readonly source: Source,
    private readonly lines: readonly Line[],
  ) {}

  /** Where what stands in a block stands; `gap`: an empty line stands above it. */
  inside(element: Element, style: Style, within: Within, gap: boolean): Within {
    const { localName: tag } = element;
    const isWord = within.isWord || /(?:^|\s)Mso/.test(classesOf(element));
    const level = headingOf(element, style);
    if (level !== null) return { ...within, isWord, heading: level };
    const role = element.getAttribute('role');
    if (['ul', 'ol', 'menu', 'dir'].includes(tag) || (tag === 'div' && role === 'list')) {
      const format = tag === 'ol' ? 'ordered' : 'unordered';
      const { root = this.rootOf(element), depth = 0 } = within.lists ?? {};
      return { ...within, isWord, item: null, lists: { root, depth: depth + 1, format } };
    }
    if (tag === 'li' || (tag === 'div' && role === 'listitem'))
      return { ...within, isWord, item: this.itemOf(element, within) };
    const quote = within.quote ?? (isQuote(element, style) ? this.quoteOf(element, gap) : null);
    if (within.item !== null) return { ...within, isWord, quote };
    const steps = isWord ? stepsOf(style) : 1;
    return { ...within, isWord, quote, steps, item: this.wordItem(element, style, gap) };
  }

  /** Word Online gives each item a list of its own; they are one where they say so. */
  private rootOf(list: Element): object {
    const id = list.querySelector('li')?.getAttribute('data-listid');
    return id === undefined || id === null ? list : this.named(`online ${id}`);
  }

  private named(name: string): object {
    const known = this.names.get(name) ?? {};
    this.names.set(name, known);
    return known;
  }

  private itemOf(li: Element, { lists }: Within): Within['item'] {
    const { root = {}, depth = 1, format = 'unordered' as const } = lists ?? {};
    const said = Number(li.getAttribute('data-aria-level') ?? li.getAttribute('aria-level'));
    return { depth: said > 0 ? said : depth, list: root, format, whole: li };
  }

  /** Paragraphs of Word's quotations that follow one another are one. */
  private quoteOf(element: Element, gap: boolean): object {
    const last = this.lines.at(-1);
    const isGoingOn = element.localName !== 'blockquote' && last?.kind === 'quote' && !gap;
    return isGoingOn ? (last.whole as object) : element;
  }

  private wordItem(element: Element, style: Style, gap: boolean): Within['item'] {
    const found = wordItemOf(style);
    if (found !== null) {
      const { list, depth } = found;
      const marker = markerIn(element, this.source);
      const format = formatOf(marker, this.source.numbering(list.split(' ')[0] ?? '', depth));
      return { depth, list: this.named(list), format, whole: element };
    }
    // A paragraph of a list without a number of its own goes on with the item above.
    const last = this.lines.at(-1);
    if (!/(?:^|\s)MsoListParagraph/.test(classesOf(element)) || last?.kind !== 'item') return null;
    const isTyped = typedItems(probe(element), true)[0]?.kind === 'item';
    const { depth, list, format, whole } = last;
    return isTyped || gap ? null : ({ depth, list, format, whole } as Within['item']);
  }
}

/** What Word has typed before an item. */
function markerIn(element: Element, source: Source): string | null {
  const marker = [...element.querySelectorAll('*')].find((one) => isMarker(source.style(one)));
  if (marker !== undefined) return marker.textContent;
  const typed = /^\s*(\S{1,6}?)[\u00a0\t ]{2,}/.exec(element.textContent ?? '');
  return typed?.[1] ?? null;
}

const probe = (element: Element): Line => ({
  kind: 'paragraph',
  inlines: [{ type: 'text', text: cleaned(element.textContent ?? '') }],
  gap: false,
});
