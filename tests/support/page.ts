/**
 * The words of a page and of what the API gives back, so that both can be compared: every word,
 * in order, white space normalised.
 */

const MARKS = /^[•–-]$/u;

/** Words of a text; typed bullets are structure, not words. */
export function words(text: string): string[] {
  return text
    .replaceAll('\u00a0', ' ')
    .split(/\s+/u)
    .filter((word) => word !== '' && !MARKS.test(word));
}

interface Node {
  type?: string;
  text?: string;
  children?: Node[];
}

/** The words of Strapi Blocks, block by block. */
export function wordsOfBlocks(blocks: unknown): string[] {
  const inline = (node: Node): string =>
    node.text ?? (node.children ?? []).map(inline).join(node.type === 'list' ? ' ' : '');
  return words((blocks as Node[]).map(inline).join(' '));
}

export interface ReadComponent {
  __component: string;
  [field: string]: unknown;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The words of one component of `content`, in reading order. */
export function wordsOfComponent(component: ReadComponent): string[] {
  switch (component.__component) {
    case 'content.question-answer':
      return [...words(text(component['question'])), ...wordsOfBlocks(component['answer'])];
    case 'content.pull-quote':
      return words(
        [component['text'], component['attribution'], component['context']].map(text).join(' '),
      );
    case 'content.call-out':
      return words([component['context'], component['linkText']].map(text).join(' '));
    case 'content.rich-text':
      return wordsOfBlocks(component['body']);
    default:
      throw new Error(`Unexpected component ${component.__component}`);
  }
}
