import type { View } from './view';

/** What an attribute is to the full view. */
export type Field =
  | { kind: 'scalar' }
  | { kind: 'list' }
  | { kind: 'blocks' }
  | { kind: 'file' }
  | { kind: 'relation'; target: string; many: boolean }
  /** `value`: the one field that stands for each component. */
  | { kind: 'component'; uid: string; many: boolean; value: string | null }
  | { kind: 'zone'; uids: readonly string[] };

/** Everything of a type or component that a page may show, derived from its schema. */
export type Shape = Readonly<Record<string, Field>>;

/** What the rules of reading know of the types; undefined for a type that has no view. */
export interface Types {
  viewOf(uid: string): View | undefined;
  shapeOf(uid: string): Shape;
  /** Drafts are kept apart from what is live; without them, what is saved is live at once. */
  hasDrafts(uid: string): boolean;
}

/** The part of a Strapi schema that a shape is made of. */
export interface SchemaAttribute {
  type: string;
  private?: boolean;
  target?: string;
  relation?: string;
  component?: string;
  components?: string[];
  repeatable?: boolean;
  multiple?: boolean;
}

export type Attributes = Readonly<Record<string, SchemaAttribute>>;

/** Not content of the page, or shown in another way. */
const LEFT_OUT = new Set(['createdAt', 'publishedAt', 'localizations', 'locale']);

/** The shape of a type, or of a component (which has no view). `hasView` tells of a relation's target. */
export function shapeOf(
  attributes: Attributes,
  view: View | undefined,
  hasView: (uid: string) => boolean,
): Shape {
  const shape: Record<string, Field> = {};
  for (const [name, attribute] of Object.entries(attributes)) {
    const hidden = attribute.private === true && view?.shownIf?.[name] === undefined;
    if (hidden || LEFT_OUT.has(name)) continue;
    const field = fieldOf(name, attribute, view, hasView);
    if (field) shape[name] = field;
  }
  return shape;
}

/** The columns that anybody may sort by: never one that shows on a condition only. */
export function sortableOf(shape: Shape, view: View | undefined): ReadonlySet<string> {
  const scalars = Object.entries(shape).filter(
    ([name, { kind }]) => kind === 'scalar' && view?.shownIf?.[name] === undefined,
  );
  return new Set([...scalars.map(([name]) => name), 'createdAt', 'updatedAt', 'documentId']);
}

function fieldOf(
  name: string,
  attribute: SchemaAttribute,
  view: View | undefined,
  hasView: (uid: string) => boolean,
): Field | null {
  switch (attribute.type) {
    case 'relation': {
      const { target = '', relation = '' } = attribute;
      // A relation to a type that is not public (a person) is not part of any page.
      return hasView(target) ? { kind: 'relation', target, many: relation.endsWith('Many') } : null;
    }
    case 'component':
      return {
        kind: 'component',
        uid: attribute.component ?? '',
        many: attribute.repeatable === true,
        value: view?.values?.[name] ?? null,
      };
    case 'dynamiczone':
      return { kind: 'zone', uids: attribute.components ?? [] };
    case 'media':
      return { kind: 'file' };
    case 'blocks':
      return { kind: 'blocks' };
    default:
      return { kind: view?.lists?.includes(name) ? 'list' : 'scalar' };
  }
}
