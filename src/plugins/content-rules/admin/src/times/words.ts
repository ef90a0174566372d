import { clocksChange, HOME, isSummerTime, wallOf } from './zone';

export type Language = 'en' | 'sv';

export const languageOf = (locale: string): Language => (locale.startsWith('en') ? 'en' : 'sv');

const LOCALE = { sv: 'sv-SE', en: 'en-GB' } as const;

const WORDS = {
  sv: {
    at: ' kl. ',
    until: ' – ',
    home: 'svensk tid',
    zone: 'i tidszonen',
    summer: 'sommartid',
    standard: 'normaltid',
  },
  en: {
    at: ', ',
    until: ' – ',
    home: 'Swedish time',
    zone: 'in the time zone',
    summer: 'summer time',
    standard: 'standard time',
  },
} as const;

/** 09:30 as the language writes it: 9.30 in Swedish. */
export function clockIn(time: string, language: Language): string {
  const plain = time.replace(/^0(?=\d:)/u, '');
  return language === 'sv' ? plain.replace(':', '.') : plain;
}

/** A day of the calendar is no instant: it is never moved by a zone. */
function formatted(date: string, language: Language, style: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(LOCALE[language], { ...style, timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** tisdag 8 september 2026. In two halves: browsers differ in whether a comma stands between them. */
export const dayInWords = (date: string, language: Language): string =>
  [{ weekday: 'long' } as const, { day: 'numeric', month: 'long', year: 'numeric' } as const]
    .map((style) => formatted(date, language, style))
    .join(' ');

/** 8 sep. 2026 */
export const shortDay = (date: string, language: Language): string =>
  formatted(date, language, { day: 'numeric', month: 'short', year: 'numeric' });

/** Whose time it is: svensk tid, i tidszonen Asia/Tokyo. Other zones by the name that stands in the form. */
const zoneInWords = (zone: string, language: Language): string =>
  zone === HOME ? WORDS[language].home : `${WORDS[language].zone} ${zone}`;

/** 8 sep. 2026 kl. 12.00, with the zone where it is not Sweden's. */
export function cellOf(at: string, zone: string, language: Language): string {
  const { date, time } = wallOf(at, zone);
  const shown = `${shortDay(date, language)}${WORDS[language].at}${clockIn(time, language)}`;
  return zone === HOME ? shown : `${shown} (${zone})`;
}

/** tisdag 8 september 2026 kl. 12.00 svensk tid */
export const momentInWords = (at: string, zone: string, language: Language): string =>
  periodInWords(at, null, zone, language);

/**
 * tisdag 8 september 2026 kl. 12.00–12.40 svensk tid. On days when the clocks change it says which time it is, and
 * the instants.
 */
export function periodInWords(
  from: string,
  to: string | null,
  zone: string,
  language: Language,
): string {
  const ends = to === null ? [from] : [from, to];
  const isChanging = ends.some((at) => clocksChange(at, zone));
  const [start = '', end] = ends.map((at) => clockOf(at, zone, language, isChanging));
  const [firstDay = '', lastDay] = ends.map((at) => dayInWords(wallOf(at, zone).date, language));
  const { at, until } = WORDS[language];
  const isOneDay = lastDay === undefined || lastDay === firstDay;
  const dash = isChanging ? until : '–';
  const shown = isOneDay
    ? `${firstDay}${at}${end === undefined ? start : `${start}${dash}${end}`}`
    : `${firstDay}${at}${start}${until}${lastDay}${at}${end}`;
  const said = `${shown}${isChanging && zone === HOME ? ',' : ''} ${zoneInWords(zone, language)}`;
  return isChanging ? `${said} (${inUtc(ends, language)})` : said;
}

function clockOf(at: string, zone: string, language: Language, isChanging: boolean): string {
  const clock = clockIn(wallOf(at, zone).time, language);
  return isChanging ? `${clock} ${seasonOf(at, zone, language)}`.trim() : clock;
}

/** Summer or standard time; nothing in a zone that has only one. */
export function seasonOf(at: string, zone: string, language: Language): string {
  const isSummer = isSummerTime(at, zone);
  if (isSummer === null) return '';
  return isSummer ? WORDS[language].summer : WORDS[language].standard;
}

/** kl. 23.30–0.30 UTC, with the days where they are two. */
export function inUtc(ends: readonly string[], language: Language): string {
  const walls = ends.map((at) => wallOf(at, 'UTC'));
  const days = new Set(walls.map(({ date }) => date));
  const shown = walls.map(({ date, time }) => {
    const clock = clockIn(time, language);
    return days.size === 1 ? clock : `${shortDay(date, language)}${WORDS[language].at}${clock}`;
  });
  const dash = days.size === 1 ? '–' : WORDS[language].until;
  return `${days.size === 1 && language === 'sv' ? 'kl. ' : ''}${shown.join(dash)} UTC`;
}
