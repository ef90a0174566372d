import { isObject } from './filters';
import { misfit, type Budget } from './limits';
import { associationOf, isMany, scalarOf, type Schema, type SchemaOf } from './schemas';

const DIRECTION = /^(asc|desc)$/i;

interface At {
  param: string;
  /** What has been sorted by so far, and what of it twice. */
  seen: Set<string>;
  twice: Set<string>;
}

/**
 * Walks an order along the schema: `title:desc`, `a,b:asc`, a list of those, `{ edition: { year: 'asc' } }`.
 * An order through a list of related rows has no meaning: which of them? It is refused,
 * and so is the same order twice, which PostgreSQL breaks on where another order crosses a relation.
 */
export function walkSort(
  budget: Budget,
  sort: unknown,
  schema: Schema,
  schemaOf: SchemaOf,
  param = 'sort',
): void {
  const at: At = { param, seen: new Set(), twice: new Set() };
  const walk = (own: unknown, nesting: number): void => {
    budget.measure('nesting', nesting);
    if (typeof own === 'string') {
      budget.measure('letters', own.length);
      for (const part of own.split(',')) walkText(budget, part, schema, schemaOf, at);
    } else if (Array.isArray(own)) for (const each of own) walk(each, nesting + 1);
    else if (isObject(own)) walkObject(budget, own, schema, schemaOf, at, []);
    else misfit(param, String(own));
  };
  walk(sort, 0);
  // More than may be is told as such first.
  if (at.twice.size > 0) budget.settle();
  for (const own of at.twice) misfit(param, own);
}

function walkText(budget: Budget, text: string, schema: Schema, schemaOf: SchemaOf, at: At): void {
  const [path = '', direction = 'asc', ...more] = text.trim().split(':');
  if (path === '' || !DIRECTION.test(direction) || more.length > 0) misfit(at.param, text);
  walkPath(budget, path.split('.'), schema, schemaOf, at);
}

function walkObject(
  budget: Budget,
  sort: Record<string, unknown>,
  schema: Schema,
  schemaOf: SchemaOf,
  at: At,
  path: readonly string[],
): void {
  budget.measure('nesting', path.length);
  for (const [name, own] of Object.entries(sort)) {
    const deeper = [...path, name];
    if (isObject(own)) walkObject(budget, own, schema, schemaOf, at, deeper);
    else if (typeof own === 'string' && DIRECTION.test(own))
      walkPath(budget, deeper, schema, schemaOf, at);
    else misfit(at.param, deeper.join('.'));
  }
}

function walkPath(
  budget: Budget,
  path: readonly string[],
  schema: Schema,
  schemaOf: SchemaOf,
  { param, seen, twice }: At,
): void {
  const name = path.join('.');
  (seen.has(name) ? twice : seen).add(name);
  budget.add('conditions');
  budget.measure('depth', path.length - 1);
  let own: Schema | undefined = schema;
  for (const step of path.slice(0, -1)) {
    if (own === undefined) return;
    budget.add('relations');
    if (isMany(own, step)) misfit(param, name);
    const target: string | null = associationOf(own, step);
    if (target === null) misfit(param, name);
    own = schemaOf(target);
  }
  const [last = ''] = path.slice(-1);
  const columns = own === undefined || scalarOf(own, last) !== undefined;
  if (!columns || (own !== undefined && associationOf(own, last) !== null)) misfit(param, name);
}
