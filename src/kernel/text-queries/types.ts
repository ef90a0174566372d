import type { Core } from '@strapi/strapi';

export type Db = Core.Strapi['db'];
export type Knex = ReturnType<Db['getConnection']>;
export type Raw = ReturnType<Db['connection']['raw']>;

/** What of Strapi's query builder its helpers use. */
export interface Builder {
  alias: string;
  state: {
    orderBy: Entry[];
    select: unknown[];
    limit: number | null;
    offset: number | null;
    first: boolean;
  };
  aliasColumn(column: string, alias?: string): string;
  getAlias(): string;
}

export interface Context {
  db: Db;
  qb: Builder;
  uid: string;
  alias?: string;
}

/** An expression that one orders by, where it is no plain column. */
export interface Expression {
  /** `key`: the Swedish order of a text; `null`: what is null comes last. */
  is: 'key' | 'null';
  column: string;
}

export type Direction = 'asc' | 'desc' | undefined;

/**
 * Strapi knows columns and one expression, its `status`, whose one argument says whether the type has
 * languages. Ours go the same way, with the expression in the place of that argument.
 */
export type Entry =
  | { column: string; order?: Direction; text?: boolean }
  | { rawExpression: string; isI18n: boolean | Expression; order?: Direction };

export interface WhereHelpers {
  applyWhere(this: void, qb: Knex, where: unknown): unknown;
  processWhere(this: void, where: unknown, ctx: Context): unknown;
}

export interface SearchHelpers {
  applySearch(this: void, knex: Knex, query: string, ctx: Context): void;
}

export interface OrderHelpers {
  processOrderBy(this: void, orderBy: unknown, ctx: Context): Entry[];
  toKnexOrderByDescriptor(
    this: void,
    db: Db,
    table: string,
    alias: string,
    entry: Entry,
  ): { column: unknown; order: Direction };
  buildStatusSortExpression(
    this: void,
    db: Db,
    table: string,
    alias: string,
    isI18n?: boolean | Expression,
  ): Raw;
  wrapWithDeepSort(this: void, query: Knex, ctx: Context): Knex;
}

export const clientOf = (db: Db): 'sqlite' | 'postgres' =>
  db.dialect.client === 'postgres' ? 'postgres' : 'sqlite';

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value) as never);

interface Attribute {
  type: string;
  columnName?: string;
  searchable?: boolean;
}

export const attributesOf = (db: Db, uid: string): Record<string, Attribute | undefined> =>
  db.metadata.get(uid).attributes as unknown as Record<string, Attribute | undefined>;

/** As Strapi's own list of texts. */
const TEXTS = new Set(['string', 'text', 'uid', 'email', 'enumeration', 'richtext']);
export const isText = (attribute: Attribute | undefined): boolean =>
  attribute !== undefined && TEXTS.has(attribute.type);

export const columnOf = (name: string, attribute: Attribute | undefined): string =>
  attribute?.columnName ?? name;
