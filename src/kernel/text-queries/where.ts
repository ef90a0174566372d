import { compares, takesList, write } from './comparisons';
import {
  attributesOf,
  columnOf,
  isRecord,
  isText,
  type Builder,
  type Knex,
  type WhereHelpers,
} from './types';

/** The columns of texts that a condition names, by the object that Strapi has made of it. */
const texts = new WeakMap<object, ReadonlySet<string>>();
const NONE: ReadonlySet<string> = new Set();

/** Remembers which columns hold texts, and composes what they are compared with. */
export const rememberTexts =
  (process: WhereHelpers['processWhere']): WhereHelpers['processWhere'] =>
  (where, ctx) => {
    const result = process(composed(where), ctx);
    if (typeof result === 'object' && result !== null)
      texts.set(result, textColumns(ctx.qb, attributesOf(ctx.db, ctx.uid), ctx.alias));
    return result;
  };

function textColumns(
  qb: Builder,
  attributes: ReturnType<typeof attributesOf>,
  alias: string | undefined,
): ReadonlySet<string> {
  return new Set(
    Object.entries(attributes)
      .filter(([, attribute]) => isText(attribute))
      .map(([name, attribute]) => qb.aliasColumn(columnOf(name, attribute), alias)),
  );
}

/** Letters with their marks in one sign, as they are stored. */
function composed(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(composed);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, composed(own)]));
}

/** Goes through a condition as Strapi does, and writes what compares texts itself. */
export const applyWhere = (apply: WhereHelpers['applyWhere']): WhereHelpers['applyWhere'] => {
  function all(qb: Knex, where: unknown, columns: ReadonlySet<string>): void {
    if (Array.isArray(where)) {
      qb.where((sub) => where.forEach((own) => all(sub as Knex, own, columns)));
      return;
    }
    if (!isRecord(where)) return void apply(qb, where);
    for (const [key, value] of Object.entries(where)) {
      if (key === '$and')
        qb.where((sub) => list(value).forEach((own) => all(sub as Knex, own, columns)));
      else if (key === '$or')
        qb.where((sub) =>
          list(value).forEach((own) => sub.orWhere((inner) => all(inner as Knex, own, columns))),
        );
      else if (key === '$not') qb.whereNot((sub) => all(sub as Knex, value ?? {}, columns));
      else inColumn(qb, key, value, columns);
    }
  }

  function inColumn(qb: Knex, column: string, where: unknown, columns: ReadonlySet<string>): void {
    if (!isRecord(where)) return void apply(qb, { [column]: where });
    for (const [operator, value] of Object.entries(where)) {
      if (operator === '$not') qb.whereNot((sub) => inColumn(sub as Knex, column, value, columns));
      else if (!compares(operator, value, columns.has(column)))
        apply(qb, { [column]: { [operator]: value } });
      else if (Array.isArray(value) && !takesList(operator))
        qb.where((sub) =>
          value.forEach((own) =>
            sub.orWhere((inner) => write(inner as Knex, column, operator, own)),
          ),
        );
      else write(qb, column, operator, value);
    }
  }

  return (qb, where) => all(qb, where, texts.get(where as object) ?? NONE);
};

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
