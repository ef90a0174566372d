import type { Finding } from '../types';
import { stringOf, wrong, type Fields } from './finding';
import type { TypeRules } from './own';

export function endNotBeforeStart({ periods = [] }: TypeRules, page: Fields): Finding[] {
  return periods.flatMap(([start, end]) => {
    const from = stringOf(page[start]);
    const to = stringOf(page[end]);
    if (from === '' || to === '' || to >= from) return [];
    return [
      wrong(
        'end_before_start',
        end,
        'Slutet ligger före början. Ändra en av tiderna.',
        'The end is before the start. Change one of the times.',
      ),
    ];
  });
}

/** A time without a known zone can't be told to anybody. */
export function knownTimeZone(_rules: TypeRules, page: Fields): Finding[] {
  const zone = stringOf(page['timeZone']);
  if (zone === '' || isTimeZone(zone)) return [];
  return [
    wrong(
      'time_zone',
      'timeZone',
      'Tidszonen är okänd. Skriv till exempel Europe/Stockholm.',
      'The time zone is unknown. Write for instance Europe/Stockholm.',
    ),
  ];
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('sv', { timeZone: zone }) instanceof Intl.DateTimeFormat;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
