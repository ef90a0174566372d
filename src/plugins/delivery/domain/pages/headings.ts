import type { Block } from '../rich-text/nodes';

const LOWEST = 6;

/**
 * A text's headings at their place in the page: the first ones at `top`, each below what it stands under, and
 * no level left out, whatever the writer chose. An empty paragraph is a gap and no words: it goes.
 */
export function outlined(blocks: readonly Block[], top: number): Block[] {
  const above: number[] = [];
  return blocks.flatMap((block) => {
    if (saysNothing(block)) return [];
    if (block.type !== 'heading') return [block];
    const level = Number(block.level) || top;
    while ((above.at(-1) ?? 0) >= level) above.pop();
    above.push(level);
    return [{ ...block, level: Math.min(LOWEST, top + above.length - 1) }];
  });
}

const saysNothing = (block: Block): boolean =>
  block.type === 'text'
    ? (block.text ?? '').trim() === ''
    : block.type !== 'image' && (block.children ?? []).every(saysNothing);
