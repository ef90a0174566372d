import fc from 'fast-check';
import { timeInCell } from '../../src/plugins/content-rules/admin/src/times/cells';
import {
  isUnderstood,
  readMoment,
  type Typed,
  typedOf,
  valueOf,
} from '../../src/plugins/content-rules/admin/src/times/reading';
import {
  clockIn,
  momentInWords,
  periodInWords,
} from '../../src/plugins/content-rules/admin/src/times/words';
import {
  choiceOf,
  isZone,
  momentOf,
  wallOf,
} from '../../src/plugins/content-rules/admin/src/times/zone';

const STOCKHOLM = 'Europe/Stockholm';
const NEW_YORK = 'America/New_York';
const TOKYO = 'Asia/Tokyo';
const ZONES = [STOCKHOLM, NEW_YORK, TOKYO, 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'];

const clock = (time: string) => clockIn(time, 'sv');
const typed = (date: string, time: string): Typed => ({ date, time, choice: null });

describe('the clocks of a zone', () => {
  test.each([
    ['2026-09-08', '12:00', STOCKHOLM, '2026-09-08T10:00:00.000Z'],
    ['2026-01-08', '12:00', STOCKHOLM, '2026-01-08T11:00:00.000Z'],
    ['2026-09-08', '12:00', NEW_YORK, '2026-09-08T16:00:00.000Z'],
    ['2026-09-08', '12:00', TOKYO, '2026-09-08T03:00:00.000Z'],
    ['2026-09-08', '00:15', TOKYO, '2026-09-07T15:15:00.000Z'],
  ])('%s %s in %s is %s', (date, time, zone, at) => {
    expect(momentOf({ date, time }, zone)).toEqual({ is: 'instant', at });
    expect(wallOf(at, zone)).toEqual({ date, time });
  });

  test.each([
    ['2026-03-29', '02:30', STOCKHOLM, '01:30', '03:30'],
    ['2026-03-08', '02:00', NEW_YORK, '01:00', '03:00'],
  ])('%s %s does not come in %s: %s or %s', (date, time, zone, before, after) =>
    expect(momentOf({ date, time }, zone)).toEqual({
      is: 'gap',
      before: { date, time: before },
      after: { date, time: after },
    }),
  );

  test.each([
    ['2026-10-25', '02:30', STOCKHOLM, '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
    ['2026-11-01', '01:00', NEW_YORK, '2026-11-01T05:00:00.000Z', '2026-11-01T06:00:00.000Z'],
  ])('%s %s comes twice in %s', (date, time, zone, first, second) => {
    expect(momentOf({ date, time }, zone)).toEqual({ is: 'fold', first, second });
    expect([choiceOf(first, zone), choiceOf(second, zone)]).toEqual(['first', 'second']);
  });

  test('each instant is shown by some wall, and that wall leads back to it', () => {
    const minutes = fc.integer({ min: 0, max: 40_000_000 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(...ZONES), (minute, zone) => {
        const at = new Date(minute * 60_000).toISOString();
        const shown = typedOf(at, zone, clock);
        expect(valueOf(shown, readMoment(shown, zone))).toBe(at);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['', 'Europe/', 'Mars/Olympus', 7, null])('%s is no zone', (zone) =>
    expect(isZone(zone)).toBe(false),
  );
});

describe('what is typed', () => {
  test.each([
    ['8/9 2026', '9.30'],
    ['260908', '0930'],
    ['8 september 2026', 'kl. 9:30'],
  ])('%s %s is an instant', (date, time) => {
    const read = readMoment(typed(date, time), STOCKHOLM);
    expect(valueOf(typed(date, time), read)).toBe('2026-09-08T07:30:00.000Z');
  });

  test.each([
    ['8/9', '9.30', 'date', 'noYear'],
    ['8/9 2026', '9.75', 'time', 'notOnClock'],
    ['8/9 2026', '', 'time', 'missing'],
    [' ', '9.30', 'date', 'missing'],
  ])('%s %s is refused, and stands as it was typed', (date, time, place, fault) => {
    const read = readMoment(typed(date, time), STOCKHOLM);
    expect(read).toEqual({ is: 'fault', in: place, fault });
    const value = valueOf(typed(date, time), read);
    expect(isUnderstood('datetime', value)).toBe(false);
    expect(typedOf(value, STOCKHOLM, clock)).toEqual(typed(date, time));
  });

  test('an hour that does not come is refused, one that comes twice is asked', () => {
    const spring = typed('2026-03-29', '2.30');
    expect(isUnderstood('datetime', valueOf(spring, readMoment(spring, STOCKHOLM)))).toBe(false);
    const autumn = typed('2026-10-25', '2.30');
    expect(isUnderstood('datetime', valueOf(autumn, readMoment(autumn, STOCKHOLM)))).toBe(false);
    const second: Typed = { ...autumn, choice: 'second' };
    expect(valueOf(second, readMoment(second, STOCKHOLM))).toBe('2026-10-25T01:30:00.000Z');
  });

  test.each([
    ['date', '2026-09-08', true],
    ['date', '2026-02-31', false],
    ['date', '8/9', false],
    ['date', null, true],
    ['datetime', '2026-09-08T10:00:00.000Z', true],
    ['datetime', '2026-09-08', false],
    ['datetime', '2026-09-08T10:00:00.000Z\t', false],
    ['datetime', undefined, true],
  ] as const)('a %s %s may be saved: %s', (type, value, may) =>
    expect(isUnderstood(type, value)).toBe(may),
  );
});

describe('in words', () => {
  const at = '2026-09-08T10:00:00.000Z';
  const end = '2026-09-08T10:40:00.000Z';

  test('a time, and whose', () => {
    expect(momentInWords(at, STOCKHOLM, 'sv')).toBe('tisdag 8 september 2026 kl. 12.00 svensk tid');
    expect(momentInWords(at, STOCKHOLM, 'en')).toBe('Tuesday 8 September 2026, 12:00 Swedish time');
    expect(momentInWords(at, TOKYO, 'sv')).toBe(
      'tisdag 8 september 2026 kl. 19.00 i tidszonen Asia/Tokyo',
    );
  });

  test('a period, on one day and on two', () => {
    expect(periodInWords(at, end, STOCKHOLM, 'sv')).toBe(
      'tisdag 8 september 2026 kl. 12.00–12.40 svensk tid',
    );
    expect(periodInWords(at, '2026-09-09T07:30:00.000Z', STOCKHOLM, 'sv')).toBe(
      'tisdag 8 september 2026 kl. 12.00 – onsdag 9 september 2026 kl. 9.30 svensk tid',
    );
  });

  test('on a day when the clocks change, which time it is, and the instants', () => {
    expect(
      periodInWords('2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z', STOCKHOLM, 'sv'),
    ).toBe(
      'söndag 25 oktober 2026 kl. 2.30 sommartid – 2.30 normaltid, svensk tid (kl. 0.30–1.30 UTC)',
    );
    expect(momentInWords('2026-03-28T22:30:00.000Z', STOCKHOLM, 'sv')).not.toContain('UTC');
    expect(momentInWords('2026-03-28T23:30:00.000Z', STOCKHOLM, 'sv')).toContain('23.30 UTC');
  });

  test.each([
    ['startsAt', 'datetime', at, {}, '8 sep. 2026 kl. 12.00'],
    ['startsAt', 'datetime', at, { timeZone: STOCKHOLM }, '8 sep. 2026 kl. 12.00'],
    ['startsAt', 'datetime', at, { timeZone: 'x' }, '8 sep. 2026 kl. 12.00'],
    ['startsAt', 'datetime', at, { timeZone: TOKYO }, '8 sep. 2026 kl. 19.00 (Asia/Tokyo)'],
    ['updatedAt', 'datetime', at, { timeZone: TOKYO }, '8 sep. 2026 kl. 12.00'],
    ['date', 'date', '2026-01-01', {}, '1 jan. 2026'],
  ] as const)('in a list, %s', (name, type, value, row, shown) =>
    expect(timeInCell(name, type, value, row, 'sv')).toBe(shown),
  );
});
