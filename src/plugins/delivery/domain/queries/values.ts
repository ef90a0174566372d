import { misfit, unfitValue, type Budget } from './limits';

/** Where a condition stands, for the refusal that names it: `filters[title][$contains]`. */
export interface Place {
  param: string;
  key: string;
}

const TEXT: ReadonlySet<string> = new Set([
  'string',
  'text',
  'richtext',
  'email',
  'uid',
  'enumeration',
]);
const TEXT_OPERATORS: ReadonlySet<string> = new Set([
  '$eqi',
  '$nei',
  '$contains',
  '$containsi',
  '$notContains',
  '$notContainsi',
  '$startsWith',
  '$startsWithi',
  '$endsWith',
  '$endsWithi',
]);
const LISTS: ReadonlySet<string> = new Set(['$in', '$notIn', '$between']);
const ORDERED: ReadonlySet<string> = new Set(['$lt', '$lte', '$gt', '$gte', '$between']);
const OPERATORS: ReadonlySet<string> = new Set([
  '$eq',
  '$ne',
  '$null',
  '$notNull',
  '$not',
  ...TEXT_OPERATORS,
  ...LISTS,
  ...ORDERED,
]);

const MOST_INTEGER = 2_147_483_647;

/** Types that Strapi keeps as JSON: they can't be compared, only asked whether they are there. */
const OPAQUE: ReadonlySet<string> = new Set(['json', 'blocks', 'dynamiczone']);

/** Judges one operator on one attribute, and counts it. */
export function judgeOperator(
  budget: Budget,
  type: string,
  operator: string,
  value: unknown,
  place: Place,
): void {
  const { param, key } = place;
  if (!OPERATORS.has(operator)) misfit(param, key);
  if (operator === '$null' || operator === '$notNull') {
    budget.add('conditions');
    if (!isBoolean(value)) misfit(param, key);
    return;
  }
  if (OPAQUE.has(type) || (TEXT_OPERATORS.has(operator) && !TEXT.has(type))) misfit(param, key);
  if (ORDERED.has(operator) && type === 'boolean') misfit(param, key);
  if (LISTS.has(operator)) {
    const values = listOf(budget, value, place);
    budget.add('conditions');
    if (operator === '$between' && values.length !== 2) misfit(param, key);
    for (const own of values) judgeValue(budget, type, own, place);
    return;
  }
  // Strapi tries each value of a list under another operator in turn.
  const values = Array.isArray(value) || isIndexed(value) ? listOf(budget, value, place) : [value];
  budget.add('conditions', Math.max(1, values.length));
  for (const own of values) judgeValue(budget, type, own, place);
}

/** The values of a list. The query parser makes an object of one with more than a hundred. */
export function listOf(budget: Budget, value: unknown, { param, key }: Place): unknown[] {
  if (isIndexed(value)) {
    budget.measure('values', Object.keys(value).length);
    misfit(param, key);
  }
  const values: unknown[] = Array.isArray(value) ? value : [value];
  budget.measure('values', values.length);
  return values;
}

/** `{ 0: …, 1: … }`: a list that the query parser gave up on. */
export function isIndexed(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => /^\d+$/.test(key));
}

/** Does a value fit the type that it is compared with, on both databases? */
export function judgeValue(
  budget: Budget,
  type: string,
  value: unknown,
  { param, key }: Place,
): void {
  if (value === null) return;
  if (!['string', 'number', 'boolean', 'bigint'].includes(typeof value) && !(value instanceof Date))
    unfitValue(param, key);
  const text = value instanceof Date ? value.toISOString() : String(value);
  budget.measure('letters', text.length);
  if (text.includes('\0') || !fits(type, text, value)) unfitValue(param, key);
}

function fits(type: string, text: string, value: unknown): boolean {
  switch (type) {
    case 'integer':
      return /^-?\d{1,10}$/.test(text) && Math.abs(Number(text)) <= MOST_INTEGER;
    case 'biginteger':
      return /^-?\d{1,18}$/.test(text);
    case 'float':
    case 'decimal':
      return /^-?\d{1,15}(\.\d{1,15})?$/.test(text);
    case 'boolean':
      return isBoolean(value);
    case 'date':
      return /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text) && isInstant(text);
    case 'datetime':
    case 'timestamp':
      return (
        /^[1-9]\d{3}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?$/.test(text) && isInstant(text)
      );
    case 'time':
      return /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?$/.test(text);
    default:
      return true;
  }
}

/** A day that exists: JavaScript moves 31 February on to March. */
function isInstant(text: string): boolean {
  const time = Date.parse(text);
  if (Number.isNaN(time)) return false;
  const day = text.slice(0, 10);
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

/** As Strapi reads them; it takes any other text for true. */
const isBoolean = (value: unknown): boolean =>
  ['true', 'false', '1', '0', 't', 'f'].includes(String(value));
