import { type Block, type Content, type Figure, type Item } from './types';

export interface Body {
  lead: string | null;
  content: Content[];
  /** A picture before everything, or before the content but after the lead. */
  top: Figure | null;
  bottom: Figure | null;
}

/**
 * Puts the items where they belong: paragraphs before the first question are the lead (`leads`: at
 * most so many), a picture at either end is the page's own, everything else is content in order.
 */
export function bodyOf(items: Item[], leads: number): Body {
  const rest = [...items];
  let top = takeFigure(rest, 0);
  const lead: string[] = [];
  while (lead.length < leads) {
    const [item] = rest;
    if (item?.kind !== 'block' || item.block.type !== 'paragraph') break;
    lead.push(item.text);
    rest.shift();
  }
  top ??= rest.length > 1 ? takeFigure(rest, 0) : null;
  const bottom = top === null ? takeFigure(rest, rest.length - 1) : null;
  return {
    lead: lead.length === 0 ? null : lead.join('\n\n'),
    content: contentOf(rest),
    top,
    bottom,
  };
}

function takeFigure(items: Item[], index: number): Figure | null {
  const item = items[index];
  if (item?.kind !== 'figure') return null;
  items.splice(index, 1);
  return item.figure;
}

function contentOf(items: Item[]): Content[] {
  const content: Content[] = [];
  /** Where the next paragraph goes: the open answer, or the open text. */
  let open: Block[] | null = null;
  for (const item of items) {
    if (item.kind === 'block') {
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

function componentOf(item: Exclude<Item, { kind: 'block' | 'question' }>): Content {
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
