import { isObject, type Attribute, type Data, type Model, type ModelOf } from './model';

/** What the draft holds today: `uid:id` of each component → its key; and the keys of single components. */
export interface KnownKeys {
  byRow: ReadonlyMap<string, string | null>;
  single: ReadonlyMap<string, string>;
}

export const NO_KEYS: KnownKeys = { byRow: new Map(), single: new Map() };

/**
 * Gives every component that has a `key` attribute its key. One that a client sends stays; one that
 * stands in the draft keeps its own; two that are the same: the second gets a new one.
 * A row id that is not of this draft is left out, so that the component is written as a new row.
 */
export function withKeys(
  model: Model,
  data: Data,
  modelOf: ModelOf,
  known: KnownKeys,
  newKey: () => string,
): Data {
  const taken = new Set<string>();
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const attribute = Object.hasOwn(model, name) ? model[name] : undefined;
      return [name, attribute ? convert(attribute, name, value) : value];
    }),
  );

  function convert(attribute: Attribute, name: string, value: unknown): unknown {
    const isZone = attribute.type === 'dynamiczone';
    if (attribute.type !== 'component' && !isZone) return value;
    if (!isZone && attribute.repeatable !== true)
      return isObject(value)
        ? part(attribute.component ?? '', value, known.single.get(name))
        : value;
    // Strapi refuses null where it means an empty list.
    if (value === null) return [];
    if (!Array.isArray(value)) return value;
    return value.map((item: unknown) =>
      isObject(item)
        ? part(isZone ? String(item['__component']) : (attribute.component ?? ''), item)
        : item,
    );
  }

  function part(uid: string, value: Data, ofDraft?: string): Data {
    const { id, ...rest } = value;
    const row = `${uid}:${String(id)}`;
    const isOwnRow = id !== undefined && id !== null && known.byRow.has(row);
    const kept: Data = isOwnRow ? value : rest;
    if (!('key' in modelOf(uid))) return kept;
    const wished = value['key'] || known.byRow.get(row) || ofDraft;
    const key = typeof wished === 'string' && !taken.has(wished) ? wished : newKey();
    taken.add(key);
    return { ...kept, key };
  }
}
