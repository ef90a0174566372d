import { misfit, type Budget } from './limits';
import type { Schema, SchemaOf } from './schemas';
import { associationOf, scalarOf } from './schemas';
import { isIndexed, judgeOperator, judgeValue, listOf, type Place } from './values';

/** Where the walk stands: how deep in relations, and in groups. */
interface At extends Place {
  depth: number;
  nesting: number;
}

/**
 * Walks a filter along the schema: counts what it asks for, and refuses what Strapi would ignore,
 * misread or break on. Names that the schema does not have are left for Strapi to refuse.
 */
export function walkFilters(
  budget: Budget,
  filters: unknown,
  schema: Schema,
  schemaOf: SchemaOf,
  param = 'filters',
): void {
  walkGroup(budget, filters, schema, schemaOf, { param, key: param, depth: 0, nesting: 0 });
}

function walkGroup(
  budget: Budget,
  filters: unknown,
  schema: Schema,
  schemaOf: SchemaOf,
  at: At,
): void {
  const { param, key } = at;
  budget.measure('nesting', at.nesting);
  if (!isObject(filters)) misfit(param, key);
  for (const [name, value] of Object.entries(filters)) {
    const here = { ...at, key: `${key}[${name}]` };
    if (name === '$and' || name === '$or') {
      const own = isIndexed(value) ? Object.values(value) : value;
      if (!Array.isArray(own)) misfit(param, here.key);
      // An empty one costs too.
      budget.add('conditions', own.filter((each) => isObject(each) && isEmpty(each)).length);
      for (const [index, each] of own.entries())
        walkGroup(budget, each, schema, schemaOf, below(here, `[${index}]`));
      if (isIndexed(value)) {
        // The query parser gave up on the list: what is over a limit is told so, the rest does not fit.
        budget.settle();
        misfit(param, here.key);
      }
    } else if (name === '$not') walkGroup(budget, value, schema, schemaOf, below(here, ''));
    else walkAttribute(budget, name, value, schema, schemaOf, here);
  }
}

function walkAttribute(
  budget: Budget,
  name: string,
  value: unknown,
  schema: Schema,
  schemaOf: SchemaOf,
  at: At,
): void {
  // An operator stands on an attribute, never beside one.
  if (name.startsWith('$')) misfit(at.param, at.key);
  const target = associationOf(schema, name);
  if (target !== null) {
    const deeper = { ...at, depth: at.depth + 1 };
    budget.add('relations');
    budget.measure('depth', deeper.depth);
    const own = schemaOf(target);
    if (own !== undefined) walkRelation(budget, value, own, schemaOf, deeper);
    return;
  }
  // Unknown: Strapi says so. It still counts, so that no list of unknown names is walked for nothing.
  const type = scalarOf(schema, name) ?? 'unknown';
  walkScalar(budget, type, value, at);
}

function walkRelation(
  budget: Budget,
  value: unknown,
  target: Schema,
  schemaOf: SchemaOf,
  at: At,
): void {
  if (!isObject(value) || isIndexed(value)) {
    // A bare value is the id of what is related.
    walkScalar(budget, 'integer', value, at);
    return;
  }
  const operators = Object.keys(value).filter((key) => key.startsWith('$'));
  const fields = operatesOnFields(value);
  if (operators.every((key) => ['$and', '$or'].includes(key) || (key === '$not' && fields))) {
    if (isEmpty(value)) budget.add('conditions');
    walkGroup(budget, value, target, schemaOf, at);
    return;
  }
  // Strapi takes one operator on a relation, and no field beside it.
  if (Object.keys(value).length > 1) misfit(at.param, at.key);
  walkScalar(budget, 'integer', value, at);
}

/** `$not` around fields of the related row. */
function operatesOnFields(value: Record<string, unknown>): boolean {
  const own = value['$not'];
  return isObject(own) && Object.keys(own).some((key) => !key.startsWith('$'));
}

function walkScalar(budget: Budget, type: string, value: unknown, at: At): void {
  const { param, key } = at;
  if (Array.isArray(value) || isIndexed(value)) {
    for (const own of listOf(budget, value, at)) judgeValue(budget, type, own, at);
    budget.add('conditions');
    return;
  }
  if (!isObject(value)) {
    budget.add('conditions');
    judgeValue(budget, type, value, at);
    return;
  }
  if (isEmpty(value)) misfit(param, key);
  budget.measure('nesting', at.nesting);
  for (const [operator, own] of Object.entries(value)) {
    const here = { ...at, key: `${key}[${operator}]`, nesting: at.nesting + 1 };
    if (operator === '$not' && isObject(own)) walkScalar(budget, type, own, here);
    else judgeOperator(budget, type, operator, own, here);
  }
}

const below = (at: At, key: string): At => ({
  ...at,
  key: `${at.key}${key}`,
  nesting: at.nesting + 1,
});

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

const isEmpty = (value: Record<string, unknown>): boolean => Object.keys(value).length === 0;
