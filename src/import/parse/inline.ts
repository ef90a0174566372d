import { type Block, type Inline } from './types';

const urlPattern = /(?:https?:\/\/|www\.)[^\s<>"”“]+/giu;

/** A paragraph whose addresses have become links. */
export const paragraph = (text: string): Block => ({
  type: 'paragraph',
  children: inline(text),
});

/** Text and links; the words stay exactly as they were typed. */
export function inline(text: string): Inline[] {
  const nodes: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(urlPattern)) {
    const typed = withoutTail(match[0]);
    const url = addressOf(typed);
    if (url === null) continue;
    nodes.push({ type: 'text', text: text.slice(end, match.index) });
    nodes.push({ type: 'link', url, children: [{ type: 'text', text: typed }] });
    end = match.index + typed.length;
  }
  nodes.push({ type: 'text', text: text.slice(end) });
  return nodes;
}

/** The address that was typed, with a scheme; null when it is none. */
export function addressOf(typed: string): string | null {
  if (!/^(https?:\/\/|www\.)[^\s]+$/i.test(typed)) return null;
  const url = /^https?:/i.test(typed) ? typed : `https://${typed}`;
  return URL.canParse(url) && url.length <= 2048 ? url : null;
}

/** An address at the end of a sentence is followed by the sentence's own stop. */
function withoutTail(typed: string): string {
  let rest = typed.replace(/[.,;:!?’'…]+$/u, '');
  while (rest.endsWith(')') && !rest.includes('(')) rest = rest.slice(0, -1);
  return rest.replace(/[.,;:!?’'…]+$/u, '');
}
