/** The part of a schema that a query is judged by. */
export interface Schema {
  uid: string;
  attributes: Readonly<Record<string, SchemaAttribute>>;
}

export interface SchemaAttribute {
  type: string;
  target?: string;
  relation?: string;
  component?: string;
  components?: readonly string[];
  repeatable?: boolean;
  multiple?: boolean;
}

/** The schema of a type or a component; undefined for one that is not there. */
export type SchemaOf = (uid: string) => Schema | undefined;

const FILE = 'plugin::upload.file';

/** Columns that a schema does not list. */
const OWN: Readonly<Record<string, string>> = {
  id: 'integer',
  documentId: 'string',
  createdAt: 'datetime',
  updatedAt: 'datetime',
  publishedAt: 'datetime',
  locale: 'string',
};

/** What a condition on this attribute goes on to: the type that is related, the component, the file. */
export function associationOf({ attributes }: Schema, name: string): string | null {
  const attribute = attributeOf(attributes, name);
  switch (attribute?.type) {
    case 'relation':
      return attribute.target ?? null;
    case 'component':
      return attribute.component ?? null;
    case 'media':
      return FILE;
    default:
      return null;
  }
}

/** The type of a column; undefined for what is no column. */
export function scalarOf({ uid, attributes }: Schema, name: string): string | undefined {
  // A component, `content.question-answer`, has no row of its own beside its id.
  const owned = Object.hasOwn(OWN, name) && (uid.includes('::') || name === 'id');
  return attributeOf(attributes, name)?.type ?? (owned ? OWN[name] : undefined);
}

/** Does one row of the type have many of these? */
export function isMany({ attributes }: Schema, name: string): boolean {
  const { type, relation = '', repeatable, multiple } = attributeOf(attributes, name) ?? {};
  if (type === 'relation') return relation.endsWith('Many');
  return type === 'dynamiczone' || repeatable === true || multiple === true;
}

/** Is it a relation or a file, as opposed to a part of the page itself? */
export function isRelated({ attributes }: Schema, name: string): boolean {
  return ['relation', 'media'].includes(attributeOf(attributes, name)?.type ?? '');
}

export const attributeOf = (
  attributes: Schema['attributes'],
  name: string,
): SchemaAttribute | undefined => (Object.hasOwn(attributes, name) ? attributes[name] : undefined);
