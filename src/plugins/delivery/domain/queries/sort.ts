import { isObject } from './filters';
import { misfit, type Budget } from './limits';
import { associationOf, isMany, scalarOf, type Schema, type SchemaOf } from './schemas';

const DIRECTION = /^(asc|desc)$/i;

/**
 * Walks an order along the schema: `title:desc`, `a,b:asc`, a list of those, `{ edition: { year: 'asc' } }`.
 * An order through a list of related rows has no meaning: which of them? It is refused.
 */
export function walkSort(
  budget: Budget,
  sort: unknown,
  schema: Schema,
  schemaOf: SchemaOf,
  param = 'sort',
): void {
  const walk = (own: unknown, nesting: number): void => {
    budget.measure('nesting', nesting);
    if (typeof own === 'string') {
      budget.measure('letters', own.length);
      for (const part of own.split(',')) walkText(budget, part, schema, schemaOf, param);
    } else if (Array.isArray(own)) for (const each of own) walk(each, nesting + 1);
    else if (isObject(own)) walkObject(budget, own, schema, schemaOf, { param, path: [] });
    else misfit(param, String(own));
  };
  walk(sort, 0);
}

function walkText(
  budget: Budget,
  text: string,
  schema: Schema,
  schemaOf: SchemaOf,
  param: string,
): void {
  const [path = '', direction = 'asc', ...more] = text.trim().split(':');
  if (path === '' || !DIRECTION.test(direction) || more.length > 0) misfit(param, text);
  walkPath(budget, path.split('.'), schema, schemaOf, param);
}

function walkObject(
  budget: Budget,
  sort: Record<string, unknown>,
  schema: Schema,
  schemaOf: SchemaOf,
  { param, path }: { param: string; path: readonly string[] },
): void {
  budget.measure('nesting', path.length);
  for (const [name, own] of Object.entries(sort)) {
    const deeper = [...path, name];
    if (isObject(own)) walkObject(budget, own, schema, schemaOf, { param, path: deeper });
    else if (typeof own === 'string' && DIRECTION.test(own))
      walkPath(budget, deeper, schema, schemaOf, param);
    else misfit(param, deeper.join('.'));
  }
}

function walkPath(
  budget: Budget,
  path: readonly string[],
  schema: Schema,
  schemaOf: SchemaOf,
  param: string,
): void {
  budget.add('conditions');
  budget.measure('depth', path.length - 1);
  let own: Schema | undefined = schema;
  for (const name of path.slice(0, -1)) {
    if (own === undefined) return;
    budget.add('relations');
    if (isMany(own, name)) misfit(param, path.join('.'));
    const target: string | null = associationOf(own, name);
    if (target === null) misfit(param, path.join('.'));
    own = schemaOf(target);
  }
  const [last = ''] = path.slice(-1);
  const columns = own === undefined || scalarOf(own, last) !== undefined;
  if (!columns || (own !== undefined && associationOf(own, last) !== null))
    misfit(param, path.join('.'));
}
