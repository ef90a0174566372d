import {
  isTooDeep,
  MOST_LEVELS,
  titleIn,
} from '../../../src/plugins/editorial-review/domain/buffers/limits';

const nested = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { own: value };
  return value;
};

test('a hundred levels are enough for any form, and a million do not fill the stack', () => {
  expect(isTooDeep(nested(MOST_LEVELS))).toBe(false);
  expect(isTooDeep(nested(MOST_LEVELS + 1))).toBe(true);
  expect(isTooDeep(nested(1_000_000))).toBe(true);
  expect(isTooDeep({ wide: Array.from({ length: 100_000 }, () => ({})) })).toBe(false);
});

test.each([
  [{ title: ' Rubrik ', name: 'Namn' }, 'Rubrik'],
  [{ title: '  ', name: 'Namn' }, 'Namn'],
  [{ title: 7, name: null }, null],
  [{}, null],
  [{ title: '🏙'.repeat(300) }, '🏙'.repeat(255)],
])('what the page is called: %j', (values, title) => {
  expect(titleIn(values)).toBe(title);
});
