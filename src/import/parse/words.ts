import { withoutUnseen } from './characters';
import { type Block, type Content, type Figure, type Inline, type ParsedPage } from './types';

const letter = '\\p{L}\\p{N}\\p{M}\\p{Sc}\\uFFFD';
const picture = '(?![▪▫◾◽])\\p{Extended_Pictographic}|\\p{Emoji_Modifier}';
const sign = `(?:[${letter}]|${picture})`;
const word = new RegExp(`${sign}+(?:[\\u200C\\u200D]+${sign}+)*`, 'gu');

/**
 * The words of a text in order: letters, digits, signs of money and emoji, joined where the text
 * joins them; marks, bullets and dashes are not words.
 */
export const wordsIn = (text: string): string[] => withoutUnseen(text).match(word) ?? [];

type Page = Pick<ParsedPage, 'type'> & { fields: object };

/** Every word of a draft in the order a reader meets it, without its date and its own picture. */
export function wordsOf(page: Page): string[] {
  const fields = page.fields as Record<string, unknown>;
  const texts = [fields['kicker'], fields['seriesLabel'], fields['title'], fields['lead']];
  const content = (fields['content'] ?? []) as Content[];
  return [...texts.map(textOf), ...content.map(contentText)].flatMap(wordsIn);
}

/** The words of a picture: alt text, caption, photographer. */
export const figureWords = (figure: Figure | null | undefined): string[] =>
  figure ? [figure.alt, figure.caption, figure.credit].map(textOf).flatMap(wordsIn) : [];

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

function contentText(part: Content): string {
  switch (part.__component) {
    case 'content.question-answer':
      return `${part.question}\n${blocksText(part.answer)}`;
    case 'content.rich-text':
      return blocksText(part.body);
    case 'content.pull-quote':
      return `${part.text}\n${textOf(part.attribution)}`;
    case 'content.call-out':
      return `${textOf(part.context)}\n${textOf(part.linkText)}`;
    case 'content.figure':
      return [part.alt, part.caption, part.credit].map(textOf).join('\n');
  }
}

/** A numbered list shows its numbers to the reader, so they count as words. */
const blocksText = (blocks: Block[]): string =>
  blocks
    .map((block) =>
      block.type === 'list'
        ? block.children
            .map((item, index) =>
              block.format === 'ordered'
                ? `${index + 1} ${inlineText(item.children)}`
                : inlineText(item.children),
            )
            .join('\n')
        : inlineText(block.children),
    )
    .join('\n');

const inlineText = (nodes: Inline[]): string =>
  nodes.map((node) => (node.type === 'link' ? inlineText(node.children) : node.text)).join('');
