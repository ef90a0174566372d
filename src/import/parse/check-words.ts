import { type Head } from './head';
import { note } from './notes';
import { type Item, type Line, type Note, type ParsedPage } from './types';
import { figureWords, wordsIn, wordsOf } from './words';

interface Word {
  text: string;
  line: number;
}

/**
 * Compares every word of the page, as the file has it before anything was normalised, with the words
 * of the draft, in order, and reports by line what is left over. Pictures are compared each by itself,
 * since the draft keeps alt text, caption and photographer apart, in whichever order the page has them.
 */
export function leftOver(
  lines: Line[],
  head: Pick<Head, 'titleLines' | 'consumed' | 'rest'>,
  page: ParsedPage,
  items: Item[],
): Note[] {
  const figures = items.filter((item) => item.kind === 'figure');
  const pictured = new Set(figures.flatMap((item) => item.lines));
  // The title comes first in a draft, wherever the page has it: that is noted where it is so.
  const ordered = [...head.titleLines, ...head.rest];
  const read = new Set([...ordered, ...head.consumed]);
  const words = ordered.filter((line) => !pictured.has(line)).flatMap(wordsOfLine);
  const content = page.fields.content.filter((part) => part.__component !== 'content.figure');
  const draft = wordsOf({ type: page.type, fields: { ...page.fields, content } });
  const missing = [
    ...lines.filter((line) => !read.has(line)).flatMap(wordsOfLine),
    ...missingFrom(words, draft),
    ...figures.flatMap(missingFromFigure),
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
  wordsIn(line.raw).map((text) => ({ text, line: line.no }));

/** The label before the photographer's name is the field that the name stands in. */
function missingFromFigure({ lines, figure, labels }: Item & { kind: 'figure' }): Word[] {
  const left = [...figureWords(figure), ...labels.flatMap(wordsIn)];
  return lines.flatMap(wordsOfLine).filter((word) => {
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
