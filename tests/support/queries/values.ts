import { DIGITS, TEXTS, times, type Draw } from './draw';

const TEXT = new Set(['string', 'text', 'richtext', 'email', 'uid', 'enumeration']);
const ORDERED = [
  '$eq',
  '$ne',
  '$in',
  '$notIn',
  '$gt',
  '$gte',
  '$lt',
  '$lte',
  '$between',
  '$null',
  '$notNull',
];
const LIKE = ['$contains', '$notContains', '$startsWith', '$endsWith'];
const WORDS = [
  '$containsi',
  '$containsi',
  '$notContainsi',
  '$startsWithi',
  '$endsWithi',
  '$eqi',
  '$nei',
  ...LIKE,
];

/** A condition on one column: `{ $containsi: 'a' }`. `same`: do both databases mean the same by it? */
export function scalarCondition(draw: Draw, type: string): { value: unknown; same: boolean } {
  if (['json', 'blocks'].includes(type))
    return {
      value: { [draw.one(['$null', '$notNull'])]: draw.one(['true', 'false']) },
      same: true,
    };
  if (type === 'boolean')
    return { value: { [draw.one(['$eq', '$ne'])]: draw.one(['true', 'false']) }, same: true };
  const operator = draw.one(TEXT.has(type) ? [...WORDS, ...WORDS, ...ORDERED] : ORDERED);
  if (operator === '$null' || operator === '$notNull')
    return { value: { [operator]: draw.one(['true', 'false']) }, same: true };
  if (operator === '$between')
    return { value: { $between: times(2, () => valueOf(draw, type)) }, same: true };
  if (operator === '$in' || operator === '$notIn')
    return {
      value: {
        [operator]: times(draw.whole(1, type === 'integer' && draw.chance(50) ? 100 : 5), () =>
          valueOf(draw, type),
        ),
      },
      same: true,
    };
  // Strapi's `like` knows upper and lower case on PostgreSQL only: digits have none.
  const same = !LIKE.includes(operator) || draw.chance(70);
  const value = LIKE.includes(operator) && same ? draw.one(DIGITS) : valueOf(draw, type);
  return { value: { [operator]: value }, same: same && value !== 'Ö' };
}

/** A value that fits the type. */
export function valueOf(draw: Draw, type: string): string {
  switch (type) {
    case 'integer':
    case 'biginteger':
      return String(draw.one([-1, 0, 1, 2019, draw.whole(0, 10_000)]));
    case 'float':
    case 'decimal':
      return draw.one(['0', '59.3', '-1.5']);
    case 'date':
      return `20${draw.whole(12, 22)}-0${draw.whole(1, 9)}-1${draw.whole(0, 9)}`;
    case 'datetime':
      return `20${draw.whole(12, 22)}-0${draw.whole(1, 9)}-1${draw.whole(0, 9)}T10:00:00.000Z`;
    case 'time':
      return '10:00:00';
    default:
      return draw.one(TEXTS);
  }
}
