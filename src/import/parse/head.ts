import { creditedOf } from './credits';
import { dateBefore, dateOf, isDateLabel, isDateLike, type ReadDate } from './dates';
import { note } from './notes';
import { titleOf } from './title';
import { type Line, type Note } from './types';

export interface Head {
  date: string | null;
  /** The part of the title before `|`; null when there is none. */
  label: string | null;
  title: string;
  /** The lines that the title was read from. */
  titleLines: Line[];
  /** Lines that are navigation or date: read, but not words of the draft. */
  consumed: Line[];
  rest: Line[];
}

const navigation = /^([«‹←<](?!.*[»›>])\s*\S.*|(till )?alla nyheter|all news)$/iu;
const series = /^hallå där(?!\p{L})/iu;
const alt = /^(bild|porträtt|foto|fotografi) (på|av)\s/iu;

/** The top of the page: navigation, date and title in any order, then everything else. */
export function headOf(lines: Line[], notes: Note[]): Head | null {
  const away = lines.filter((line, index) => isNavigation(lines, line, index));
  for (const line of away) notes.push(navigationNote(line));
  const kept = lines.filter((line) => !away.includes(line));
  const dated = dateLineOf(kept, notes);
  const rest = kept.filter((line) => line !== dated?.line);
  const at = titleAt(rest, kept.indexOf(dated?.line as Line));
  const [first] = rest.splice(at, 1);
  if (first === undefined) return null;
  for (const line of rest.slice(0, at)) if (!isDateLike(line.text)) notes.push(aboveTitle(line));
  const titleLines = [first];
  // The series' label on a line of its own, above the title.
  const next = rest[at];
  const lone = /^hallå där(?:,? arrangör(?:en)?)?\s*[|:–!-]?$/iu.test(first.text);
  if (lone && next !== undefined && next.text.length <= 150 && !/[.!?…]$/.test(next.text))
    titleLines.push(...rest.splice(at, 1));
  const texts = titleLines.map((line) => line.text);
  const text =
    texts.length === 1 ? texts.join('') : texts.join(' | ').replace(/\s*[|:–-] \|/, ' |');
  const consumed = dated === null ? away : [...away, dated.line];
  const date = dated?.read.date ?? dateBeside(rest.slice(0, 3), notes);
  return { date, ...titleOf(text), titleLines, consumed, rest };
}

function isNavigation(lines: Line[], line: Line, index: number): boolean {
  const atEdge = index < 4 || index >= lines.length - 2;
  return atEdge && line.text.length <= 60 && navigation.test(line.text);
}

/** The line of the date: on top, or at the end where it says that it is ("Publicerad …"). */
function dateLineOf(lines: Line[], notes: Note[]): { line: Line; read: ReadDate } | null {
  const read = (line: Line) => ({ line, read: dateOf(line.text) });
  const isRead = (one: ReturnType<typeof read>): one is { line: Line; read: ReadDate } =>
    one.read !== null;
  const top = lines.slice(0, 6).map(read).filter(isRead);
  const end = lines
    .slice(6)
    .slice(-3)
    .filter((line) => /^publi/iu.test(line.text));
  const found = top.find((one) => !one.read.updated) ?? end.map(read).find(isRead) ?? top[0];
  if (found === undefined) {
    const head = lines.slice(0, 6);
    const like = head.find((line) => isDateLike(line.text));
    const beside = head.some((line) => dateBefore(line.text) !== null);
    if (!beside) notes.push(like === undefined ? noDate(lines[0]?.no ?? 1) : halfDate(like));
    return null;
  }
  if (found.line.text !== found.read.date) notes.push(guessedDate(found.line, found.read));
  return found;
}

/** A date with other words beside it, near the title: the field takes it, and the line stays text. */
function dateBeside(lines: Line[], notes: Note[]): string | null {
  const line = lines.find((one) => dateBefore(one.text) !== null);
  const date = line === undefined ? null : dateBefore(line.text);
  if (line !== undefined && date !== null) notes.push(besideWords(line, date));
  else if (!notes.some(({ code }) => code === 'no_date')) notes.push(noDate(lines[0]?.no ?? 1));
  return date;
}

/**
 * Which line is the title: the one that names the series, else the first that is neither a date nor
 * words about a picture; sentences above the date are no title where one stands below it.
 */
function titleAt(lines: Line[], dateAt: number): number {
  const named = lines.slice(0, 8).findIndex((line) => series.test(line.text));
  if (named >= 0) return named;
  const couldBe = (line: Line | undefined) =>
    line !== undefined &&
    !isDateLike(line.text) &&
    !isDateLabel(line.text) &&
    dateBefore(line.text) === null &&
    !alt.test(line.text) &&
    creditedOf(line.text) === null;
  const first = Math.max(
    0,
    lines.slice(0, 6).findIndex((line) => couldBe(line)),
  );
  const below = lines[dateAt];
  const sentence = /[.…]$/u.test(lines[first]?.text ?? '');
  if (dateAt <= first || !sentence || !couldBe(below)) return first;
  return below !== undefined && below.text.length <= 150 && !/[.…]$/u.test(below.text)
    ? dateAt
    : first;
}

const navigationNote = (line: Line) =>
  note(
    line.no,
    'info',
    'navigation',
    `”${line.text}” är navigering på den gamla sajten och togs inte med.`,
    `"${line.text}" is navigation of the old site and was left out.`,
  );

const aboveTitle = (line: Line) =>
  note(
    line.no,
    'warning',
    'above_title',
    `”${line.text}” stod ovanför rubriken och står i utkastet under den.`,
    `"${line.text}" stood above the title and stands below it in the draft.`,
  );

const noDate = (line: number) =>
  note(
    line,
    'warning',
    'no_date',
    'Sidan har inget datum: fyll i det i utkastet.',
    'The page has no date: fill it in in the draft.',
  );

const halfDate = (line: Line) =>
  note(
    line.no,
    'warning',
    'no_date',
    `”${line.text}” ser ut som ett datum men är inget helt: det står som text, fyll i datumet i utkastet.`,
    `"${line.text}" looks like a date but is no whole one: it stands as text, fill in the date in the draft.`,
  );

const besideWords = (line: Line, date: string) =>
  note(
    line.no,
    'warning',
    'date_read',
    `Datumet ${date} lästes ur ”${line.text}”, som också står som text.`,
    `The date ${date} was read from "${line.text}", which stands as text too.`,
  );

/** The weekday says nothing new; a time of day or a second date is told, since no field holds it. */
function guessedDate(line: Line, { date, rest }: ReadDate) {
  const more = /\d/u.test(rest);
  return note(
    line.no,
    more ? 'warning' : 'info',
    'date_read',
    `Datumet ${date} lästes ur ”${line.text}”${more ? '; resten av raden finns inte i utkastet' : ''}.`,
    `The date ${date} was read from "${line.text}"${more ? '; the rest of the line is not in the draft' : ''}.`,
  );
}
