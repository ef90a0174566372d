import fc from 'fast-check';
import { parseDate, parseTime } from '../../../src/plugins/content-rules/domain/times/typed';

const two = (number: number) => String(number).padStart(2, '0');

const SWEDISH = [
  'januari jan',
  'februari feb',
  'mars mar',
  'april apr',
  'maj maj',
  'juni jun',
  'juli jul',
  'augusti aug',
  'september sep',
  'oktober okt',
  'november nov',
  'december dec',
].map((names) => names.split(' '));
const ENGLISH =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

interface Day {
  year: number;
  month: number;
  day: number;
}

/** Each form that people write, and the first and last year that it may have. */
const FORMS: [string, (date: Day) => string, number, number][] = [
  ['2026-09-08', ({ year, month, day }) => `${year}-${two(month)}-${two(day)}`, 1900, 2099],
  ['2026-9-8', ({ year, month, day }) => `${year}-${month}-${day}`, 1900, 2099],
  ['20260908', ({ year, month, day }) => `${year}${two(month)}${two(day)}`, 1900, 2099],
  ['260908', ({ year, month, day }) => `${two(year % 100)}${two(month)}${two(day)}`, 2000, 2049],
  ['8/9 2026', ({ year, month, day }) => `${day}/${month} ${year}`, 1900, 2099],
  ['8/9-2026', ({ year, month, day }) => `${day}/${month}-${year}`, 1900, 2099],
  ['8/9/2026', ({ year, month, day }) => `${day}/${month}/${year}`, 1900, 2099],
  ['8.9.2026', ({ year, month, day }) => `${day}.${month}.${year}`, 1900, 2099],
  [
    '8 september 2026',
    ({ year, month, day }) => `${day} ${SWEDISH[month - 1]?.[0]} ${year}`,
    1900,
    2099,
  ],
  [
    'den 8 sep. 2026',
    ({ year, month, day }) => `den ${day} ${SWEDISH[month - 1]?.[1]}. ${year}`,
    1900,
    2099,
  ],
  ['8 May 2026', ({ year, month, day }) => `${day} ${ENGLISH[month - 1]} ${year}`, 1900, 2099],
];

describe('a date', () => {
  test.each(FORMS)('written like %s comes back as itself', (_, write, first, last) => {
    const days = fc.date({
      min: new Date(Date.UTC(first, 0, 1)),
      max: new Date(Date.UTC(last, 11, 31)),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (moment) => {
        const date = moment.toISOString().slice(0, 10);
        const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
        expect(parseDate(write({ year, month, day }))).toEqual({ date });
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['  8/9  2026 ', '2026-09-08'],
    ['8\u00a0september\u00a02026', '2026-09-08'],
    ['2026–09–08', '2026-09-08'],
    ['29/2 2028', '2028-02-29'],
    ['080926', '2008-09-26'],
  ])('%s is %s', (text, date) => expect(parseDate(text)).toEqual({ date }));

  test.each([
    ['8/9', 'noYear'],
    ['8.9.', 'noYear'],
    ['8 september', 'noYear'],
    ['den 8 sep.', 'noYear'],
    ['8/9 26', 'shortYear'],
    ['8.9.26', 'shortYear'],
    ["8 sep '26", 'shortYear'],
    ['500908', 'shortYear'],
    ['8/9 1826', 'yearOutside'],
    ['2100-01-01', 'yearOutside'],
    ['08092026', 'yearOutside'],
    ['31/2 2026', 'notInCalendar'],
    ['29/2 2026', 'notInCalendar'],
    ['2026-13-01', 'notInCalendar'],
    ['9/31 2026', 'notInCalendar'],
    ['2026-00-10', 'notInCalendar'],
    ['202609', 'notInCalendar'],
    ['8/9.2026', 'unknown'],
    ['8-9-2026', 'unknown'],
    ['2026/9/8', 'unknown'],
    ['8 smörgås 2026', 'unknown'],
    ['8 smörgås', 'unknown'],
    ['tisdag 8 september 2026', 'unknown'],
    ['i morgon', 'unknown'],
    ['20260908x', 'unknown'],
    ['2026-09-08T10:00', 'unknown'],
    ['0908', 'unknown'],
    ['', 'unknown'],
  ])('%s is refused: %s', (text, fault) => expect(parseDate(text)).toEqual({ fault }));

  test('whatever is typed is a day of the calendar or refused, and a day says the numbers that were typed', () => {
    const digits = fc.stringMatching(/^\d{1,4}[-/. ]\d{1,4}[-/. ]\d{1,4}$|^\d{4,9}$/u);
    fc.assert(
      fc.property(fc.oneof(fc.string(), digits), (text) => {
        const read = parseDate(text);
        if ('fault' in read) return;
        const day = new Date(`${read.date}T00:00:00Z`);
        expect(day.toISOString().slice(0, 10)).toBe(read.date);
        const typed = text.replace(/\D/gu, '');
        expect(typed).toContain(String(Number(read.date.slice(8))));
        expect(typed).toContain(read.date.slice(2, 4));
      }),
      { numRuns: 5000 },
    );
  });
});

const CLOCKS: [string, (hour: number, minute: number) => string][] = [
  ['9.30', (hour, minute) => `${hour}.${two(minute)}`],
  ['09:30', (hour, minute) => `${two(hour)}:${two(minute)}`],
  ['kl. 9.30', (hour, minute) => `kl. ${hour}.${two(minute)}`],
  ['Kl 9.30', (hour, minute) => `Kl ${hour}.${two(minute)}`],
  ['klockan 9.30', (hour, minute) => `klockan ${hour}.${two(minute)}`],
  ['0930', (hour, minute) => `${two(hour)}${two(minute)}`],
];

describe('a time of day', () => {
  test.each(CLOCKS)('written like %s comes back as itself, all day long', (_, write) => {
    for (let minutes = 0; minutes < 24 * 60; minutes += 1) {
      const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
      expect(parseTime(write(hour, minute))).toEqual({ time: `${two(hour)}:${two(minute)}` });
    }
  });

  test.each([
    ['930', '09:30'],
    ['1430', '14:30'],
    ['14', '14:00'],
    ['9', '09:00'],
    ['kl 14', '14:00'],
    ['kl.14', '14:00'],
    ['0', '00:00'],
  ])('%s is %s', (text, time) => expect(parseTime(text)).toEqual({ time }));

  test.each([
    ['24.00', 'midnight'],
    ['24', 'midnight'],
    ['2400', 'midnight'],
    ['25.00', 'notOnClock'],
    ['9.75', 'notOnClock'],
    ['975', 'notOnClock'],
    ['24.30', 'notOnClock'],
    ['9,30', 'comma'],
    ['9 am', 'halfDay'],
    ['9.30 PM', 'halfDay'],
    ['9 e.m.', 'halfDay'],
    ['9.3', 'unknown'],
    ['9 30', 'unknown'],
    ['030', 'unknown'],
    ['09.30.00', 'unknown'],
    ['-9', 'unknown'],
    ['halv tio', 'unknown'],
    ['kl', 'unknown'],
    ['', 'unknown'],
  ])('%s is refused: %s', (text, fault) => expect(parseTime(text)).toEqual({ fault }));

  test('whatever is typed is on the clock or refused', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{1,5}([.:,]\d{1,3})?$/u)), (text) => {
        const read = parseTime(text);
        if ('time' in read) expect(read.time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/u);
      }),
      { numRuns: 5000 },
    );
  });
});
