import type { Core } from '@strapi/strapi';

/** A condition as Strapi's query engine takes it. */
export type Where = Record<string, unknown>;

export const isRecord = (value: unknown): value is Where =>
  typeof value === 'object' &&
  value !== null &&
  (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null);

const isOperator = (key: string): boolean => key.startsWith('$');

/** What is asked of a related row: an id or an operator stands for a condition on its id. */
export function nestedOf(value: unknown): Where {
  if (!isRecord(value)) return { id: value };
  const keys = Object.keys(value);
  if (keys.filter(isOperator).every((key) => isGroup(key, value[key]))) return value;
  if (keys.length > 1)
    throw new Error('Only one operator key is allowed in a relation where clause');
  return { id: value };
}

/** `$not` around fields of the row, not around an operator, is a group as well. */
const isGroup = (key: string, own: unknown): boolean =>
  key === '$and' ||
  key === '$or' ||
  (key === '$not' && isRecord(own) && !Object.keys(own).every(isOperator));

/**
 * SQL's three values of a condition on a row of nulls, which is what a join finds where nothing is
 * related: true, false, or null for unknown.
 */
export function holdsForNothing(strapi: Core.Strapi, uid: string, where: unknown): boolean | null {
  if (Array.isArray(where)) return all(where.map((own) => holdsForNothing(strapi, uid, own)));
  if (!isRecord(where)) return null;
  const meta = strapi.db.metadata.get(uid);
  return all(
    Object.entries(where).map(([key, value]) => {
      if (key === '$and') return holdsForNothing(strapi, uid, value);
      if (key === '$or')
        return any((value as unknown[]).map((own) => holdsForNothing(strapi, uid, own)));
      if (key === '$not') return not(holdsForNothing(strapi, uid, value));
      const { type, target } = (meta.attributes[key] ?? {}) as { type?: string; target?: string };
      return type === 'relation' && target !== undefined
        ? holdsForNothing(strapi, target, nestedOf(value))
        : ofNull(value);
    }),
  );
}

/** An operator on a column that is null. */
function ofNull(value: unknown): boolean | null {
  if (value === null) return true;
  if (!isRecord(value)) return null;
  return all(
    Object.entries(value).map(([operator, own]) => {
      switch (operator) {
        case '$null':
          return Boolean(own);
        case '$notNull':
          return !own;
        case '$eq':
        case '$eqi':
          return own === null ? true : null;
        case '$ne':
        case '$nei':
          return own === null ? false : null;
        case '$not':
          return not(ofNull(own));
        default:
          return null;
      }
    }),
  );
}

type Truth = boolean | null;

const not = (own: Truth): Truth => (own === null ? null : !own);

function all(values: readonly Truth[]): Truth {
  if (values.includes(false)) return false;
  return values.includes(null) ? null : true;
}

function any(values: readonly Truth[]): Truth {
  if (values.includes(true)) return true;
  return values.includes(null) ? null : false;
}
