import type { Core } from '@strapi/strapi';

export interface Column {
  attribute: string;
  column: string;
  type: string;
}

/** How rows of one type hang on rows of another, as Strapi's metadata says it. */
export type Association =
  | {
      kind: 'link';
      target: string;
      many: boolean;
      table: string;
      parentColumn: string;
      childColumn: string;
      orderColumn: string | null;
      /** Column values that the join table needs (`field` of a component). */
      on: Readonly<Record<string, string>>;
    }
  | {
      kind: 'zone';
      table: string;
      parentColumn: string;
      childColumn: string;
      typeColumn: string;
      orderColumn: string;
      on: Readonly<Record<string, string>>;
    };

export interface Model {
  uid: string;
  table: string;
  columns: ReadonlyMap<string, Column>;
  draftAndPublish: boolean;
  localized: boolean;
  associations: ReadonlyMap<string, Association>;
}

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn?: { name: string };
  morphColumn?: { idColumn: { name: string }; typeColumn: { name: string } };
  on?: Record<string, string>;
  orderColumnName?: string;
}

interface Attribute {
  type: string;
  columnName?: string;
  relation?: string;
  target?: string;
  morphBy?: string;
  joinTable?: JoinTable;
}

const models = new WeakMap<Core.Strapi, Map<string, Model>>();

/** Tables and columns of a type: taken from Strapi's metadata once, never written down here. */
export function modelOf(strapi: Core.Strapi, uid: string): Model {
  let known = models.get(strapi);
  if (!known) models.set(strapi, (known = new Map()));
  let model = known.get(uid);
  if (!model) known.set(uid, (model = describe(strapi, uid)));
  return model;
}

function describe(strapi: Core.Strapi, uid: string): Model {
  const meta = strapi.db.metadata.get(uid);
  const columns = new Map<string, Column>();
  const associations = new Map<string, Association>();
  for (const [name, value] of Object.entries(meta.attributes)) {
    const attribute = value as unknown as Attribute;
    if (attribute.type !== 'relation') {
      const column = attribute.columnName ?? name;
      columns.set(name, { attribute: name, column, type: attribute.type });
      continue;
    }
    const association = associationOf(strapi, uid, name, attribute);
    if (association) associations.set(name, association);
  }
  const schema = strapi.getModel(uid as never) as
    | {
        options?: { draftAndPublish?: boolean };
        pluginOptions?: { i18n?: { localized?: boolean } };
      }
    | undefined;
  return {
    uid,
    table: meta.tableName,
    columns,
    associations,
    draftAndPublish: schema?.options?.draftAndPublish === true,
    localized: schema?.pluginOptions?.i18n?.localized === true,
  };
}

/** Relations through a join column (creators, localizations) are nobody's business here. */
function associationOf(
  strapi: Core.Strapi,
  uid: string,
  name: string,
  attribute: Attribute,
): Association | null {
  const { relation = '', target, joinTable, morphBy } = attribute;
  if (morphBy !== undefined && target !== undefined) return media(strapi, uid, name, attribute);
  if (joinTable === undefined) return null;
  const on = joinTable.on ?? {};
  const base = { table: joinTable.name, parentColumn: joinTable.joinColumn.name, on };
  if (relation === 'morphToMany' && joinTable.morphColumn) {
    if (target !== undefined || on['field'] === undefined) return null;
    const { idColumn, typeColumn } = joinTable.morphColumn;
    return {
      ...base,
      kind: 'zone',
      childColumn: idColumn.name,
      typeColumn: typeColumn.name,
      orderColumn: 'order',
    };
  }
  if (target === undefined || joinTable.inverseJoinColumn === undefined) return null;
  return {
    ...base,
    kind: 'link',
    target,
    many: relation.endsWith('Many'),
    childColumn: joinTable.inverseJoinColumn.name,
    orderColumn: joinTable.orderColumnName ?? null,
  };
}

function media(
  strapi: Core.Strapi,
  uid: string,
  name: string,
  { target = '', relation = '', morphBy = '' }: Attribute,
): Association | null {
  const owner = strapi.db.metadata.get(target).attributes[morphBy] as unknown as Attribute;
  const join = owner.joinTable;
  if (!join?.morphColumn) return null;
  const { idColumn, typeColumn } = join.morphColumn;
  return {
    kind: 'link',
    target,
    many: relation.endsWith('Many'),
    table: join.name,
    parentColumn: idColumn.name,
    childColumn: join.joinColumn.name,
    orderColumn: 'order',
    on: { [typeColumn.name]: uid, field: name },
  };
}
