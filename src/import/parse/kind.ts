import { addresses } from './asking';
import { startsWithDash } from './lists';
import { isPersonName, spaced } from './names';
import { note } from './notes';
import { type Asked } from './questions';
import { type Head } from './head';
import { type Line, type Note } from './types';

const series = /^(?:hallå där|intervju|interview)(?!\p{L})/iu;

/**
 * An interview says so ("Hallå där", "Intervju"), or has questions and names its interviewee in the
 * title, or asks a "du" or "ni" who answers. News asks questions in its headings too.
 */
export function isInterview(head: Head, asked: Asked, notes: Note[]): boolean {
  if (series.test(head.label ?? '') || series.test(head.title)) return true;
  const count = asked.questions.size;
  if (count === 0) return false;
  const [name = '', ...from] = spaced(head.title).split(',');
  const named = isPersonName(name) && from.length > 0;
  const guess = named || isTalk(head.rest, asked);
  notes.push(guess ? asInterview(head, count) : asNews(head, count));
  return guess;
}

function isTalk(lines: Line[], { questions, tight }: Asked): boolean {
  const asked = [...questions.keys()];
  if (asked.length < 2) return false;
  const dashes = asked.filter((index) => startsWithDash(lines[index + 1]?.text ?? '')).length;
  const addressed = asked.filter((index) => addresses(lines[index]?.text ?? '')).length;
  return dashes * 2 >= asked.length || (tight && addressed * 2 >= asked.length);
}

const asInterview = (head: Head, count: number) =>
  note(
    head.titleLines[0]?.no ?? 1,
    'info',
    'read_as_interview',
    `Sidan säger inte vad den är; den lästes som intervju (${count} frågor).`,
    `The page does not say what it is; it was read as an interview (${count} questions).`,
  );

const asNews = (head: Head, count: number) =>
  note(
    head.titleLines[0]?.no ?? 1,
    'info',
    'read_as_news',
    count === 1
      ? 'Sidan lästes som nyhet: en rad med en fråga står som mellanrubrik eller text.'
      : `Sidan lästes som nyhet: ${count} rader med frågor står som mellanrubriker eller text.`,
    `The page was read as news: ${count} lines with questions stand as headings or text.`,
  );
