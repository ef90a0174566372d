import type { Inline, Text } from './blocks';

/** What a reader never sees, and no database should hold. */
const UNSEEN =
  /[\u00ad\ue000\u200b\u2060\ufeff\ufffc\ufdd0-\ufdef\ufffe\uffff]|(?![\t\n\r])\p{Cc}|\p{Cs}/gu;

/** Text of a node: composed, and without what is unseen. Symbol's bullets (U+F0B7) are bullets. */
export const cleaned = (text: string): string =>
  text
    .replace(/[\uf0b7\uf0a7\uf0d8\uf076]/g, '•')
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(UNSEEN, '')
    .normalize('NFC');

/**
 * Blanks as they are read: runs of them are one, none at either end. A space that does not break stays where a
 * number stands beside it ("10 000", "kl. 9"); elsewhere it is what Word and browsers leave behind.
 */
export function trimmed(inlines: readonly Inline[]): Inline[] {
  const texts = leaves(inlines);
  const whole = texts.map(({ text }) => text).join('\ue000');
  const mended = whole
    .replace(/[ \t\u00a0\ue000]*\n[ \t\u00a0\ue000]*/g, (run) => `${nul(run)}\n`)
    .replace(/[ \t\u00a0](?:\ue000*[ \t\u00a0])+/g, (run) => ` ${nul(run)}`)
    .replace(/(?<![\d§]\ue000*)\u00a0(?!\ue000*\d)/g, ' ')
    .replace(/^[\s\ue000]+/, (run) => nul(run))
    .replace(/[\s\ue000]+$/, (run) => nul(run))
    .split('\ue000');
  let at = 0;
  const put = (node: Text): Text => ({ ...node, text: mended[at++] ?? '' });
  return inlines
    .map((node) =>
      node.type === 'link' ? { ...node, children: node.children.map(put) } : put(node),
    )
    .filter((node) =>
      node.type === 'text' ? node.text !== '' : node.children.some(({ text }) => text !== ''),
    )
    .map((node) =>
      node.type === 'link'
        ? { ...node, children: node.children.filter(({ text }) => text !== '') }
        : node,
    );
}

const nul = (run: string): string => run.replace(/[^\ue000]/g, '');

const leaves = (inlines: readonly Inline[]): Text[] =>
  inlines.flatMap((node) => (node.type === 'link' ? node.children : [node]));

/** The words at a place, as inlines: marks where there are any, and no other properties. */
export const textNode = (
  text: string,
  { bold, italic, strikethrough }: { bold: boolean; italic: boolean; strikethrough: boolean },
): Text => ({
  type: 'text',
  text,
  ...(bold && text.trim() !== '' && { bold: true as const }),
  ...(italic && text.trim() !== '' && { italic: true as const }),
  ...(strikethrough && text.trim() !== '' && { strikethrough: true as const }),
});

/** Takes `length` signs from the beginning. */
export function withoutStart(inlines: readonly Inline[], length: number): Inline[] {
  let left = length;
  const cut = (node: Text): Text => {
    const taken = Math.min(left, node.text.length);
    left -= taken;
    return { ...node, text: node.text.slice(taken) };
  };
  return inlines.map((node) =>
    node.type === 'link' ? { ...node, children: node.children.map(cut) } : cut(node),
  );
}
