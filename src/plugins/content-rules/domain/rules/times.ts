import type { Finding } from '../types';
import { missing, stringOf, wrong, type Fields } from './finding';

/** Type → pairs of attributes of which the second may not come before the first. */
const PERIODS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'api::session.session': [['startsAt', 'endsAt']],
  'api::webcast-link.webcast-link': [
    ['liveStartsAt', 'liveEndsAt'],
    ['publishedOn', 'removeOn'],
  ],
  'api::edition.edition': [['startsOn', 'endsOn']],
};

export function endNotBeforeStart(uid: string, page: Fields): Finding[] {
  return (PERIODS[uid] ?? []).flatMap(([start, end]) => {
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

/** A live webcast needs its time, or nobody knows when to watch. */
export function liveWindow(uid: string, page: Fields): Finding[] {
  if (uid !== 'api::webcast-link.webcast-link' || stringOf(page['liveStartsAt']) !== '') return [];
  if (page['mode'] !== 'live' && page['mode'] !== 'live_then_on_demand') return [];
  return [
    missing(
      'live_start',
      'liveStartsAt',
      'Ange när direktsändningen börjar.',
      'State when the live webcast starts.',
    ),
  ];
}

/** A time without a known zone can't be told to anybody. */
export function knownTimeZone(_uid: string, page: Fields): Finding[] {
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
