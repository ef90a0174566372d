import { isDay } from '../files/days';
import { MONTHS } from './months';

/** Why a date was not understood. */
export type DateFault = 'unknown' | 'noYear' | 'shortYear' | 'yearOutside' | 'notInCalendar';
/** Why a time of day was not understood. */
export type TimeFault = 'unknown' | 'comma' | 'halfDay' | 'midnight' | 'notOnClock';

export type ReadDate = { date: string } | { fault: DateFault };
export type ReadTime = { time: string } | { fault: TimeFault };

const YEARS = { first: 1900, last: 2099 };
/** Of six digits the first two are a year of this century, as far as nobody can mean the last one. */
const LAST_SHORT_YEAR = 49;

/** The forms with a year: which of the three numbers in brackets is which. */
const WHOLE: readonly { form: RegExp; order: 'ymd' | 'dmy' }[] = [
  { form: /^(\d{4})-(\d{1,2})-(\d{1,2})$/u, order: 'ymd' },
  { form: /^(\d{4})(\d{2})(\d{2})$/u, order: 'ymd' },
  { form: /^(\d{1,2})\/(\d{1,2})[ /-](\d{4})$/u, order: 'dmy' },
  { form: /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u, order: 'dmy' },
  { form: /^(?:den )?(\d{1,2}) (\p{L}+)\.? (\d{4})$/u, order: 'dmy' },
];
const SIX_DIGITS = /^(\d{2})(\d{2})(\d{2})$/u;
const WITHOUT_YEAR = /^(?:\d{1,2}\/\d{1,2}|\d{1,2}\.\d{1,2}\.?|(?:den )?\d{1,2} (\p{L}+)\.?)$/u;
const SHORT_YEAR =
  /^(?:\d{1,2}\/\d{1,2}[ /-]|\d{1,2}\.\d{1,2}\.|(?:den )?\d{1,2} (\p{L}+)\.? )'?\d{2}$/u;

/** What somebody typed as a date, as a Swede means it: the day stands before the month. Else why not. */
export function parseDate(text: string): ReadDate {
  const plain = plainly(text);
  const six = SIX_DIGITS.exec(plain);
  if (six !== null) return sixDigits(six);
  for (const { form, order } of WHOLE) {
    const found = form.exec(plain);
    if (found === null) continue;
    const [, one = '', two = '', three = ''] = found;
    const month = monthOf(two);
    if (month === undefined) return { fault: 'unknown' };
    return order === 'ymd'
      ? inCalendar(Number(one), month, Number(three))
      : inCalendar(Number(three), month, Number(one));
  }
  if (isForm(WITHOUT_YEAR, plain)) return { fault: 'noYear' };
  return { fault: isForm(SHORT_YEAR, plain) ? 'shortYear' : 'unknown' };
}

const HOURS_AND_MINUTES = /^(\d{1,2})[.:](\d{2})$/u;
const DIGITS = /^(?:(\d{1,2})|([1-9]|\d{2})(\d{2}))$/u;

/** What somebody typed as a time of day, as a Swede means it: on the clock of 24 hours. Else why not. */
export function parseTime(text: string): ReadTime {
  const plain = plainly(text).replace(/^(?:kl\.?|klockan) ?(?=\d)/u, '');
  if (/\d ?[apef]\.?m\.?$/u.test(plain)) return { fault: 'halfDay' };
  if (/^\d{1,2},\d{2}$/u.test(plain)) return { fault: 'comma' };
  const parted = HOURS_AND_MINUTES.exec(plain);
  if (parted !== null) return onClock(Number(parted[1]), Number(parted[2]));
  const digits = DIGITS.exec(plain);
  if (digits === null) return { fault: 'unknown' };
  return onClock(Number(digits[1] ?? digits[2]), Number(digits[3] ?? 0));
}

/** Text that is pasted brings blanks and dashes of other kinds. */
const plainly = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/[\u2010-\u2015\u2212]/gu, '-');

const monthOf = (text: string): number | undefined =>
  /^\d+$/u.test(text) ? Number(text) : MONTHS.get(text);

function isForm(form: RegExp, text: string): boolean {
  const found = form.exec(text);
  return found !== null && (found[1] === undefined || MONTHS.has(found[1]));
}

function sixDigits([, year, month, day]: RegExpExecArray): ReadDate {
  const short = Number(year);
  if (short > LAST_SHORT_YEAR) return { fault: 'shortYear' };
  return inCalendar(2000 + short, Number(month), Number(day));
}

function inCalendar(year: number, month: number, day: number): ReadDate {
  if (year < YEARS.first || year > YEARS.last) return { fault: 'yearOutside' };
  const date = `${year}-${two(month)}-${two(day)}`;
  return isDay(date) ? { date } : { fault: 'notInCalendar' };
}

function onClock(hour: number, minute: number): ReadTime {
  if (hour === 24 && minute === 0) return { fault: 'midnight' };
  if (hour > 23 || minute > 59) return { fault: 'notOnClock' };
  return { time: `${two(hour)}:${two(minute)}` };
}

const two = (number: number): string => String(number).padStart(2, '0');
