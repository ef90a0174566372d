import { type DateFault, parseDate, parseTime, type TimeFault } from '../../../domain/times/typed';
import { type Choice, choiceOf, momentOf, type Wall, wallOf } from './zone';

/** What stands in the two inputs, and what was chosen where the clock shows the same hour twice. */
export interface Typed {
  date: string;
  time: string;
  choice: Choice | null;
}

/** Why what stands there is no date, or no time of day. */
export type Fault =
  { in: 'date'; fault: DateFault | 'missing' } | { in: 'time'; fault: TimeFault | 'missing' };

/** What was understood of it. */
export type Reading =
  | { is: 'empty' }
  | ({ is: 'fault' } & Fault)
  | { is: 'instant'; at: string }
  | { is: 'gap'; asked: Wall; before: Wall; after: Wall }
  | { is: 'fold'; asked: Wall; first: string; second: string; at: string | null };

/** Stands between the two texts in a form's value that was not understood: nobody can type it. */
const BETWEEN = '\t';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/u;

const isInstant = (value: string): boolean =>
  INSTANT.test(value) && !Number.isNaN(Date.parse(value));

/** Whether a form's value may be saved. Strapi's edit view asks (src/admin/patches/times.ts). */
export function isUnderstood(type: 'date' | 'datetime', value: unknown): boolean {
  if (typeof value !== 'string' || value === '') return true;
  if (type === 'datetime') return isInstant(value);
  const read = parseDate(value);
  return 'date' in read && read.date === value;
}

/** What is typed in a zone. */
export function readMoment({ date, time, choice }: Typed, zone: string): Reading {
  const [noDate, noTime] = [date.trim() === '', time.trim() === ''];
  if (noDate && noTime) return { is: 'empty' };
  if (noDate) return { is: 'fault', in: 'date', fault: 'missing' };
  const day = parseDate(date);
  if ('fault' in day) return { is: 'fault', in: 'date', fault: day.fault };
  if (noTime) return { is: 'fault', in: 'time', fault: 'missing' };
  const hour = parseTime(time);
  if ('fault' in hour) return { is: 'fault', in: 'time', fault: hour.fault };
  const asked = { ...day, ...hour };
  const moment = momentOf(asked, zone);
  if (moment.is === 'instant') return moment;
  if (moment.is === 'gap') return { ...moment, asked };
  return { ...moment, asked, at: choice === null ? null : moment[choice] };
}

/** The form's value: the instant, or what is typed as it is typed, so that nothing of it is lost. */
export function valueOf(typed: Typed, reading: Reading): string | null {
  if (reading.is === 'empty') return null;
  if ('at' in reading && reading.at !== null) return reading.at;
  return `${typed.date.replaceAll(BETWEEN, ' ')}${BETWEEN}${typed.time.replaceAll(BETWEEN, ' ')}`;
}

/** What the inputs show of a form's value. */
export function typedOf(value: unknown, zone: string, clock: (time: string) => string): Typed {
  if (typeof value !== 'string') return { date: '', time: '', choice: null };
  if (!isInstant(value)) {
    const [date = '', time = ''] = value.split(BETWEEN);
    return { date, time, choice: null };
  }
  const wall = wallOf(value, zone);
  return { date: wall.date, time: clock(wall.time), choice: choiceOf(value, zone) };
}
