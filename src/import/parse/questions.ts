import {
  asksWithoutMark,
  endsAsking,
  hasAnswerLabel,
  hasQuestionLabel,
  isFooter,
  isMusing,
  saysFirst,
  sentencesIn,
  speakerOf,
} from './asking';
import { creditedOf } from './credits';
import { asInMost, layoutOf } from './layout';
import { startsWithBullet, startsWithDash, startsWithNumber } from './lists';
import { type Line } from './types';

export interface Asked {
  /** The lines that are questions, and whether a person should look ("guessed") at that. */
  questions: Map<number, 'sure' | 'guessed'>;
  /** Lines that end in a question mark and were taken for part of an answer. */
  passed: number[];
  /** How the page sets its questions: right above the answer, or not. */
  tight: boolean;
}

/**
 * The lines that are questions: they end in a question mark, are set in bold, or are labelled, and
 * something follows that is no question itself. A page shows by its blank lines how it sets
 * questions; a line with a question mark that stands otherwise is somebody asking in an answer. On a
 * page whose answers begin with a dash, the line right before such an answer is a question too
 * ("Berätta om veckan."); where it is the questions that do, so is a line with a dash.
 */
export function questionsOf(lines: Line[], people: readonly string[]): Asked {
  const speakers = speakersOf(lines, people);
  const isSpoken = (text: string) => {
    const speaker = speakerOf(text);
    return speaker !== null && speakers.has(speaker) && !hasQuestionLabel(text);
  };
  const plain = lines.map((line, index) => isPlain(lines, index) && !isSpoken(line.text));
  // What says something and asks, right after a question, is its answer.
  for (const [index, { text }] of lines.entries())
    if (plain[index - 1] && saysFirst(text) && !saysFirst(lines[index - 1]?.text ?? ''))
      plain[index] = hasQuestionLabel(text);
  const marked = markedOf(lines);
  const dashed = dashedOf(lines, plain);
  const asked = lines.map((_, index) => plain[index] || marked.has(index) || dashed.has(index));
  const answered = answeredOf(lines, asked);
  const candidates = [...asked.keys()].filter((index) => asked[index] && answered[index]);
  const sure = (index: number) => marked.has(index) || hasQuestionLabel(lines[index]?.text ?? '');
  const found = new Set([
    ...asInMost(lines, candidates),
    ...[...asked.keys()].filter((index) => asked[index] && sure(index)),
  ]);
  // Where no question has a mark, those without stand as most pages set them.
  const none = found.size === 0;
  const { tight, gaps } = none ? { tight: true, gaps: true } : layoutOf(lines, [...found]);
  addBeforeDashes(lines, found);
  const guessed = new Set<number>();
  for (const [index, { text }] of lines.entries())
    if (!found.has(index) && !found.has(index - 1) && !isSpoken(text))
      if (isAskedWithoutMark(lines, index, found, { tight, gaps })) guessed.add(index);
  if (none && guessed.size < 2) guessed.clear();
  const questions = new Map<number, 'sure' | 'guessed'>();
  for (const index of [...found, ...guessed].sort((one, other) => one - other)) {
    const text = lines[index]?.text ?? '';
    const clear = endsAsking(text) && text.length <= 400 && sentencesIn(text) <= 3;
    questions.set(index, clear || hasQuestionLabel(text) ? 'sure' : 'guessed');
  }
  const passed = [...lines.keys()].filter(
    (index) => endsAsking(lines[index]?.text ?? '') && !questions.has(index),
  );
  return { questions, passed, tight: tight && !none };
}

/**
 * Names that label what somebody says ("Leila: …"): the title's people, those said more than once, and
 * those among other labels where the page sets its questions without.
 */
function speakersOf(lines: Line[], people: readonly string[]): Set<string> {
  const labels = lines.map((line) => speakerOf(line.text));
  const asking = new Set(labels.filter((_, index) => endsAsking(lines[index]?.text ?? '')));
  const firstNames = people.flatMap((name) => [name, name.split(' ')[0] ?? '']);
  const isAmong = (index: number) =>
    [labels[index - 1], labels[index + 1]].some((near) => near && near !== labels[index]);
  const speaks = (name: string, index: number) => {
    if (firstNames.includes(name)) return true;
    if (labels.filter((other) => other === name).length > 1)
      return !isInterviewer(lines, name, asking);
    return asking.has(null) && isAmong(index);
  };
  return new Set(
    labels.filter((name, index): name is string => name !== null && speaks(name, index)),
  );
}

/** Whoever asks with nearly all of their words. */
function isInterviewer(lines: Line[], name: string, asking: Set<string | null>): boolean {
  if (!asking.has(name)) return false;
  const own = lines.filter((line) => speakerOf(line.text) === name);
  return own.filter((line) => endsAsking(line.text)).length * 2 > own.length;
}

