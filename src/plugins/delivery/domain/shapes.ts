import type { Plan, ZonePlan } from './types';
import { cardPlan, FIGURE_PLAN, FILE_PLAN, isViewUid, type ViewUid } from './views';

/** What an attribute is to the full view. */
export type Field =
  | { kind: 'scalar' }
  | { kind: 'list' }
  | { kind: 'blocks' }
  | { kind: 'file' }
  | { kind: 'relation'; target: ViewUid; many: boolean }
  | { kind: 'component'; uid: string; many: boolean }
  | { kind: 'zone'; uids: readonly string[] };

/** Everything of a type or component that a page may show, derived from its schema. */
export type Shape = Readonly<Record<string, Field>>;

export type ShapeOf = (uid: string) => Shape;

/** The part of a Strapi schema that a shape is made of. */
export interface SchemaAttribute {
  type: string;
  private?: boolean;
  target?: string;
  relation?: string;
  component?: string;
  components?: string[];
  repeatable?: boolean;
}

/** Text in which each line, or each part between commas, is one value. */
const TEXT_LISTS = new Set(['api::arranger.arranger.aliases']);
/** Not content of the page, or shown in another way. */
const LEFT_OUT = new Set(['createdAt', 'publishedAt', 'localizations', 'locale']);
/** Private in the schema, and shown on one condition. */
const CONDITIONAL = new Set(['api::session.session.joinUrl']);

export function shapeOf(uid: string, attributes: Record<string, SchemaAttribute>): Shape {
  const shape: Record<string, Field> = {};
  for (const [name, attribute] of Object.entries(attributes)) {
    const hidden = attribute.private === true && !CONDITIONAL.has(`${uid}.${name}`);
    if (hidden || LEFT_OUT.has(name)) continue;
    const field = fieldOf(uid, name, attribute);
    if (field) shape[name] = field;
  }
  return shape;
}

function fieldOf(uid: string, name: string, attribute: SchemaAttribute): Field | null {
  switch (attribute.type) {
    case 'relation': {
      const { target = '', relation = '' } = attribute;
      // A relation to a type that is not public (a person) is not part of any page.
      return isViewUid(target)
        ? { kind: 'relation', target, many: relation.endsWith('Many') }
        : null;
    }
    case 'component':
      return {
        kind: 'component',
        uid: attribute.component ?? '',
        many: attribute.repeatable === true,
      };
    case 'dynamiczone':
      return { kind: 'zone', uids: attribute.components ?? [] };
    case 'media':
      return { kind: 'file' };
    case 'blocks':
      return { kind: 'blocks' };
    default:
      return { kind: TEXT_LISTS.has(`${uid}.${name}`) ? 'list' : 'scalar' };
  }
}

/** What is read for a full view: the card, and every attribute of the shape. */
export function fullPlan(uid: string, shapes: ShapeOf): Plan {
  if (uid === 'content.figure') return FIGURE_PLAN;
  const fields = new Set<string>();
  const associations: Record<string, Plan | ZonePlan> = {};
  for (const [name, field] of Object.entries(shapes(uid))) {
    switch (field.kind) {
      case 'scalar':
      case 'list':
      case 'blocks':
        fields.add(name);
        break;
      case 'file':
        associations[name] = FILE_PLAN;
        break;
      case 'relation':
        associations[name] = cardPlan(field.target);
        break;
      case 'component':
        associations[name] = fullPlan(field.uid, shapes);
        break;
      case 'zone':
        associations[name] = {
          zone: Object.fromEntries(field.uids.map((own) => [own, fullPlan(own, shapes)])),
        };
        break;
    }
  }
  if (isViewUid(uid)) for (const name of cardPlan(uid).fields) fields.add(name);
  return { fields: [...fields], with: associations };
}
