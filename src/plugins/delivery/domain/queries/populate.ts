import { isObject, walkFilters } from './filters';
import { misfit, type Budget } from './limits';
import { associationOf, attributeOf, isRelated, type Schema, type SchemaOf } from './schemas';
import { walkSort } from './sort';

/**
 * Walks what is to be read along: counts relations and files, how deep they stand, and the conditions
 * inside. `*` stands for all there are at its level.
 */
export function walkPopulate(
  budget: Budget,
  populate: unknown,
  schema: Schema,
  schemaOf: SchemaOf,
  depth = 1,
): void {
  budget.measure('populateDepth', depth);
  if (typeof populate === 'string') {
    budget.measure('letters', populate.length);
    for (const path of populate.split(',')) walkPath(budget, path.trim(), schema, schemaOf, depth);
  } else if (Array.isArray(populate)) {
    budget.measure('values', populate.length);
    for (const own of populate) {
      if (typeof own !== 'string') misfit('populate', 'populate');
      walkPopulate(budget, own, schema, schemaOf, depth);
    }
  } else if (isObject(populate)) {
    for (const [name, own] of Object.entries(populate))
      walkOne(budget, name, own, schema, schemaOf, depth);
  } else if (typeof populate !== 'boolean') misfit('populate', 'populate');
}

function walkPath(
  budget: Budget,
  path: string,
  schema: Schema,
  schemaOf: SchemaOf,
  depth: number,
): void {
  if (path === '*') {
    for (const name of Object.keys(schema.attributes)) count(budget, schema, name);
    return;
  }
  let own: Schema | undefined = schema;
  for (const [index, name] of path.split('.').entries()) {
    budget.measure('populateDepth', depth + index);
    if (own === undefined) return;
    count(budget, own, name);
    const target: string | null = associationOf(own, name);
    own = target === null ? undefined : schemaOf(target);
  }
}

function walkOne(
  budget: Budget,
  name: string,
  value: unknown,
  schema: Schema,
  schemaOf: SchemaOf,
  depth: number,
): void {
  if (value === false || value === 'false') return;
  count(budget, schema, name);
  if (!isObject(value)) return;
  const { on, ...own } = value;
  if (isObject(on)) {
    // A zone: each kind of part is read by itself.
    for (const [uid, part] of Object.entries(on)) {
      const target = schemaOf(uid);
      if (target !== undefined && isObject(part)) walkNested(budget, part, target, schemaOf, depth);
    }
  } else if (on !== undefined) misfit('populate', `${name}[on]`);
  const target = associationOf(schema, name);
  const nested = target === null ? undefined : schemaOf(target);
  if (nested !== undefined) walkNested(budget, own, nested, schemaOf, depth);
}

function walkNested(
  budget: Budget,
  { filters, sort, populate }: Record<string, unknown>,
  schema: Schema,
  schemaOf: SchemaOf,
  depth: number,
): void {
  if (filters !== undefined) walkFilters(budget, filters, schema, schemaOf, 'populate');
  if (sort !== undefined) walkSort(budget, sort, schema, schemaOf, 'populate');
  if (populate !== undefined) walkPopulate(budget, populate, schema, schemaOf, depth + 1);
}

function count(budget: Budget, schema: Schema, name: string): void {
  if (isRelated(schema, name)) budget.add('populate');
  // What is not there counts as well: a long list of nothing is walked by Strapi too.
  else if (attributeOf(schema.attributes, name) === undefined) budget.add('populate');
}
