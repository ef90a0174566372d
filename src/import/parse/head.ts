import { note } from './notes';
import { type Line, type Note } from './types';

export interface Head {
  date: string | null;
  /** The part of the title before `|`; null when there is none. */
  label: string | null;
  title: string;
  /** Lines that are navigation or date: read, but not words of the draft. */
  consumed: number[];
  rest: Line[];
}

const navigation = /^([«‹←<](?!.*[»›>])\s*\S.*|(till )?alla nyheter|all news)$/iu;
const months = [
  'januari|january',
  'februari|february',
  'mars|march',
  'april',
  'maj|may',
  'juni|june',
  'juli|july',
  'augusti|august',
  'september',
  'oktober|october',
  'november',
  'december',
];
const series = /^(hallå där(?: arrangör)?)\s*(?:[|:–—]|\s-\s)\s*(.+)$/iu;

/** The top of the page: navigation, date and title in any order, then everything else. */
export function headOf(lines: Line[], notes: Note[]): Head | null {
  const consumed: number[] = [];
  const kept = lines.filter((line, index) => {
    const atEdge = index < 4 || index >= lines.length - 2;
    if (!atEdge || !navigation.test(line.text) || line.text.length > 60) return true;
    consumed.push(line.no);
    notes.push(
      note(
        line.no,
        'info',
        'navigation',
        `”${line.text}” är navigering på den gamla sajten och togs inte med.`,
        `"${line.text}" is navigation of the old site and was left out.`,
      ),
    );
    return false;
  });
  const dateAt = kept.slice(0, 4).findIndex((line) => dateOf(line.text) !== null);
  const dateLine = dateAt < 0 ? undefined : kept[dateAt];
  if (dateLine !== undefined) consumed.push(dateLine.no);
  else
    notes.push(
      note(
        kept[0]?.no ?? 1,
        'warning',
        'no_date',
        'Sidan har inget datum: fyll i det i utkastet.',
        'The page has no date: fill it in in the draft.',
      ),
    );
  const rest = kept.filter((line) => line !== dateLine);
  const first = rest.shift();
  if (first === undefined) return null;
  const titleLine = { ...first };
  if (/^hallå där(?: arrangör)?\s*[|:–-]?$/iu.test(titleLine.text)) joinTitle(titleLine, rest);
  const date = dateLine === undefined ? null : dateOf(dateLine.text);
  return { date, ...titleOf(titleLine.text), consumed, rest };
}

/** The series' label on a line of its own, above the title. */
function joinTitle(label: Line, rest: Line[]): void {
  const next = rest[0];
  if (next === undefined || next.text.length > 150 || /[.!?…]$/.test(next.text)) return;
  label.text = `${label.text.replace(/\s*[|:–-]$/, '')} | ${next.text}`;
  rest.shift();
}

function titleOf(text: string): { label: string | null; title: string } {
  const bar = text.indexOf('|');
  if (bar > 0 && bar < text.length - 1)
    return { label: text.slice(0, bar).trim(), title: text.slice(bar + 1).trim() };
  const named = series.exec(text);
  if (named?.[1] !== undefined && named[2] !== undefined)
    return { label: named[1], title: named[2] };
  return { label: null, title: text };
}

function dateOf(text: string): string | null {
  const bare = text.replace(/^(publicerad|published|datum|date)\s*:?\s*/iu, '');
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(bare);
  if (iso) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const spelled = /^(\d{1,2})\s+(\p{L}+)\s+(\d{4})$/u.exec(bare);
  if (!spelled) return null;
  const name = (spelled[2] ?? '').toLowerCase();
  const month = months.findIndex((names) => names.split('|').includes(name)) + 1;
  return month === 0 ? null : valid(Number(spelled[3]), month, Number(spelled[1]));
}

function valid(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}
