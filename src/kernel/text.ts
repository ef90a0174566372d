/** Text is text on every path: what comes in is composed and cleaned in one way, whoever sends it. */

/** As lines end elsewhere: Windows, old Macs, mainframes (NEL), Unicode's own separators. */
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/gu;
/**
 * Control characters but for a new line and a tab, and marks of the order of bytes. NUL is left for those who
 * refuse it by its field: something else than text was sent.
 */
// eslint-disable-next-line no-control-regex -- that is what is looked for
const CONTROLS = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]/gu;
/** What Unicode says will never be a character; half of a pair is left for those who refuse it by its field. */
const NO_CHARACTERS = /\p{Noncharacter_Code_Point}/gu;
/** U+200C and U+200D: letters of a word in Persian and Hindi, glue in an emoji. */
const JOINERS = /[\u200c\u200d]+/gu;
const JOINABLE = /[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;
const CURSIVE = /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\p{L}\p{M}]/u;
/** Blanks, and signs that show nothing; the empty pattern of Braille is not among Unicode's. */
const INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\u2800]/gu;

const DEEPEST = 200;

/** Nothing can be seen of it. */
const isInvisible = (text: string): boolean => text.replace(INVISIBLE, '') === '';

/** A piece of a text, such as a leaf of rich text: its blanks may stand between words, and it may join the next. */
export const cleanPiece = (text: string): string => composed(text, true);

/** A whole text: one of which nothing can be seen is empty. */
export function cleanText(text: string): string {
  const clean = composed(text, false);
  return isInvisible(clean) ? '' : clean;
}

const composed = (text: string, goesOn: boolean): string =>
  text
    .replace(LINE_ENDS, '\n')
    .replace(CONTROLS, '')
    .replace(NO_CHARACTERS, '')
    .replace(JOINERS, (found: string, at: number, whole: string) =>
      joinsAt(whole, at, found.length, goesOn) ? found : '',
    )
    .normalize('NFC');

/**
 * Do the joiners at `at` join what stands beside them: two letters or signs, or one letter of a script that is
 * written together? At an end, where the piece goes on in another, nobody can say, and they stay.
 */
export function joinsAt(text: string, at: number, length: number, goesOn = false): boolean {
  const before = /.$/su.exec(text.slice(Math.max(0, at - 2), at))?.[0];
  const after = /^./su.exec(text.slice(at + length, at + length + 2))?.[0];
  if (goesOn && (before === undefined || after === undefined)) return true;
  if (CURSIVE.test(before ?? '') || CURSIVE.test(after ?? '')) return true;
  return JOINABLE.test(before ?? '') && JOINABLE.test(after ?? '');
}

/**
 * Every text in a body, as it will be stored. In rich text the leaves (`{ type: 'text', text }`) are pieces,
 * and empty where nothing can be seen of the whole. Anything that is no text, list or plain object stays.
 */
export function cleanTexts(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cleanText(value);
  // Nothing of ours is as deep: whoever looks at it says so, and the stack is not theirs to fill.
  if (depth > DEEPEST) return value;
  if (Array.isArray(value)) {
    const clean = value.map((own: unknown) => cleanTexts(own, depth + 1));
    return isRichText(clean) && isInvisible(wordsIn(clean)) ? inLeaves(clean, () => '') : clean;
  }
  if (!isPlain(value)) return value;
  if (isLeaf(value)) return { ...value, text: cleanPiece(value.text) };
  return Object.fromEntries(
    Object.entries(value).map(([name, own]) => [name, cleanTexts(own, depth + 1)]),
  );
}

/** Blocks with leaves, as Strapi's rich text is stored. */
const isRichText = (value: readonly unknown[]): boolean =>
  value.length > 0 &&
  value.every((own) => isPlain(own) && typeof own['type'] === 'string' && 'children' in own);

function wordsIn(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsIn).join('');
  if (!isPlain(value)) return '';
  return isLeaf(value) ? value.text : wordsIn(value['children']);
}

function inLeaves(value: unknown, change: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((own) => inLeaves(own, change));
  if (!isPlain(value)) return value;
  if (isLeaf(value)) return { ...value, text: change(value.text) };
  return { ...value, children: inLeaves(value['children'], change) };
}

const isLeaf = (value: Record<string, unknown>): value is { type: 'text'; text: string } =>
  value['type'] === 'text' && typeof value['text'] === 'string';

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype as object) === null;
}
