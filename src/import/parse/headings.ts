import { type Item } from './types';

/** In an article, a short line without a stop before a paragraph is a heading. */
export function withHeadings(items: Item[]): Item[] {
  return items.map((item, index) => {
    if (item.kind !== 'block' || item.block.type !== 'paragraph' || index === 0) return item;
    const next = items[index + 1];
    const text = next?.kind === 'block' && next.block.type === 'paragraph' ? next.text : '';
    const short = item.text.length <= 80 && text.length > item.text.length;
    if (!short || /[.!?:;,…”"»)]$/u.test(item.text) || /^[-–—”“"«»]/u.test(item.text)) return item;
    if (item.block.children.some((node) => node.type === 'link')) return item;
    return { ...item, block: { type: 'heading', level: 2, children: item.block.children } };
  });
}
