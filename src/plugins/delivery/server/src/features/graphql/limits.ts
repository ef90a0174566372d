import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  getVariableValues,
  isListType,
  isObjectType,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { dearness, READ_COST } from '../../../../domain/queries/reads';
import { nestedArguments } from './arguments';

export interface Limits {
  depth: number;
  aliases: number;
  complexity: number;
  pageSize: number;
}

/** A limit that a query goes over. */
export interface Excess {
  limit: keyof Limits;
  max: number;
  actual: number;
}

/**
 * What a query costs: the fields that would be answered, lists counted by their page size, and the reads
 * of rows, by how dear they are. Lists below a list are read together, unless they have a filter.
 */
export const LIMITS: Limits = { depth: 12, aliases: 30, complexity: 50_000, pageSize: 100 };

/** How many rows a list below another is taken to have. */
const NESTED_ROWS = 5;
const ROOT_ROWS = 25;
/** A filter on what hangs on a row is carried out for each row by itself: it costs as much as so many fields. */
const NESTED_FILTER = 1000;
/** Fragments in fragments can be a billion fields in a few lines: counting ends here. */
export const MOST_FIELDS = 10_000;

interface Walk {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
  limits: Limits;
  depth: number;
  aliases: number;
  complexity: number;
  /** A page that is too large; the others are judged when all is counted. */
  pages: Excess | null;
}

/** The limit that an operation is over, or null. */
export function checkLimits(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
  limits: Limits = LIMITS,
): Excess | null {
  const fragments = new Map(
    document.definitions
      .filter((own): own is FragmentDefinitionNode => own.kind === 'FragmentDefinition')
      .map((own) => [own.name.value, own]),
  );
  const walk: Walk = {
    schema,
    fragments,
    variables: withDefaults(schema, operation, variables),
    limits,
    depth: 0,
    aliases: 0,
    complexity: 0,
    pages: null,
  };
  const root = schema.getRootType(operation.operation);
  if (root) visit(walk, operation.selectionSet, root, 1, 1);
  return walk.pages ?? judge(walk);
}

/** As they will be used; what does not fit is the execution's to refuse. */
function withDefaults(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Record<string, unknown> {
  return getVariableValues(schema, variableDefinitions, variables).coerced ?? variables;
}

/**
 * Before validation, whose rules walk fragments in fragments one by one: a few lines can stand for a
 * billion fields. Each fragment is counted once here.
 */
export function sizeOfDocument(document: DocumentNode): number {
  const sizes = new Map<string, number>();
  const fragments = new Map(
    document.definitions
      .filter((own): own is FragmentDefinitionNode => own.kind === 'FragmentDefinition')
      .map((own) => [own.name.value, own]),
  );
  const sizeOf = (set: SelectionSetNode | undefined): number => {
    let size = 0;
    for (const selection of set?.selections ?? []) {
      if (selection.kind !== 'FragmentSpread') {
        size += 1 + sizeOf(selection.selectionSet);
        continue;
      }
      const name = selection.name.value;
      // A circle is validation's to refuse; it counts as nothing.
      if (!sizes.has(name)) {
        sizes.set(name, 0);
        sizes.set(name, sizeOf(fragments.get(name)?.selectionSet));
      }
      size += sizes.get(name) ?? 0;
    }
    return size;
  };
  return document.definitions.reduce(
    (sum, own) => sum + (own.kind === 'OperationDefinition' ? sizeOf(own.selectionSet) : 0),
    0,
  );
}

function visit(
  walk: Walk,
  set: SelectionSetNode,
  type: GraphQLNamedType,
  depth: number,
  rows: number,
): void {
  for (const selection of set.selections) {
    if (selection.kind === 'Field') visitField(walk, selection, type, depth, rows);
    else if (selection.kind === 'InlineFragment') {
      const on = selection.typeCondition?.name.value;
      const own = on === undefined ? type : walk.schema.getType(on);
      if (own) visit(walk, selection.selectionSet, own, depth, rows);
    } else {
      const fragment = walk.fragments.get(selection.name.value);
      const own = fragment && walk.schema.getType(fragment.typeCondition.name.value);
      if (fragment && own) visit(walk, fragment.selectionSet, own, depth, rows);
    }
  }
}

function visitField(
  walk: Walk,
  node: FieldNode,
  parent: GraphQLNamedType,
  depth: number,
  rows: number,
): void {
  const name = node.name.value;
  if (node.alias) raise(walk, 'aliases', walk.aliases + 1);
  raise(walk, 'complexity', walk.complexity + rows);
  // A client may always ask what there is to ask.
  if (name.startsWith('__')) return;
  raise(walk, 'depth', Math.max(walk.depth, depth));
  const field = isObjectType(parent) ? parent.getFields()[name] : undefined;
  if (!field || !node.selectionSet) return;
  const args = getArgumentValues(field, node, walk.variables);
  if (depth > 1 && isFiltered(args))
    raise(walk, 'complexity', walk.complexity + rows * NESTED_FILTER);
  const list =
    isListType(getNullableType(field.type)) || name.endsWith('_connection') || name === 'newsFeed';
  const size = pageSize(args);
  // Less than none would take from what is counted.
  if (size !== undefined && (size > walk.limits.pageSize || size < 0))
    walk.pages ??= { limit: 'pageSize', max: walk.limits.pageSize, actual: size };
  if (list && (depth === 1 || nestedArguments(args) === null))
    raise(walk, 'complexity', walk.complexity + Math.max(1, rows) * READ_COST * dearness(args));
  const own = list && name !== 'nodes' ? (size ?? (depth === 1 ? ROOT_ROWS : NESTED_ROWS)) : 1;
  visit(walk, node.selectionSet, getNamedType(field.type), depth + 1, rows * own);
}

const isFiltered = ({ filters }: Record<string, unknown>): boolean =>
  filters !== undefined && filters !== null;

function pageSize(args: Record<string, unknown>): number | undefined {
  const { limit, pageSize: size } = { ...args, ...(args['pagination'] as object | undefined) } as {
    limit?: unknown;
    pageSize?: unknown;
  };
  const asked = limit ?? size;
  return typeof asked === 'number' ? asked : undefined;
}

/** Counts on, so that a refusal tells the whole number. */
function raise(walk: Walk, limit: 'depth' | 'aliases' | 'complexity', actual: number): void {
  walk[limit] = actual;
}

function judge(walk: Walk): Excess | null {
  for (const limit of ['depth', 'aliases', 'complexity'] as const)
    if (walk[limit] > walk.limits[limit])
      return { limit, max: walk.limits[limit], actual: walk[limit] };
  return null;
}
