import { sentencesIn } from './asking';
import { type Line } from './types';

export interface Layout {
  /** Most questions stand after a blank line. */
  gaps: boolean;
  /** Most answers follow without one. */
  tight: boolean;
}

/** How the page sets most of the lines at `candidates`. */
export function layoutOf(lines: Line[], candidates: number[]): Layout {
  const most = (test: (index: number) => boolean) =>
    candidates.filter(test).length > candidates.length / 2;
  return { gaps: most(afterGap(lines, candidates)), tight: most(isTight(lines)) };
}

/** Those of the candidates that stand as most of them do. */
export function asInMost(lines: Line[], candidates: number[]): number[] {
  const { gaps, tight } = layoutOf(lines, candidates);
  const follows = isTight(lines);
  const isAfterGap = afterGap(lines, candidates);
  return candidates.filter((index) => {
    const { text = '' } = lines[index] ?? {};
    if (gaps && !isAfterGap(index)) return false;
    // A long line is a paragraph of an answer, unless it stands exactly as the questions do.
    const stands = gaps && tight && follows(index);
    if (text.length > 400 && sentencesIn(text) > 1 && !stands) return false;
    return !tight || follows(index) || sentencesIn(text) === 1;
  });
}

function afterGap(lines: Line[], candidates: number[]) {
  const isSet = new Set(candidates);
  return (index: number) => lines[index]?.gap === true || isSet.has(index - 1) || index === 0;
}

const isTight = (lines: Line[]) => (index: number) => lines[index + 1]?.gap === false;
