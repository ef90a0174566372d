import type { PageLanguage, PageWords } from '../../../../domain/pages/words';

const SWEDEN = 'Europe/Stockholm';
const LOCALES = { sv: 'sv-SE', en: 'en-GB' } as const;

/** How a page of a language writes days and hours. */
export interface Times {
  /** `2020-06-11` → `11 juni 2020`; nothing for what is no day. */
  day(date: string): string;
  /** `måndag 5 oktober 2020 kl. 12.00–12.40 svensk tid`, in the zone of the thing. */
  period(starts: string, ends: string, zone: string): string;
}

export function timesIn(language: PageLanguage, words: PageWords): Times {
  const locale = LOCALES[language];
  const long = { day: 'numeric', month: 'long', year: 'numeric' } as const;

  const dayIn = (at: Date, timeZone: string): string =>
    new Intl.DateTimeFormat(locale, { weekday: 'long', ...long, timeZone })
      .format(at)
      .replace(',', '');

  function hourIn(at: Date, timeZone: string): string {
    const hour = new Intl.DateTimeFormat(locale, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone,
    }).format(at);
    return language === 'sv' ? hour.replace(':', '.') : hour;
  }

  const at = language === 'sv' ? ` ${words.at} ` : ', ';

  return {
    day(date) {
      const read = dateOf(`${date.slice(0, 10)}T12:00:00Z`);
      return read === null
        ? ''
        : new Intl.DateTimeFormat(locale, { ...long, timeZone: 'UTC' }).format(read);
    },

    period(starts, ends, zone) {
      const timeZone = isZone(zone) ? zone : SWEDEN;
      const [from, to] = [dateOf(starts), dateOf(ends)];
      if (from === null) return '';
      const place = timeZone === SWEDEN ? words.swedishTime : `${words.timeIn} ${timeZone}`;
      const first = `${dayIn(from, timeZone)}${at}${hourIn(from, timeZone)}`;
      if (to === null) return `${first} ${place}`;
      const isSameDay = dayIn(from, timeZone) === dayIn(to, timeZone);
      const last = isSameDay
        ? `–${hourIn(to, timeZone)}`
        : ` – ${dayIn(to, timeZone)}${at}${hourIn(to, timeZone)}`;
      return `${first}${last} ${place}`;
    },
  };
}

function dateOf(text: string): Date | null {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? null : at;
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('sv', { timeZone: zone });
    return zone !== '';
  } catch {
    return false;
  }
}
