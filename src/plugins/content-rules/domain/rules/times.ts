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
