import { creditLabel } from './figures';
import { note } from './notes';
import { type Figure, type Line, type Note, type ParsedPage } from './types';
import { figureWords, wordsIn, wordsOf } from './words';

interface Word {
  text: string;
  line: number;
}

/**
 * Compares every word of the page with the words of the draft, in order, and reports by line what
 * is left over. `own` is the page's own picture: its lines are compared by themselves, since the
 * draft keeps alt text, caption and photographer apart.
 */
export function leftOver(
  lines: Line[],
  page: ParsedPage,
  own: Figure | null,
  skipped: readonly number[],
): Note[] {
  const draft = wordsOf(page);
  const pictured = new Set(ownLines(lines, own));
  const words = lines
    .filter((line) => !skipped.includes(line.no) && !pictured.has(line.no))
    .flatMap((line) =>
      wordsIn(line.text.replace(creditLabel, ' ')).map((text) => ({ text, line: line.no })),
    );
  const missing = missingFrom(words, draft.filter(Boolean));
  const byLine = new Map<number, string[]>();
  for (const word of missing) byLine.set(word.line, [...(byLine.get(word.line) ?? []), word.text]);
  return [...byLine].map(([line, lost]) =>
    note(
      line,
      'lost',
      'words_left_over',
      `Orden ”${lost.join(' ')}” fick ingen plats i utkastet.`,
      `The words "${lost.join(' ')}" found no place in the draft.`,
    ),
  );
}

/** The lines whose words are, all of them, words of the page's own picture. */
function ownLines(lines: Line[], own: Figure | null): number[] {
  const left = figureWords(own);
  if (left.length === 0) return [];
  const matches = (line: Line) => {
    const words = wordsIn(line.text.replace(creditLabel, ' '));
    return words.length > 0 && words.every((word) => left.includes(word)) && isPart(line.text, own);
  };
  return lines.filter(matches).map((line) => line.no);
}

function isPart(text: string, own: Figure | null): boolean {
  const parts = [own?.alt, own?.caption, own?.credit].filter(
    (part) => part !== null && part !== undefined,
  );
  return parts.some((part) => text.includes(part));
}

/** Walks both lists; where they part, looks for the nearest place where they meet again. */
function missingFrom(page: Word[], draft: string[]): Word[] {
  const missing: Word[] = [];
  let at = 0;
  let to = 0;
  while (at < page.length) {
    if (page[at]?.text === draft[to]) {
      at += 1;
      to += 1;
      continue;
    }
    const step = meeting(page, draft, at, to);
    missing.push(...page.slice(at, at + step.page));
    at += step.page;
    to += step.draft;
  }
  return missing;
}

function meeting(page: Word[], draft: string[], at: number, to: number) {
  const same = (i: number, j: number) => page[i] !== undefined && page[i].text === draft[j];
  for (let distance = 1; distance <= 400; distance += 1)
    for (let step = 0; step <= distance; step += 1) {
      const other = distance - step;
      const second = at + step + 1 >= page.length || same(at + step + 1, to + other + 1);
      if (same(at + step, to + other) && second) return { page: step, draft: other };
    }
  return { page: page.length - at, draft: 0 };
}
