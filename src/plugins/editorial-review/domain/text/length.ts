/** As many words as a Swedish reader reads on a screen in a minute. */
const WORDS_A_MINUTE = 220;

/** Texts of a part that nobody reads on the page, or hears only in the place of a picture. */
const NOT_READ = ['key', '__component', '__temp_key__', 'url', 'alt', 'credit'];

/** How long a text is for whoever reads it. */
export interface TextLength {
  words: number;
  /** Of reading; none where there is nothing to read. */
  minutes: number;
}

/** Title, lead and the texts of the parts, as they stand in the form or in a snapshot. */
export function lengthOf(page: Readonly<Record<string, unknown>>): TextLength {
  const { title, lead, content } = page;
  const parts = Array.isArray(content) ? (content as unknown[]) : [];
  const texts = [title, lead, ...parts.flatMap(textsOfPart)];
  const words = texts.reduce<number>((sum, text) => sum + wordsIn(text), 0);
  return { words, minutes: words === 0 ? 0 : Math.max(1, Math.round(words / WORDS_A_MINUTE)) };
}

/** Marks that stand alone (a bullet, a dash) are no words. */
function wordsIn(text: unknown): number {
  if (typeof text !== 'string') return 0;
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function textsOfPart(part: unknown): unknown[] {
  if (!isRecord(part)) return [];
  return Object.entries(part)
    .filter(([name]) => !NOT_READ.includes(name))
    .flatMap(([, value]) => (Array.isArray(value) ? textsOfBlocks(value) : [value]));
}

/** One text for each paragraph, heading or item: what is set in bold within a word does not part it. */
function textsOfBlocks(blocks: readonly unknown[]): string[] {
  return blocks.flatMap((block) => {
    if (!isRecord(block) || !Array.isArray(block['children'])) return [];
    const children = block['children'] as unknown[];
    return children.some(isContainer) ? textsOfBlocks(children) : [inline(block)];
  });
}

/** A list or one of its items: what is in it stands on lines of its own. A link does not. */
const isContainer = (node: unknown): boolean =>
  isRecord(node) && (node['type'] === 'list-item' || node['type'] === 'list');

function inline(node: unknown): string {
  if (!isRecord(node)) return '';
  if (typeof node['text'] === 'string') return node['text'];
  const children = Array.isArray(node['children']) ? (node['children'] as unknown[]) : [];
  return children.map(inline).join('');
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
