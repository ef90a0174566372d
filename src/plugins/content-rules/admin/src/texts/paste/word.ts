import type { List } from './blocks';
import type { Style } from './styles';

/** What Word says of a paragraph of a list: `mso-list:l0 level2 lfo1`. */
export interface WordItem {
  list: string;
  depth: number;
}

/** The place in a list that Word gives a paragraph; null for every other. */
export function wordItemOf(style: Style): WordItem | null {
  const match = /^(l\d+)\s+level(\d+)(\s+lfo\d+)?/.exec(style['mso-list'] ?? '');
  if (match === null) return null;
  return { list: `${match[1]}${match[3] ?? ''}`, depth: Number(match[2]) };
}

/** The sign or number that Word has typed before an item, for programs that know no lists. */
export const isMarker = (style: Style): boolean => style['mso-list'] === 'ignore';

/** How the list is marked: by what Word typed, else by its style sheet. */
export function formatOf(marker: string | null, sheet: string | undefined): List['format'] {
  const typed = marker?.replace(/\s+/g, '') ?? '';
  if (typed !== '') {
    // Courier's hollow bullet is a plain "o"; a letter that counts has a stop or a bracket.
    return /^\(?([\da-zåäö]{1,3}|[ivxlc]+|\d+(\.\d+)*)[.)]$|^\d+(\.\d+)*\.?$/i.test(typed)
      ? 'ordered'
      : 'unordered';
  }
  return sheet === undefined || sheet === 'bullet' || sheet === 'image' ? 'unordered' : 'ordered';
}

/** Names of an element's styles; Outlook on the web puts an `x_` before those of what it shows. */
export const classesOf = (element: Element): string =>
  (element.getAttribute('class') ?? '').replace(/(^|\s)(?:x_)+/g, '$1');

/** How far a paragraph is moved in, in steps of Word's (36 points); lists without any other sign are told by it. */
export function stepsOf(style: Style): number {
  const margin = style['margin-left'] ?? style['margin']?.split(/\s+/)[3] ?? '';
  const [, size = '0', unit = 'pt'] = /^(-?[\d.]+)(pt|in|cm|mm|px)$/.exec(margin) ?? [];
  const points = { pt: 1, in: 72, cm: 28.35, mm: 2.835, px: 0.75 }[unit] ?? 1;
  return Math.max(1, Math.round((Number(size) * points) / 36));
}

/** 1 to 6 for what is a heading by its tag, role, or Word's names; null for all else. */
export function headingOf(element: Element, style: Style): number | null {
  const level =
    /^h([1-6])$/.exec(element.localName)?.[1] ??
    (element.getAttribute('role') === 'heading'
      ? (element.getAttribute('aria-level') ?? '2')
      : undefined) ??
    /(?:^|\s)(?:MsoHeading|Heading|Rubrik)-?([1-9])(?:$|\s)/i.exec(classesOf(element))?.[1] ??
    /^(?:heading|rubrik) ([1-9])$/.exec((style['mso-style-name'] ?? '').replaceAll('"', ''))?.[1] ??
    (/(?:^|\s)MsoTitle/.test(classesOf(element)) ? '1' : undefined) ??
    /^[1-9]$/.exec(style['mso-outline-level'] ?? '')?.[0];
  return level === undefined ? null : Math.min(6, Math.max(1, Number(level) || 2));
}

/** A quotation, and not a mail program's way to indent. */
export function isQuote(element: Element, style: Style): boolean {
  if (/(?:^|\s)Mso(Intense)?Quote/.test(classesOf(element))) return true;
  if (element.localName !== 'blockquote') return false;
  return !/^(none|0|0px|medium none)$/.test(style['border'] ?? '') || !('margin' in style);
}

/** Text that somebody has struck out while changes were tracked, or a comment in the margin. */
export function goneOf(element: Element, style: Style): 'deleted' | 'comment' | null {
  const { localName: tag } = element;
  const className = classesOf(element);
  if (tag === 'del' || /(?:^|\s)mso(del|movefrom)|track\w*delet|deletedtext/i.test(className))
    return 'deleted';
  const target = element.getAttribute('href') ?? '';
  if (
    /(?:^|\s)mso(comment|com(anchor|off|txt|idx))/i.test(className) ||
    /^comment(-list)?$/.test(style['mso-element'] ?? '') ||
    ('mso-special-character' in style && style['mso-special-character'] === 'comment') ||
    /^#(_msocom|_cmntref|cmnt|_msoanchor)/i.test(target)
  )
    return 'comment';
  // Google Docs puts what was said below the text.
  if (tag === 'div' && element.querySelector(':scope > p > a[href^="#cmnt_ref"]') !== null)
    return 'comment';
  return null;
}

/** Elements that hold nothing to read. */
const UNREAD = new Set([
  ...['head', 'script', 'style', 'title', 'meta', 'link', 'template', 'noscript', 'xml', 'svg'],
  ...['input', 'select', 'textarea', 'datalist', 'annotation', 'map', 'area', 'colgroup', 'col'],
]);
const EMBEDDED = new Set(['iframe', 'object', 'embed', 'video', 'audio', 'canvas']);

export const isUnread = ({ localName }: Element): boolean => UNREAD.has(localName);
export const isEmbedded = ({ localName }: Element): boolean => EMBEDDED.has(localName);

/** Hidden from readers as well. Word Online hides nothing that is read. */
export const isHidden = (element: Element, style: Style): boolean =>
  element.hasAttribute('hidden') ||
  style['display'] === 'none' ||
  style['mso-hide'] === 'all' ||
  style['visibility'] === 'hidden';
