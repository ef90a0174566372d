import { folded, foldedText, positionIn, type Sql } from '../swedish';
import type { Knex } from './types';

const INSIDE = /^\$(not)?contains(i?)$/i;
const AT_AN_END = /^\$(starts|ends)With(i?)$/;
const EQUAL = /^\$(eq|ne)i$/;
const ORDERED: Readonly<Record<string, string>> = { $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' };
const BETWEEN = '$between';

/** Is this ours to write? Strapi's own words stand for what is null, and for what is no text. */
export function compares(operator: string, value: unknown, isTextColumn: boolean): boolean {
  if (operator in ORDERED || operator === BETWEEN)
    return isTextColumn && [value].flat().every((own) => typeof own === 'string');
  if (EQUAL.test(operator)) return value !== null;
  return INSIDE.test(operator) || AT_AN_END.test(operator);
}

/** Does the operator take a list whole? Any other holds where it holds for one of a list. */
export const takesList = (operator: string): boolean => operator === BETWEEN;

/** The comparison of a column with a value, added to a query; null never fits. */
export function write(qb: Knex, column: string, operator: string, value: unknown): void {
  const { sql, bindings } = comparison(clientOf(qb), operator, value);
  qb.whereRaw(sql, bindings(column) as never);
}

const clientOf = (qb: Knex): 'sqlite' | 'postgres' =>
  (qb.client as { dialect: string }).dialect === 'postgresql' ? 'postgres' : 'sqlite';

interface Comparison {
  sql: string;
  bindings(column: string): unknown[];
}

function comparison(client: 'sqlite' | 'postgres', operator: string, value: unknown): Comparison {
  const plain: Sql = {
    sql: client === 'postgres' ? 'cast(?? as text) collate "C"' : '??',
    bindings: [],
  };
  const given =
    ({ bindings }: Sql, ...asked: unknown[]) =>
    (column: string) => [column, ...bindings, ...asked];
  if (operator === BETWEEN)
    return { sql: `${plain.sql} between ? and ?`, bindings: given(plain, ...(value as string[])) };
  const order = ORDERED[operator];
  if (order !== undefined) return { sql: `${plain.sql} ${order} ?`, bindings: given(plain, value) };

  const anyCase = operator.endsWith('i');
  const asked = anyCase ? foldedText(String(value)) : String(value);
  const own = anyCase ? folded(client, '??', asked) : plain;
  if (EQUAL.test(operator))
    return { sql: `${own.sql} ${operator === '$nei' ? '<>' : '='} ?`, bindings: given(own, asked) };
  if (INSIDE.test(operator)) {
    const found = operator.startsWith('$not') ? '= 0' : '> 0';
    return {
      sql: `${positionIn(client)}(${own.sql}, ?) ${found}`,
      bindings: given(own, asked),
    };
  }
  // Counted in letters, as both databases count them, not in halves of pairs.
  const { length } = [...asked];
  if (length === 0) return { sql: '?? is not null', bindings: (column) => [column] };
  return { sql: `${endOf(client, operator, own.sql, length)} = ?`, bindings: given(own, asked) };
}

function endOf(
  client: 'sqlite' | 'postgres',
  operator: string,
  sql: string,
  length: number,
): string {
  if (operator.startsWith('$starts')) return `substr(${sql}, 1, ${length})`;
  return client === 'postgres' ? `right(${sql}, ${length})` : `substr(${sql}, -${length})`;
}
