import type { Attribute } from '../model';
import { problem, type Place, type Problem } from './problem';

/** Strapi's column for a short text, and our own limit for a long one. */
export const SHORT_TEXT = 255;
export const LONG_TEXT = 100_000;
const LARGEST_INTEGER = 2_147_483_647;
const YEARS = { first: 1500, last: 2999 };

type Check = (attribute: Attribute, value: unknown, place: Place) => Problem[];

/** What each kind of attribute accepts; a kind that is not listed is judged by Strapi alone. */
export const SCALARS: Readonly<Record<string, Check>> = {
  string: text,
  text,
  email: text,
  uid: text,
  richtext: text,
  enumeration,
  integer: number,
  float: number,
  decimal: number,
  boolean: (_, value, place) =>
    typeof value === 'boolean'
      ? []
      : [problem(place, 'Här ska det stå sant eller falskt.', 'This must be true or false.')],
  date,
  datetime,
};

/** PostgreSQL stores no NUL, and neither database half a character. */
export function unstorable(value: string): boolean {
  return value.includes('\u0000') || /\p{Surrogate}/u.test(value);
}

/** The same for a value of any depth that JSON holds: written as JSON, such a character is escaped. */
export function holdsUnstorable(value: unknown): boolean {
  if (typeof value === 'string') return unstorable(value);
  if (value === null || typeof value !== 'object') return false;
  return Object.entries(value).some(([name, own]) => unstorable(name) || holdsUnstorable(own));
}

function text(attribute: Attribute, value: unknown, place: Place): Problem[] {
  if (typeof value !== 'string')
    return [problem(place, 'Här ska det stå text.', 'This must be text.')];
  const short = attribute.type === 'string' || attribute.type === 'email';
  const most = attribute.maxLength ?? (short ? SHORT_TEXT : LONG_TEXT);
  if (value.length > most)
    return [
      problem(
        place,
        `Texten är för lång: ${value.length} tecken. Den får vara högst ${most}.`,
        `The text is too long: ${value.length} characters. It may be ${most} at most.`,
      ),
    ];
  if (unstorable(value))
    return [
      problem(
        place,
        'Texten innehåller ett osynligt tecken som inte kan sparas. Skriv om den för hand.',
        'The text holds an invisible character that cannot be stored. Type it anew.',
      ),
    ];
  return [];
}

function enumeration(attribute: Attribute, value: unknown, place: Place): Problem[] {
  const choices = attribute.enum ?? [];
  if (typeof value === 'string' && choices.includes(value)) return [];
  const list = choices.join(', ');
  return [problem(place, `Välj ett av: ${list}.`, `Choose one of: ${list}.`)];
}

function number(attribute: Attribute, value: unknown, place: Place): Problem[] {
  const whole = attribute.type === 'integer';
  if (typeof value !== 'number' || !Number.isFinite(value) || (whole && !Number.isInteger(value)))
    return [
      whole
        ? problem(place, 'Här ska det stå ett heltal.', 'This must be a whole number.')
        : problem(place, 'Här ska det stå ett tal.', 'This must be a number.'),
    ];
  const least = attribute.min ?? -LARGEST_INTEGER;
  const most = attribute.max ?? LARGEST_INTEGER;
  if (value >= least && value <= most) return [];
  return [
    problem(
      place,
      `Talet ska vara mellan ${least} och ${most}.`,
      `The number must be between ${least} and ${most}.`,
    ),
  ];
}

function date(_: Attribute, value: unknown, place: Place): Problem[] {
  if (value instanceof Date && isPlausible(value)) return [];
  const match = typeof value === 'string' ? /^(\d{4}-\d{2}-\d{2})(T.*)?$/.exec(value) : null;
  const day = match?.[1];
  if (day !== undefined) {
    const parsed = new Date(`${day}T00:00:00Z`);
    const exists = isPlausible(parsed) && parsed.toISOString().startsWith(day);
    if (exists && !(match?.[2] && Number.isNaN(Date.parse(String(value))))) return [];
  }
  return [
    problem(
      place,
      'Datumet ska skrivas som 2020-06-11 och finnas i kalendern.',
      'The date must be written like 2020-06-11 and exist in the calendar.',
    ),
  ];
}

function datetime(_: Attribute, value: unknown, place: Place): Problem[] {
  const iso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
  const readable = value instanceof Date || (typeof value === 'string' && iso.test(value));
  if (readable && isPlausible(new Date(value))) return [];
  return [
    problem(
      place,
      'Tiden ska skrivas med datum, klockslag och tidszon, som 2020-10-05T09:00:00+02:00.',
      'The time must be written with date, hour and offset, like 2020-10-05T09:00:00+02:00.',
    ),
  ];
}

function isPlausible(day: Date): boolean {
  const year = day.getUTCFullYear();
  return year >= YEARS.first && year <= YEARS.last;
}
