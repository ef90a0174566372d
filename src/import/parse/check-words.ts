import { creditLabel } from './figures';
import { note } from './notes';
import { type Figure, type Item, type Line, type Note, type ParsedPage } from './types';
import { figureWords, wordsIn, wordsOf } from './words';

interface Word {
  text: string;
  line: number;
}

/**
 * Compares every word of the page with the words of the draft, in order, and reports by line what
 * is left over. Pictures are compared each by itself, since the draft keeps alt text, caption and
 * photographer apart, in whichever order the page has them.
 */
export function leftOver(
  lines: Line[],
  page: ParsedPage,
  items: Item[],
  skipped: readonly number[],
): Note[] {
  const figures = items.filter((item) => item.kind === 'figure');
  const pictured = new Set(figures.flatMap((item) => item.lines.map((line) => line.no)));
  const words = lines
    .filter((line) => !skipped.includes(line.no) && !pictured.has(line.no))
    .flatMap(wordsOfLine);
  const content = page.fields.content.filter((part) => part.__component !== 'content.figure');
  const draft = wordsOf({ type: page.type, fields: { ...page.fields, content } });
  const missing = [
    ...missingFrom(words, draft),
    ...figures.flatMap((item) => missingFromFigure(item.lines, item.figure)),
  ];
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

const wordsOfLine = (line: Line): Word[] =>
  wordsIn(line.text).map((text) => ({ text, line: line.no }));

/** The label before the photographer's name is the field that the name stands in. */
function missingFromFigure(lines: Line[], figure: Figure): Word[] {
  const left = figureWords(figure);
  return lines
    .map((line) => ({ ...line, text: line.text.replace(creditLabel, ' ') }))
    .flatMap(wordsOfLine)
    .filter((word) => {
      const at = left.indexOf(word.text);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
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
    for (const word of page.slice(at, at + step.page)) missing.push(word);
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
