/** A node of Strapi Blocks: an element with children, or a text with its formatting. */
export interface Block {
  type: string;
  text?: string;
  url?: string;
  level?: number;
  format?: string;
  children?: Block[];
  [mark: string]: unknown;
}

/** The nodes of what may be a rich text. */
export function asBlocks(value: unknown): Block[] {
  return Array.isArray(value)
    ? value.filter((node): node is Block => typeof node === 'object' && node !== null)
    : [];
}

/** The words of a block and of all that stands in it. */
export function inlineText(block: Block): string {
  return block.type === 'text' || block.children === undefined
    ? String(block.text ?? '')
    : asBlocks(block.children).map(inlineText).join('');
}
