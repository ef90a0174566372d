import fc from 'fast-check';
import { endingOf } from '../../../src/plugins/content-rules/domain/files/kinds';
import { tidyName } from '../../../src/plugins/content-rules/domain/files/names';
import { mostPixels, pixelsOf } from '../../../src/plugins/content-rules/domain/files/pixels';
import { isDay } from '../../../src/plugins/content-rules/domain/files/days';

test.each([
  ['räksmörgås.png', 'png', 'räksmörgås.png'],
  ['räksmörgås.PNG'.normalize('NFD'), 'png', 'räksmörgås.PNG'],
  ['två  mellanslag.png ', 'png', 'två mellanslag.png'],
  ['utan', 'txt', 'utan.txt'],
  ['"citat".png', 'png', "'citat'.png"],
  ['#1 50 %?.png', 'png', '-1 50 -.png'],
  ['../../etc/passwd', 'txt', '..-..-etc-passwd.txt'],
  ['.png', 'png', 'fil.png'],
  ['', 'png', 'fil.png'],
  ['..', 'txt', 'fil.txt'],
  ['a\u0000b\n.png', 'png', 'a-b-.png'],
  ['🎉.png', 'png', '🎉.png'],
  ['con', 'txt', 'con.txt'],
])('%j is kept as %j', (name, extension, kept) => {
  expect(tidyName(name, extension)).toBe(kept);
});

test('whatever it is called, it has a name, its ending and no more than 150 letters', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constantFrom('png', 'jpeg'),
      (name, extension) => {
        const kept = tidyName(name, extension);
        expect(kept.length).toBeLessThanOrEqual(150);
        expect(endingOf(kept)).toBe(extension);
        expect(kept).not.toMatch(/[<>:"/\\|?*]/u);
        expect(tidyName(kept, extension)).toBe(kept);
      },
    ),
  );
});

test('all frames of a picture count, and what is costly to compress has a lower limit', () => {
  expect(pixelsOf({ format: 'gif', width: 100, height: 50, frames: 20 })).toBe(100_000);
  expect(mostPixels('png')).toBeGreaterThan(8160 * 6120);
  expect(mostPixels('png')).toBeLessThan(16_000 * 16_000);
  expect(mostPixels('webp')).toBeLessThan(mostPixels('jpeg'));
  expect(mostPixels('heif')).toBe(mostPixels('webp'));
});

test.each(['2030-02-30', '2030-13-01', '2030-1-1', '2030-00-10', '2029-02-29', 'x', '0000-01-01'])(
  '%s is no day',
  (day) => expect(isDay(day)).toBe(false),
);
test.each(['2028-02-29', '2000-02-29', '2030-12-31'])('%s is a day', (day) =>
  expect(isDay(day)).toBe(true),
);
