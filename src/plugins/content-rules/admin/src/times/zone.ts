import {
  CalendarDateTime,
  fromAbsolute,
  parseDateTime,
  toCalendarDateTime,
  toZoned,
} from '@internationalized/date';

/** What a clock on the wall shows. */
export interface Wall {
  date: string;
  time: string;
}

/** Which of the two, where the clock shows the same hour twice. */
export type Choice = 'first' | 'second';

/** What a time on the wall is in a zone: an instant, none at all, or one of two. */
export type Moment =
  | { is: 'instant'; at: string }
  | { is: 'gap'; before: Wall; after: Wall }
  | { is: 'fold'; first: string; second: string };

/** The zone of a thing that says no other. */
export const HOME = 'Europe/Stockholm';

const HOUR_MS = 3_600_000;

/** Whether clocks of this zone are known here. */
export function isZone(zone: unknown): zone is string {
  if (typeof zone !== 'string' || zone.trim() === '') return false;
  try {
    return new Intl.DateTimeFormat('sv', { timeZone: zone }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}

/** The instant at which clocks of the zone show this. */
export function momentOf({ date, time }: Wall, zone: string): Moment {
  const shown = parseDateTime(`${date}T${time}`);
  const [earlier, later] = [toZoned(shown, zone, 'earlier'), toZoned(shown, zone, 'later')];
  const [first, second] = [earlier.toDate(), later.toDate()].map((each) => each.toISOString());
  if (first === undefined || second === undefined || first === second)
    return { is: 'instant', at: first ?? '' };
  if (toCalendarDateTime(earlier).compare(shown) === 0) return { is: 'fold', first, second };
  return { is: 'gap', before: wallOf(first, zone), after: wallOf(second, zone) };
}

/** What clocks of the zone show at this instant. */
export function wallOf(at: string, zone: string): Wall {
  const { year, month, day, hour, minute } = fromAbsolute(Date.parse(at), zone);
  const [date = '', time = ''] = new CalendarDateTime(year, month, day, hour, minute)
    .toString()
    .split('T');
  return { date, time: time.slice(0, 5) };
}

/** Of an hour that comes twice, which this instant is in; `null` on all other hours. */
export function choiceOf(at: string, zone: string): Choice | null {
  const moment = momentOf(wallOf(at, zone), zone);
  if (moment.is !== 'fold') return null;
  return Date.parse(at) < Date.parse(moment.second) ? 'first' : 'second';
}

const offset = (ms: number, zone: string): number => fromAbsolute(ms, zone).offset;

/** Whether clocks of the zone are put forward or back on the day of this instant. */
export function clocksChange(at: string, zone: string): boolean {
  const { date } = wallOf(at, zone);
  const noon = toZoned(parseDateTime(`${date}T12:00`), zone)
    .toDate()
    .getTime();
  return offset(noon - 12 * HOUR_MS, zone) !== offset(noon + 12 * HOUR_MS, zone);
}

/** Whether it is summer time in the zone; `null` where the clocks are never put forward. */
export function isSummerTime(at: string, zone: string): boolean | null {
  const year = wallOf(at, zone).date.slice(0, 4);
  const offsets = [`${year}-01-01T12:00Z`, `${year}-07-01T12:00Z`].map((day) =>
    offset(Date.parse(day), zone),
  );
  const standard = Math.min(...offsets);
  if (Math.max(...offsets) === standard) return null;
  return offset(Date.parse(at), zone) > standard;
}
