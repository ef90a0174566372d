import type { Core, UID } from '@strapi/strapi';

export interface Place {
  /** As in every answer of ours: `content[KEY].answer`. */
  field: string;
  /** As Strapi's own forms want it: `['content', '0', 'answer']`. */
  path: string[];
}

interface Attribute {
  type: string;
  target?: string;
  component?: string;
}

type Data = Record<string, unknown>;

const FILE = 'plugin::upload.file';
const DEEPEST = 10;

/** A path of Strapi's as we write it; it ends at a rich text, whose nodes are no fields of the form. */
export function placeOf(path: string[], data: unknown): Place {
  const place: Place = { field: '', path: [] };
  let value = data;
  for (const step of path) {
    value = isObject(value) || Array.isArray(value) ? (value as Data)[step] : undefined;
    if (isNode(value)) break;
    place.field = /^\d+$/.test(step)
      ? `${place.field}[${keyOf(value, step)}]`
      : inside(place, step);
    place.path.push(step);
  }
  return place;
}

/** Every relation or file of the data that leads to a type, and in which `leadsTo` finds its target. */
export function placesOf(
  strapi: Core.Strapi,
  uid: string,
  data: unknown,
  leadsTo: (target: string, value: unknown) => boolean,
): Place[] {
  return within(uid, data, { field: '', path: [] });

  function within(model: string, values: unknown, at: Place): Place[] {
    if (!isObject(values) || at.path.length > DEEPEST) return [];
    const attributes = (
      strapi.getModel(model as UID.ContentType) as
        { attributes: Record<string, Attribute> } | undefined
    )?.attributes;
    return Object.entries(values).flatMap(([name, value]) => {
      const attribute = attributes?.[name];
      if (attribute === undefined || value === null || value === undefined) return [];
      return valueIn(attribute, value, { field: inside(at, name), path: [...at.path, name] });
    });
  }

  function valueIn(attribute: Attribute, value: unknown, at: Place): Place[] {
    const target = attribute.type === 'media' ? FILE : attribute.target;
    if (target !== undefined) return leadsTo(target, value) ? [at] : [];
    if (!Array.isArray(value)) return partIn(attribute, value, at);
    return value.flatMap((part: unknown, index) =>
      partIn(attribute, part, {
        field: `${at.field}[${keyOf(part, String(index))}]`,
        path: [...at.path, String(index)],
      }),
    );
  }

  function partIn(attribute: Attribute, part: unknown, at: Place): Place[] {
    const component = attribute.component ?? (isObject(part) ? part['__component'] : undefined);
    return typeof component === 'string' ? within(component, part, at) : [];
  }
}

const inside = ({ field }: Place, name: string): string =>
  field === '' ? name : `${field}.${name}`;

const isObject = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNode = (value: unknown): boolean => isObject(value) && Array.isArray(value['children']);

function keyOf(part: unknown, index: string): string {
  const key = isObject(part) ? part['key'] : undefined;
  return typeof key === 'string' && key !== '' ? key : index;
}
