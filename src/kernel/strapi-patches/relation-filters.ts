import type { Core } from '@strapi/strapi';
import { methodFault, wrapMethod } from './methods';
import { make, type Patch } from './patch';
import { holdsForNothing, isRecord, nestedOf, type Where } from '../nothing-related';

export const relationFilters: Patch = {
  id: 'relation-filters',
  reason:
    'Strapi joins a table for each condition on a relation: rows multiply, and eleven conditions take seconds.',
  since: '5.54.0',
  holds: (strapi) =>
    methodFault('db.entityManager', strapi.db.entityManager, 'createQueryBuilder', {
      arity: 1,
      says: ['queryBuilder(uid, db)'],
    }) ??
    methodFault('a query builder', strapi.db.queryBuilder('plugin::upload.file'), 'where', {
      arity: 0,
      says: ['state.where.push(where)'],
    }),
};

type Knex = ReturnType<Core.Strapi['db']['getConnection']>;

interface Builder {
  where(where?: Where): Builder;
  select(column: string): Builder;
  getKnexQuery(): unknown;
}

interface JoinTable {
  name: string;
  joinColumn: { name: string; referencedColumn?: string };
  inverseJoinColumn?: { name: string };
  morphColumn?: { idColumn: { name: string }; typeColumn: { name: string } };
  on?: Record<string, unknown>;
}

interface Attribute {
  type: string;
  relation?: string;
  target?: string;
  morphBy?: string;
  joinTable?: JoinTable;
  joinColumn?: { name: string; referencedColumn: string };
  morphColumn?: unknown;
}

/** The rows that hang on a parent: their table, and which of its columns are parent and child. */
interface Link {
  table: string;
  parent: string;
  child: string;
  on: Record<string, unknown>;
}

/**
 * A condition on a relation, component or file becomes `id in (select …)`: it costs one look-up and
 * never multiplies rows, so that n conditions cost n times one. It means what Strapi's join meant (also
 * for what is null, or where nothing is related), but for `$not` around a relation: that is now true
 * where no related row fits, not where some related row does not.
 */
export function rewriteRelationFilters(strapi: Core.Strapi): void {
  make(strapi, relationFilters, () => {
    type Create = (uid: string, ...rest: unknown[]) => Builder;
    const manager = strapi.db.entityManager as unknown as { createQueryBuilder: Create };
    wrapMethod(manager, 'createQueryBuilder', (create) => (uid, ...rest) => {
      const builder = create(uid, ...rest);
      wrapMethod(
        builder,
        'where',
        (where) =>
          function (this: Builder, own: Where = {}) {
            where(rewritten(strapi, uid, own));
            return builder;
          },
      );
      return builder;
    });
  });
}

function rewritten(strapi: Core.Strapi, uid: string, where: Where): Where {
  if (!isRecord(where)) return where;
  const meta = strapi.db.metadata.get(uid);
  const plain: Where = {};
  const conditions: Where[] = [];
  for (const [key, value] of Object.entries(where)) {
    const attribute = meta.attributes[key] as unknown as Attribute | undefined;
    if (key === '$and' || key === '$or')
      plain[key] = Array.isArray(value)
        ? value.map((own) => rewritten(strapi, uid, own as Where))
        : value;
    else if (key === '$not') plain[key] = rewritten(strapi, uid, value as Where);
    else {
      const link = attribute === undefined ? null : linkOf(strapi, uid, key, attribute);
      if (link === null) plain[key] = value;
      else conditions.push(condition(strapi, attribute?.target ?? '', link, value));
    }
  }
  if (conditions.length === 0) return plain;
  const { $and = [], ...rest } = plain;
  return { ...rest, $and: [...($and as Where[]), ...conditions] };
}

function condition(strapi: Core.Strapi, target: string, link: Link, value: unknown): Where {
  const nested = nestedOf(value);
  const builder = strapi.db.entityManager.createQueryBuilder(target) as unknown as Builder;
  const children = builder.where(nested).select('id').getKnexQuery();
  const fits = { id: { $in: parents(strapi, link).whereIn(link.child, children as never) } };
  if (holdsForNothing(strapi, target, nested) !== true) return fits;
  // What is asked also holds where nothing is related.
  const related = parents(strapi, link).whereNotNull(link.child).whereNotNull(link.parent);
  return { $or: [fits, { id: { $notIn: related } }] };
}

function parents(strapi: Core.Strapi, { table, parent, on }: Link): Knex {
  const query = strapi.db.getConnection(table).select(parent);
  for (const [column, own] of Object.entries(on)) query.where(column, own as never);
  return query;
}

/** How rows hang on each other; null for what Strapi is to join itself, or for no relation at all. */
function linkOf(strapi: Core.Strapi, uid: string, name: string, attribute: Attribute): Link | null {
  const { type, relation = '', target, morphBy, joinTable, joinColumn } = attribute;
  if (type !== 'relation' || target === undefined) return null;
  if (['morphOne', 'morphMany'].includes(relation)) {
    const owner = strapi.db.metadata.get(target).attributes[morphBy ?? ''] as unknown as Attribute;
    const { joinTable: table, morphColumn } = owner;
    if (morphColumn !== undefined || table?.morphColumn === undefined) return null;
    const { idColumn, typeColumn } = table.morphColumn;
    const on = { [typeColumn.name]: uid, field: name };
    return { table: table.name, parent: idColumn.name, child: table.joinColumn.name, on };
  }
  // A column of the row itself, as of a creator: one row each, so that joining it costs nothing.
  if (joinColumn !== undefined || joinTable?.inverseJoinColumn === undefined) return null;
  return {
    table: joinTable.name,
    parent: joinTable.joinColumn.name,
    child: joinTable.inverseJoinColumn.name,
    on: joinTable.on ?? {},
  };
}
