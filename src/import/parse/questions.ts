import { startsWithBullet, startsWithDash, startsWithNumber } from './lists';
import { type Line } from './types';

const longest = 400;

/**
 * The indexes of the lines that are questions: they end in a question mark and something follows
 * that is no question itself. A page shows by its blank lines how it sets questions; a line with a
 * question mark that stands otherwise is somebody asking in an answer. On a page whose answers begin
 * with a dash, the line right before such an answer is a question too ("Berätta om veckan.").
 */
export function questionsOf(lines: Line[]): Set<number> {
  const asked = lines.map((_, index) => isQuestion(lines, index));
  const answered = answeredOf(lines, asked);
  const candidates = [...asked.keys()].filter((index) => asked[index] && answered[index]);
  const found = new Set(asInMost(lines, candidates));
  const dashed = [...found].filter((index) => startsWithDash(lines[index + 1]?.text ?? ''));
  if (dashed.length > 0 && dashed.length * 2 >= found.size)
    lines.forEach((_, index) => {
      if (isBeforeDash(lines, index)) found.add(index);
    });
  return found;
}

function isQuestion(lines: Line[], index: number): boolean {
  const { text, gap } = lines[index] as Line;
  if (!/\?!?$/.test(text) || text.length > longest) return false;
  if (startsWithNumber(text)) {
    const before = gap ? '' : (lines[index - 1]?.text ?? '');
    const next = lines[index + 1];
    const inList = startsWithNumber(before) || (next && !next.gap && startsWithNumber(next.text));
    return !inList;
  }
  return !startsWithDash(text) && !startsWithBullet(text) && !/^[”“„"»«]/u.test(text);
}

/** Two questions right under each other share one answer; after a blank line, each needs its own. */
function answeredOf(lines: Line[], asked: boolean[]): boolean[] {
  const answered: boolean[] = new Array<boolean>(lines.length).fill(false);
  for (let index = lines.length - 2; index >= 0; index -= 1)
    answered[index] =
      !asked[index + 1] || (lines[index + 1]?.gap === false && answered[index + 1] === true);
  return answered;
}

function asInMost(lines: Line[], candidates: number[]): number[] {
  const isSet = new Set(candidates);
  const afterGap = (index: number) =>
    lines[index]?.gap === true || isSet.has(index - 1) || index === 0;
  const tight = (index: number) => lines[index + 1]?.gap === false;
  const most = (test: (index: number) => boolean) =>
    candidates.filter(test).length > candidates.length / 2;
  const gaps = most(afterGap);
  const answersFollow = most(tight);
  return candidates.filter((index) => {
    if (gaps && !afterGap(index)) return false;
    const sentences = (lines[index]?.text ?? '').split(/[.!?…]\s+(?=\p{Lu})/u).length;
    return !answersFollow || tight(index) || sentences === 1;
  });
}

function isBeforeDash(lines: Line[], index: number): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (index === 0 || line === undefined || next === undefined) return false;
  if (next.gap || !startsWithDash(next.text)) return false;
  return line.gap && line.text.length <= 200 && !/:$/.test(line.text) && !startsWithDash(line.text);
}
