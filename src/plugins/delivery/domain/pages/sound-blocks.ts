import type { Block } from '../rich-text/nodes';

const TEXTS = ['type', 'text', 'url', 'format'] as const;
const MARKS = ['bold', 'italic', 'underline', 'strikethrough', 'code'] as const;
const DEEPEST = 50;

/** A rich text that nobody has checked yet: of each node what may stand in it, and nothing else. */
export function soundBlocks(value: unknown, depth = 0): Block[] {
  if (!Array.isArray(value) || depth > DEEPEST) return [];
  return value.flatMap((own: unknown) => {
    if (typeof own !== 'object' || own === null) return [];
    const node = own as Record<string, unknown>;
    const block: Block = { type: 'paragraph' };
    for (const name of TEXTS) if (typeof node[name] === 'string') block[name] = node[name];
    for (const name of MARKS) if (node[name] === true) block[name] = true;
    if (typeof node['level'] === 'number') block.level = node['level'];
    if (Array.isArray(node['children'])) block.children = soundBlocks(node['children'], depth + 1);
    return [block];
  });
}
