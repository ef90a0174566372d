import { figureAt } from './figures';
import { callOutOf } from './call-outs';
import { startsWithBullet, startsWithDash, startsWithNumber } from './lists';
import { note } from './notes';
import { type Asked } from './questions';
import { isFooter, speakerOf } from './asking';
import { type Line, type Note } from './types';

/**
 * The lines of an interview that nobody in it says: contact details, "Senast uppdaterad", and short
 * lines without a stop that stand as headings do. What follows stands as text, in nobody's answer.
 */
export function breaksOf(
  lines: Line[],
  { questions, passed, tight }: Asked,
  people: readonly string[],
  notes: Note[],
): Set<number> {
  const breaks = new Set<number>();
  const isAsked = (index: number) => questions.has(index);
  const first = Math.min(...questions.keys());
  for (const [index, line] of lines.entries()) {
    // Whether somebody asks this or says it, nobody can tell: what follows is in nobody's mouth.
    const isUnclear = passed.includes(index) && line.text.length > 400;
    if ((index <= first && !isUnclear) || questions.has(index) || questions.has(index - 1))
      continue;
    if (!line.gap && !line.marked) continue;
    if (figureAt(lines, index, { people, isAsked }) !== null) continue;
    const isBelow = isFooter(line.text);
    if (!isBelow && !isUnclear && !line.marked && !isHeading(lines, index, tight)) continue;
    if (questions.has(index + 1) && !isBelow) continue;
    breaks.add(index);
    notes.push(taken(line));
  }
  return breaks;
}

function isHeading(lines: Line[], index: number, tight: boolean): boolean {
  const { text } = lines[index] as Line;
  const next = lines[index + 1];
  if (
    next === undefined ||
    text.length > 100 ||
    /[.!?:;,…”"»)\p{Extended_Pictographic}]$/u.test(text)
  )
    return false;
  if (startsWithDash(text) || startsWithBullet(text) || startsWithNumber(text)) return false;
  if (/^[”“„"»«]/u.test(text) || speakerOf(text) !== null) return false;
  if (callOutOf(text) !== null) return false;
  // A list without bullets stands line by line; a heading has a longer text below it.
  return next.text.length > text.length && (tight || next.gap);
}

const taken = (line: Line) =>
  note(
    line.no,
    'warning',
    'own_text',
    `”${short(line.text)}” ser inte ut att höra till svaret ovanför och står som egen text.`,
    `"${short(line.text)}" does not seem to belong to the answer above and stands as a text of its own.`,
  );

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
