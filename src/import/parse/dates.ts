/** What a line says besides the date is `rest`: the weekday, the time, a second date. */
export interface ReadDate {
  date: string;
  rest: string;
  /** "Uppdaterad …": not the day on which it was published. */
  updated: boolean;
}

const monthNames = [
  'januari|january|jan',
  'februari|february|febr|feb',
  'mars|march|mar',
  'april|apr',
  'maj|may',
  'juni|june|jun',
  'juli|july|jul',
  'augusti|august|aug',
  'september|sept|sep',
  'oktober|october|okt|oct',
  'november|nov',
  'december|dec',
];
const month = `(?<month>${monthNames.join('|')})\\.?`;
const dayName = '(?<day>\\d{1,2})(?:\\s*:?(?:e|a|st|nd|rd|th))?\\.?';
const year = "(?<year>\\d{4})|[-’']\\s?(?<short>\\d{2})";

/** As a Swede means them: the day before the month, but after it where the year comes first. */
const forms = [
  '(?<year>\\d{4})\\s?[-/.]\\s?(?<num>\\d{1,2})\\s?[-/.]\\s?(?<day>\\d{1,2})',
  '(?<year>(?:19|20)\\d{2})(?<num>\\d{2})(?<day>\\d{2})',
  '(?<short>\\d{2})-?(?<num>\\d{2})-?(?<day>\\d{2})',
  `${dayName}\\s*(?:-\\s*)?${month},?\\s*(?:-\\s*(?=\\d{4}))?(?:${year})`,
  `${month}\\s+${dayName},?\\s+(?<year>\\d{4})`,
  `(?<year>\\d{4})\\s+${dayName}\\s+${month}`,
  '(?<day>\\d{1,2})\\s?[/.]\\s?(?<num>\\d{1,2})\\s?[-/.,]?\\s?(?<year>\\d{4})',
  '(?<day>\\d{1,2})-(?<num>\\d{1,2})-(?<year>\\d{4})',
  "(?<day>\\d{1,2})/(?<num>\\d{1,2})\\s?[-/’']\\s?(?<short>\\d{2})",
].map((form) => new RegExp(`(?<![\\p{L}\\d])(?:${form})(?![\\p{L}\\d]|[-/.]\\d)`, 'iu'));

const label =
  /(?<!\p{L})(?:publicerad|publicerat|publicerades|publiceringsdatum|publicering|skapad|skriven|datum|nyhet|nyheter|pressmeddelande|artikel|intervju|published|posted|date|news|den|av|on)(?!\p{L})/giu;
const change =
  /(?<!\p{L})(?:(?:senast|last)\s+)?(?:uppdaterad|uppdaterat|uppdaterades|ändrad|ändrades|granskad|updated|modified)(?!\p{L})/giu;
const weekday =
  /(?<!\p{L})(?:mån|tis|ons|tors|tor|fre|lör|sön|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:dag|dagen|day|sday|nesday|rsday|urday)?(?!\p{L})\.?|(?<!\p{L})(?:må|ti|on|to|fr|lö|sö)(?=\s*(?:\d|$))/giu;
const clock =
  /(?:(?<!\p{L})(?:kl|klockan|at)\.?\s*)?(?<!\d)(?:T\s*)?\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:[.,]\d+)?(?:\s*(?:Z|UTC|GMT|CES?T|[+-]\d{2}:?\d{2}))?(?!\d)|(?<!\p{L})(?:kl|klockan|at)\.?\s*\d{1,2}(?:\s?-\s?\d{1,2})?(?!\d)|(?<=\s)-\s?\d{1,2}[.:]\d{2}/giu;

/**
 * The date that a line consists of, whatever weekday, time or "Publicerad" stands beside it; null for
 * a line that says anything else, and for a day that is not in the calendar.
 */
export function dateOf(text: string): ReadDate | null {
  if (text.length > 100) return null;
  const plain = simplified(text);
  const found = forms.map((form) => form.exec(plain)).find((match) => match !== null);
  if (!found) return null;
  const date = isoOf(found.groups ?? {});
  if (date === null) return null;
  const before = plain.slice(0, found.index);
  const rest = `${before} ${plain.slice(found.index + found[0].length)}`;
  if (!saysNoMore(rest)) return null;
  // In "Publicerad … Uppdaterad …" the first is the date; "Uppdaterad …" alone is none to be sure of.
  return { date, rest: rest.replace(/\s+/gu, ' ').trim(), updated: isChange(before) };
}

/**
 * The date that a short line begins with ("11 juni 2020, Lund", "Publicerad 11 juni 2020 av Anna Ek"):
 * a guess, and the line is words of the page as well. Null for a line that begins otherwise.
 */
export function dateBefore(text: string): string | null {
  const plain = simplified(text).replace(/,/gu, ' ');
  const found = forms.map((form) => form.exec(plain)).find((match) => match !== null);
  if (!found || text.length > 80 || !saysNoMore(plain.slice(0, found.index))) return null;
  const after = plain.slice(found.index + found[0].length).match(/\p{L}+/gu)?.length ?? 0;
  return after <= (found.index > 0 ? 5 : 2) ? isoOf(found.groups ?? {}) : null;
}

/** Does the line consist of a date that is not whole, or is none ("tors 11 jun", "31 juni 2020")? */
export function isDateLike(text: string): boolean {
  if (text.length > 60 || !/\d/u.test(text)) return false;
  const months = new RegExp(`(?<!\\p{L})(?:${monthNames.join('|')})\\.?(?!\\p{L})`, 'giu');
  const plain = simplified(text);
  const numbers = /\d{1,4}\s?[-/.]\s?\d{1,2}|\d{6}/u.test(plain);
  if (!numbers && plain.search(months) < 0) return false;
  return saysNoMore(plain.replace(months, ' ').replace(/\d+(?::?[ea](?!\p{L}))?/gu, ' '));
}

/** "Publicerad:", "Torsdag": what stands beside a date, on a line of its own. */
export const isDateLabel = (text: string): boolean =>
  text.length <= 30 && saysNoMore(simplified(text));

/** Hard and thin spaces, and the dashes that a page sets for hyphens. */
const simplified = (text: string) =>
  text
    .replace(/[\s\u202F\u2007]+/gu, ' ')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/(\d)T(?=\d)/gu, '$1 ')
    .trim();

const isChange = (text: string) => text.search(change) >= 0;

function saysNoMore(text: string): boolean {
  let rest = text;
  for (const form of forms) rest = rest.replace(form, ' ');
  for (const known of [clock, weekday, change, label]) rest = rest.replace(known, ' ');
  return !/[\p{L}\p{N}]/u.test(rest);
}

function isoOf(groups: Record<string, string | undefined>): string | null {
  const named = groups['month']?.toLowerCase().replace(/\.$/u, '');
  const number =
    named === undefined
      ? Number(groups['num'])
      : monthNames.findIndex((names) => names.split('|').includes(named)) + 1;
  const year = Number(groups['year'] ?? `20${groups['short']}`);
  const day = Number(groups['day']);
  const date = new Date(Date.UTC(year, number - 1, day));
  const exists = date.getUTCMonth() === number - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 && year < 2100 ? date.toISOString().slice(0, 10) : null;
}