function isPlain(lines: Line[], index: number): boolean {
  const { text, gap, marked } = lines[index] as Line;
  if (hasQuestionLabel(text)) return lines[index + 1] !== undefined;
  if (!endsAsking(text) || marked || hasAnswerLabel(text) || isMusing(text)) return false;
  if (startsWithNumber(text)) {
    const before = gap ? '' : (lines[index - 1]?.text ?? '');
    const next = lines[index + 1];
    const inList = startsWithNumber(before) || (next && !next.gap && startsWithNumber(next.text));
    return !inList;
  }
  return !startsWithDash(text) && !startsWithBullet(text) && !/^[”“„"»«]/u.test(text);
}

/** Lines in bold, where one of them asks or several stand above a text of their own. */
function markedOf(lines: Line[]): Set<number> {
  const marked = [...lines.keys()].filter((index) => {
    const line = lines[index];
    const next = lines[index + 1];
    if (!line?.marked || next === undefined || isFooter(line.text)) return false;
    return creditedOf(line.text) === null && !/^[”“„"»«]/u.test(line.text);
  });
  const asks = marked.filter((index) => isAsking(lines[index]?.text ?? ''));
  const above = marked.filter((index) => lines[index + 1]?.marked === false);
  return new Set(asks.length > 0 || above.length > 1 ? marked : []);
}

const isAsking = (text: string) => endsAsking(text) || asksWithoutMark(text);

/** Questions that begin with a dash, where the answers do not, or where all begin with one. */
function dashedOf(lines: Line[], plain: boolean[]): Set<number> {
  const isDashed = (index: number) => startsWithDash(lines[index]?.text ?? '');
  const asks = (index: number) => isDashed(index) && endsAsking(lines[index]?.text ?? '');
  const answers = [...plain.keys()].filter(
    (index) => plain[index] && isDashed(index + 1) && !asks(index + 1),
  );
  const askedPlainly = [...plain.keys()].filter(
    (index) => plain[index] && (lines[index]?.gap || index === 0),
  );
  if (answers.length > 0 && answers.length * 2 >= askedPlainly.length) return new Set();
  return new Set(
    [...lines.keys()].filter((index) => {
      const next = lines[index + 1];
      if (!asks(index) || next === undefined || asks(index + 1)) return false;
      if (lines[index]?.gap !== true && index > 0) return false;
      return !isDashed(index + 1) || (!next.gap && askedPlainly.length === 0);
    }),
  );
}

/** Two questions right under each other share one answer; after a blank line, each needs its own. */
function answeredOf(lines: Line[], asked: (boolean | undefined)[]): boolean[] {
  const answered: boolean[] = new Array<boolean>(lines.length).fill(false);
  for (let index = lines.length - 2; index >= 0; index -= 1)
    answered[index] =
      !asked[index + 1] || (lines[index + 1]?.gap === false && answered[index + 1] === true);
  return answered;
}

function addBeforeDashes(lines: Line[], found: Set<number>): void {
  const dashed = [...found].filter(
    (index) =>
      startsWithDash(lines[index + 1]?.text ?? '') && !startsWithDash(lines[index]?.text ?? ''),
  );
  if (dashed.length === 0 || dashed.length * 2 < found.size) return;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (index === 0 || next === undefined || next.gap || !startsWithDash(next.text)) return;
    if (!line.gap || line.text.length > 200 || /:$/.test(line.text)) return;
    if (!startsWithDash(line.text) && !/^[”“„"»«]/u.test(line.text)) found.add(index);
  });
}

/** "Berätta om veckan." where the page sets a question. */
function isAskedWithoutMark(
  lines: Line[],
  index: number,
  found: Set<number>,
  { tight, gaps }: { tight: boolean; gaps: boolean },
): boolean {
  const line = lines[index] as Line;
  const next = lines[index + 1];
  if (next === undefined || found.has(index + 1)) return false;
  if (startsWithBullet(line.text)) return false;
  const isDashed = startsWithDash(line.text);
  const dashes = [...found].filter((other) => startsWithDash(lines[other]?.text ?? '')).length;
  if (isDashed !== dashes * 2 > found.size) return false;
  if (!asksWithoutMark(line.text.replace(/^(?:\d{1,2}[.)]|[–—-])\s*/u, ''))) return false;
  if (gaps && !line.gap) return false;
  // "Vad vi lärde oss:" above a list is no question.
  if (line.text.endsWith(':') && (startsWithBullet(next.text) || /^[-–—]\s|^\d/u.test(next.text)))
    return false;
  return tight ? !next.gap : line.text.length <= 150;
}
