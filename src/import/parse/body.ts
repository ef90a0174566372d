import { peopleOf } from './interviewee';
import { spaced } from './names';
import { type Block, type Content, type Figure, type Item } from './types';

export interface Body {
  lead: string | null;
  content: Content[];
  /** The page's own picture: an interview's portrait, an article's hero. */
  own: { figure: Figure; lines: Item & { kind: 'figure' }; placement: 'top' | 'bottom' } | null;
}

interface Shape {
  /** At most so many paragraphs before the first question are the lead. */
  leads: number;
  /** Whom the page is about: a picture of them at the end is its own; null where only the top counts. */
  portraitOf: readonly string[] | null;
}

/**
 * Puts the items where they belong: paragraphs before the first question are the lead, a picture on
 * top (or of the interviewee at the end) is the page's own, everything else is content in order.
 */
export function bodyOf(items: Item[], { leads, portraitOf }: Shape): Body {
  const rest = [...items];
  const bottom = portraitOf === null ? -1 : bottomOf(rest, portraitOf);
  const own = bottom < 0 ? -1 : takenFrom(rest, bottom);
  const lower = own < 0 ? null : (items[bottom] as Item & { kind: 'figure' });
  let top = lower === null ? takeFigure(rest, 0) : null;
  const lead: string[] = [];
  const above: Item[] = [];
  while (lead.length < leads) {
    const [item] = rest;
    // A picture above the lead that is not the page's own comes first in the content.
    if (item?.kind === 'figure' && lead.length === 0 && lower !== null) {
      above.push(item);
      rest.shift();
      continue;
    }
    if (item?.kind !== 'block' || item.block.type !== 'paragraph' || item.marked) break;
    lead.push(item.text);
    rest.shift();
  }
  top ??= lower === null && rest.length > 1 ? takeFigure(rest, 0) : null;
  const last = rest.at(-1);
  const atEnd = top === null && lower === null && portraitOf !== null && last?.kind === 'figure';
  const end = lower ?? (atEnd ? takeFigure(rest, rest.length - 1) : null);
  const chosen = top ?? end;
  return {
    lead: lead.length === 0 ? null : lead.join('\n\n'),
    content: contentOf([...above, ...rest]),
    own: chosen && {
      figure: chosen.figure,
      lines: chosen,
      placement: chosen === top ? 'top' : 'bottom',
    },
  };
}

/** The picture of the interviewee below the last question, where there is none of them on top. */
function bottomOf(items: Item[], people: readonly string[]): number {
  const shows = (item: Item) => item.kind === 'figure' && isOf(item.figure, people);
  const asked = items.map((item) => item.kind).lastIndexOf('question');
  const isBefore = items.some((item, index) => index < asked && shows(item));
  return isBefore ? -1 : items.findIndex((item, index) => index > asked && shows(item));
}

const isOf = ({ alt, caption }: Figure, people: readonly string[]) =>
  people.some(
    (name) => spaced(caption ?? '').startsWith(name) || spaced(alt ?? '').endsWith(name),
  ) || peopleOf(caption ?? '').some((name) => people.includes(name));

/** What stood below the picture is no part of what stood above it. */
function takenFrom(items: Item[], index: number): number {
  const line = items[index]?.line ?? 0;
  items.splice(index, 1, { line, kind: 'break' });
  return index;
}

function takeFigure(items: Item[], index: number): (Item & { kind: 'figure' }) | null {
  const item = items[index];
  if (item?.kind !== 'figure') return null;
  items.splice(index, 1);
  return item;
}

function contentOf(items: Item[]): Content[] {
  const content: Content[] = [];
  /** Where the next paragraph goes: the open answer, or the open text. */
  let open: Block[] | null = null;
  for (const item of items) {
    if (item.kind === 'break') open = null;
    else if (item.kind === 'block') {
      if (open === null) {
        open = [];
        content.push({ __component: 'content.rich-text', body: open });
      }
      open.push(item.block);
    } else if (item.kind === 'question') {
      open = [];
      content.push({ __component: 'content.question-answer', question: item.text, answer: open });
    } else {
      open = null;
      content.push(componentOf(item));
    }
  }
  return content;
}

function componentOf(item: Exclude<Item, { kind: 'block' | 'question' | 'break' }>): Content {
  switch (item.kind) {
    case 'quote':
      return {
        __component: 'content.pull-quote',
        text: item.text,
        attribution: item.attribution,
      };
    case 'call-out': {
      const { context, linkText, url } = item;
      return { __component: 'content.call-out', context, linkText, url };
    }
    case 'figure':
      return { __component: 'content.figure', ...item.figure };
  }
}
