import { fieldOf, partsOf } from '../parts';
import type { Finding, Snapshot } from '../types';
import { advice, textOf } from './finding';
import type { TypeRules } from './own';

/** Fewer words than this say nothing of how a text reads. */
const FEWEST_WORDS = 60;
/** Above it a text is hard (C.-H. Björnsson, Läsbarhet, 1968: over 50 difficult, over 60 very difficult). */
const HARD_LIX = 55;
/** Myndigheternas skrivregler: sentences of some 15 to 20 words on the average; twice that is long for one. */
const LONG_SENTENCE = 35;
const LONG_WORD = 6;

/** How a text reads; advice, never a fault. */
export function readability(_rules: TypeRules, page: Snapshot): Finding[] {
  return partsOf(page).flatMap((part) =>
    Object.entries(part.fields)
      .filter(([, value]) => Array.isArray(value))
      .flatMap(([name, value]) => judged(fieldOf(part, name), textOf(value))),
  );
}

function judged(field: string, text: string): Finding[] {
  const sentences = text
    .split(/[.!?:]+(?=\s|$)|\n+/u)
    .map((sentence) => sentence.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((words) => words.length > 0);
  const longest = Math.max(0, ...sentences.map((words) => words.length));
  const found: Finding[] = [];
  if (longest > LONG_SENTENCE)
    found.push(
      advice(
        'long_sentence',
        field,
        `En mening är ${longest} ord lång. Pröva att dela den.`,
        `One sentence is ${longest} words long. Try to divide it.`,
      ),
    );
  const words = sentences.flat();
  const lix = lixOf(words, sentences.length);
  if (words.length >= FEWEST_WORDS && lix > HARD_LIX)
    found.push(
      advice(
        'hard_to_read',
        field,
        `Texten är svår att läsa (LIX ${lix}). Kortare meningar och vanligare ord gör den lättare.`,
        `The text is hard to read (LIX ${lix}). Shorter sentences and more common words make it easier.`,
      ),
    );
  return found;
}

/** LIX: words a sentence, and the share of words over six letters, in percent. */
export function lixOf(words: readonly string[], sentences: number): number {
  if (words.length === 0 || sentences === 0) return 0;
  const long = words.filter((word) => [...word].length > LONG_WORD).length;
  return Math.round(words.length / sentences + (100 * long) / words.length);
}
