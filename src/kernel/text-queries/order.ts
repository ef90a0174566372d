import { isWords, orderKey } from '../swedish';
import {
  attributesOf,
  clientOf,
  isRecord,
  type Context,
  type Db,
  type Direction,
  type Entry,
  type Expression,
  type Knex,
  type OrderHelpers,
  type Raw,
} from './types';

/** Rows have these always: looking for null would only keep an index from being used. */
const NEVER_NULL = new Set(['id', 'documentId', 'createdAt', 'updatedAt']);

interface Leaf {
  name: string;
  /** How many relations lead to it. */
  depth: number;
  words: boolean;
}

/** Strapi's entries, those of texts as keys of the Swedish order; what is null comes last. */
export const processOrder =
  (process: OrderHelpers['processOrderBy']): OrderHelpers['processOrderBy'] =>
  (orderBy, ctx) => {
    const entries = process(orderBy, ctx);
    const leaves = leavesOf(orderBy, ctx.db, ctx.uid, 0);
    if (leaves.length !== entries.length) return entries;
    const deep = leaves.some(({ depth }) => depth > 0);
    return unique(entries.flatMap((entry, n) => inSwedish(entry, leaves[n], deep)));
  };

function inSwedish(entry: Entry, leaf: Leaf | undefined, deep: boolean): Entry[] {
  if (leaf === undefined || !('column' in entry)) return [entry];
  const { column, order } = entry;
  // Through a relation the whole query is wrapped, which orders by columns: they are told apart there.
  if (deep) return [{ ...entry, text: leaf.words }];
  const own: Entry = leaf.words ? expression({ is: 'key', column }, order) : entry;
  if (NEVER_NULL.has(leaf.name)) return [own];
  return [expression({ is: 'null', column }, undefined), own];
}

const expression = (isI18n: Expression, order: Direction): Entry => ({
  rawExpression: 'text',
  isI18n,
  ...(order === undefined ? {} : { order }),
});

/** A second mention changes nothing, and costs. */
function unique(entries: Entry[]): Entry[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const name = JSON.stringify({ ...entry, order: undefined });
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

/** What is ordered by, in the order in which Strapi makes its entries of it. */
function leavesOf(orderBy: unknown, db: Db, uid: string, depth: number): Leaf[] {
  const attributes = attributesOf(db, uid);
  if (typeof orderBy === 'string')
    return [{ name: orderBy, depth, words: isWords(orderBy, attributes[orderBy]?.type) }];
  if (Array.isArray(orderBy)) return orderBy.flatMap((own) => leavesOf(own, db, uid, depth));
  if (!isRecord(orderBy)) return [];
  return Object.entries(orderBy).flatMap(([name, value]) => {
    const attribute = attributes[name] as { type: string; target?: string } | undefined;
    if (attribute?.type === 'relation' && attribute.target !== undefined)
      return leavesOf(value, db, attribute.target, depth + 1);
    return leavesOf(name, db, uid, depth);
  });
}

const isOurs = (isI18n: unknown): isI18n is Expression => isRecord(isI18n);

/** Our expressions, for the columns of a query that is distinct; Strapi's own is its `status`. */
export const expressionOf =
  (build: OrderHelpers['buildStatusSortExpression']): OrderHelpers['buildStatusSortExpression'] =>
  (db, table, alias, isI18n) =>
    isOurs(isI18n) ? written(db, isI18n) : build(db, table, alias, isI18n);

export const describeOrder =
  (describe: OrderHelpers['toKnexOrderByDescriptor']): OrderHelpers['toKnexOrderByDescriptor'] =>
  (db, table, alias, entry) =>
    'rawExpression' in entry && isOurs(entry.isI18n)
      ? { column: written(db, entry.isI18n), order: entry.order }
      : describe(db, table, alias, entry);

const written = (db: Db, { is, column }: Expression): Raw =>
  db.connection.raw(is === 'null' ? '(?? is null)' : orderKey(clientOf(db), '??'), [column]);

const ROW = '__row';

/**
 * Orders by what hangs on a row: of several, the first one counts, and no row comes twice. As Strapi's own,
 * but by the keys of texts, which its columns can't say.
 */
export const sortThroughRelations =
  (helpers: OrderHelpers) =>
  (query: Knex, { db, qb, uid }: Context): Knex => {
    const { tableName } = db.metadata.get(uid);
    const { state } = qb;
    const raw = (sql: string, bindings: string[] = []): Raw => db.connection.raw(sql, bindings);
    const keys = state.orderBy.map((entry, n) => ({ entry, key: `__key${n}` }));
    const [base, rows, result] = [qb.getAlias(), qb.getAlias(), qb.getAlias()];

    const keyed = query.clone().clear('select').clear('order').clear('limit').clear('offset');
    const ofColumn = (entry: Entry): Raw => {
      if ('column' in entry)
        return raw(entry.text === true ? orderKey(clientOf(db), '??') : '??', [entry.column]);
      return helpers.buildStatusSortExpression(db, tableName, qb.alias, entry.isI18n);
    };
    keyed.select(
      `${qb.alias}.id`,
      ...keys.map(({ entry, key }) => raw('? as ??', [ofColumn(entry) as never, key])),
    );
    const inOrder = (from: string) =>
      keys.flatMap(({ entry, key }) => [
        { column: raw('(?? is null)', [`${from}.${key}`]), order: 'asc' as const },
        { column: raw('??', [`${from}.${key}`]), order: entry.order ?? ('asc' as const) },
      ]);
    const numbers = inOrder(base).map(({ column, order }) => raw(`? ${order}`, [column as never]));
    const numbered = db.connection
      .select(
        `${base}.id`,
        ...keys.map(({ key }) => `${base}.${key}`),
        raw(
          `row_number() over (partition by ?? order by ${numbers.map(() => '?').join(', ')}) as ??`,
          [`${base}.id`, ...(numbers as never[]), ROW],
        ),
      )
      .from(keyed.as(base))
      .as(rows);

    const wanted = state.select
      .filter((column): column is string => typeof column === 'string')
      .filter(
        (column) => !state.orderBy.some((entry) => 'column' in entry && entry.column === column),
      )
      .map((column) => `${result}.${column}`);
    const sorted = db.getConnection(`${tableName} as ${result}`);
    const first = (join: { on(one: unknown, other?: unknown): typeof join }) =>
      join.on(`${rows}.id`, `${result}.id`).on(raw('?? = 1', [`${rows}.${ROW}`]));
    sorted.select(wanted).innerJoin(numbered as never, first as never);
    if (state.limit) sorted.limit(state.limit);
    if (state.offset) sorted.offset(state.offset);
    if (state.first) sorted.first();
    sorted.orderBy([...inOrder(rows), { column: `${rows}.id`, order: 'asc' }] as never);
    return sorted;
  };
