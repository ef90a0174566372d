import { startsWithBullet, startsWithDash } from './lists';
import { type Line } from './types';

const longest = 400;

/**
 * The indexes of the lines that are questions: they end in a question mark and something follows
 * that is no question itself. On a page whose answers begin with a dash, the line right before
 * such an answer is a question too ("Berätta om veckan.").
 */
export function questionsOf(lines: Line[]): Set<number> {
  const found = new Set<number>();
  lines.forEach((line, index) => {
    if (isQuestion(line) && hasAnswer(lines, index)) found.add(index);
  });
  const dashed = [...found].filter((index) => startsWithDash(lines[index + 1]?.text ?? ''));
  if (dashed.length > 0 && dashed.length * 2 >= found.size)
    lines.forEach((line, index) => {
      const next = lines[index + 1];
      const before = lines[index - 1];
      const dashNext = next !== undefined && !next.gap && startsWithDash(next.text);
      if (!dashNext || !line.gap || line.text.length > 200 || line.text.endsWith(':')) return;
      if (!startsWithDash(line.text) && before !== undefined) found.add(index);
    });
  return found;
}

function isQuestion({ text }: Line): boolean {
  if (!text.endsWith('?') || text.length > longest) return false;
  return !startsWithDash(text) && !startsWithBullet(text) && !/^[”“„"»«]/u.test(text);
}

/** Two questions right under each other share one answer; after a blank line, each needs its own. */
function hasAnswer(lines: Line[], index: number): boolean {
  const next = lines[index + 1];
  if (next === undefined) return false;
  return !isQuestion(next) || (!next.gap && hasAnswer(lines, index + 1));
}
