import { addressOf } from './addresses';
import type { Text } from './blocks';
import { merged, saysNothing, type Line } from './lines';
import { seenAs } from './pictures';
import { OUTSIDE, Places, type Source, type Within } from './place';
import { isStyled, marksOf, type Marks, type Style } from './styles';
import { headsOf, isLayout, itemsOf, rowsOf as cellsOf } from './tables';
import { rowsOf, typedItems } from './typedLists';
import { goneOf, isEmbedded, isHidden, isMarker, isUnread } from './word';
import { cleaned, textNode, trimmed } from './words';

const BLOCKS = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'div', 'dl'],
  ...['dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5'],
  ...['h6', 'header', 'hgroup', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'section'],
  ...['summary', 'ul', 'table', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'caption', 'dir'],
]);

/** The lines of what stands in an element. */
export const linesIn = (root: Element, source: Source): Line[] => new Reader(source).read(root);

class Reader {
  private readonly lines: Line[] = [];
  private readonly places: Places;
  private line: Line | null = null;
  private isWord = false;
  private gap = false;

  constructor(private readonly source: Source) {
    this.places = new Places(source, this.lines);
  }

  read(root: Element): Line[] {
    this.children(root, OUTSIDE);
    this.close();
    return this.lines;
  }

  private children(parent: Element, within: Within): void {
    let until: RegExp | null = null;
    for (const node of parent.childNodes) {
      if (node.nodeType === 8) {
        const text = (node as Comment).data;
        if (until?.test(text)) until = null;
        // Between these Word has what it has said in another way already.
        else if (/^\[if\s+!support(Lists|Annotations)\]/i.test(text)) until = /^\[endif\]/i;
      } else if (until !== null) continue;
      else if (node.nodeType === 3) this.text((node as CharacterData).data, within);
      else if (node.nodeType === 1) this.element(node as Element, within);
    }
  }

  private element(element: Element, within: Within): void {
    const { notes } = this.source;
    const style = this.source.style(element);
    const { localName: tag } = element;
    // A list counts for itself.
    if (isUnread(element) || isHidden(element, style) || isMarker(style)) return;
    const gone = goneOf(element, style);
    if (gone !== null) return notes.add(gone, element.textContent ?? '');
    if (isEmbedded(element)) return notes.add('embed', element.getAttribute('title') ?? '');
    if (tag === 'img' || tag === 'v:imagedata') return this.picture(element, within);
    if (tag === 'br') return this.lineBreak(within);
    if (tag === 'hr') return this.apart();
    if (isStyled(element, style)) notes.add('style');
    const inside = { ...within, marks: marksOf(element, style, within.marks) };
    if (tag === 'table' && !isLayout(element)) return this.table(element, inside);
    if (tag === 'a') this.anchor(element, inside);
    else this.plain(element, style, inside);
  }

  private anchor(anchor: Element, within: Within): void {
    this.children(anchor, { ...within, url: this.link(anchor, within) });
    // LibreOffice puts nothing between the number of a note and its words.
    if (anchor.classList.contains('sdfootnotesym')) this.text(' ', within);
  }

  private plain(element: Element, style: Style, inside: Within): void {
    const { localName: tag } = element;
    if (BLOCKS.has(tag)) return this.block(element, style, inside);
    if (tag === 'q') this.text('”', inside);
    this.children(element, inside);
    if (tag === 'q') this.text('”', inside);
  }

  private block(element: Element, style: Style, within: Within): void {
    const { localName: tag } = element;
    this.close();
    const before = this.lines.length;
    const inside = this.places.inside(element, style, within, this.gap);
    this.children(element, { ...inside, isPre: inside.isPre || tag === 'pre' });
    this.close();
    const isEmpty = this.lines.length === before && (tag === 'p' || tag === 'div');
    if (isEmpty) this.gap = true;
  }

  private table(table: Element, within: Within): void {
    this.close();
    this.source.notes.add('table');
    const caption = [...table.children].find(({ localName }) => localName === 'caption');
    if (caption !== undefined) this.block(caption, this.source.style(caption), within);
    const rows = cellsOf(table);
    const read = rows.map((cells) => cells.map((cell) => linesIn(cell, this.source)));
    const heads = headsOf(rows, read);
    const depth = (within.item?.depth ?? 0) + 1;
    const list = within.item?.list ?? table;
    for (const row of heads === null ? read : read.slice(1))
      this.lines.push(...itemsOf(row, heads, { depth, list, gap: this.takeGap() }));
  }

  private picture(image: Element, within: Within): void {
    const seen = seenAs(image);
    if (seen === 'emoji') this.text(image.getAttribute('alt') ?? '', within);
    else if (seen === 'picture') this.source.notes.add('picture', image.getAttribute('alt') ?? '');
  }

  private link(anchor: Element, within: Within): string | null {
    const href = anchor.getAttribute('originalsrc') ?? anchor.getAttribute('href');
    if (href === null) return within.url;
    const address = addressOf(href, this.source.base);
    const words = anchor.textContent ?? '';
    const isWithin = /^#(_|sd|ftn|toc|h\.|id\.)/i.test(href);
    if (address === null && !isWithin && words.trim() !== '') this.source.notes.add('link', words);
    return address;
  }

  private text(data: string, within: Within): void {
    const words = cleaned(within.isPre ? data : data.replace(/[\t\r\n\f ]+/g, ' '));
    if (words === '' || (this.line === null && words.trim() === '' && !/\u00a0/.test(words)))
      return;
    this.put(textNode(words, markedIn(within)), within);
  }

  private lineBreak(within: Within): void {
    if (this.line === null) this.apart();
    else this.put({ type: 'text', text: '\n' }, within);
  }

  private put(node: Text, within: Within): void {
    this.line ??= this.begun(within);
    this.isWord ||= within.isWord;
    const last = this.line.inlines.at(-1);
    if (within.url === null) this.line.inlines.push(node);
    else if (last?.type === 'link' && last.url === within.url) last.children.push(node);
    else this.line.inlines.push({ type: 'link', url: within.url, children: [node] });
  }

  private begun({ heading, item, quote, steps }: Within): Line {
    const gap = this.gap;
    if (heading !== null) return { kind: 'heading', level: heading, inlines: [], gap };
    if (item !== null) return { kind: 'item', ...item, inlines: [], gap } as Line;
    if (quote !== null) return { kind: 'quote', whole: quote, inlines: [], gap };
    return { kind: 'paragraph', inlines: [], gap, depth: steps };
  }

  private apart(): void {
    this.close();
    this.gap = true;
  }

  private takeGap(): boolean {
    const { gap } = this;
    this.gap = false;
    return gap;
  }

  /** What was read since the last block: nothing, a line, or several where empty lines or bullets part it. */
  private close(): void {
    const { line, isWord } = this;
    this.line = null;
    this.isWord = false;
    if (line === null) return;
    const parts =
      line.kind === 'paragraph' ? rowsOf(merged(line.inlines), /\n[^\S\n]*\n\s*/) : [line.inlines];
    const lines = parts
      .map((inlines, index): Line => ({ ...line, inlines, gap: line.gap || index > 0 }))
      .flatMap((part) => typedItems(part, isWord))
      .map((part) => ({ ...part, inlines: trimmed(part.inlines) }))
      .filter((part) => !saysNothing(part));
    if (lines.length > 0) this.gap = false;
    this.lines.push(...lines);
  }
}

/** A heading is bold by itself. */
const markedIn = ({ marks, heading }: Within): Marks =>
  heading === null ? marks : { ...marks, bold: false };
