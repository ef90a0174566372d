/**
 * Two people have written in one page since the same version of it. What each wrote alone is put together;
 * where both wrote in one place there is a conflict, and a person chooses. Works on what a form holds, field
 * by field; parts of a page are matched by their `key`, never by a row id, which a save may change.
 */
export type Values = Readonly<Record<string, unknown>>;

/** As much of an attribute of a type or component as is needed here. */
export interface Attribute {
  type: string;
  component?: string;
  repeatable?: boolean;
}
export type Attributes = Readonly<Record<string, Attribute>>;

export interface Shape {
  attributes: Attributes;
  /** By UID. */
  components: Readonly<Record<string, { attributes: Attributes }>>;
}

/** One place in which both have written. */
export interface Conflict {
  /** `lead`, `portrait.alt`, `content[KEY].answer`; `content[KEY]` for a part that one of them removed. */
  path: string;
  /** `order`: both have moved parts about; the values are lists of keys. */
  kind: 'value' | 'part' | 'order';
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

/** What a person has chosen for a conflict; a value is what they have put together themselves. */
export type Choice = 'mine' | 'theirs' | { value: unknown };
export type Choices = Readonly<Record<string, Choice>>;

export interface Merged {
  /** What nobody has chosen yet is mine, or theirs where I have removed it: nothing that was typed is missing. */
  values: Values;
  /** Fields of the page in which something of theirs came in. */
  taken: string[];
  /** Those that nobody has chosen yet. */
  conflicts: Conflict[];
}

/** Merges `mine` and `theirs`, which both began with `base`. */
export function merge(
  shape: Shape,
  base: Values,
  mine: Values,
  theirs: Values,
  choices: Choices = {},
): Merged {
  const conflicts: Conflict[] = [];
  const run = merging(shape, choices, (conflict) => conflicts.push(conflict));
  const values = run.fields(shape.attributes, '', base, mine, theirs);
  const names = Object.keys(shape.attributes);
  const taken = names.filter(
    (name) => !same(base[name], theirs[name]) && !same(mine[name], values[name]),
  );
  return { values, taken, conflicts };
}

function merging({ components }: Shape, choices: Choices, conflict: (own: Conflict) => void) {
  /** What was chosen; else the conflict is told and `otherwise` stands for now. */
  function chosen(own: Conflict, otherwise: 'mine' | 'theirs'): unknown {
    const choice = choices[own.path];
    if (choice === undefined) conflict(own);
    if (typeof choice === 'object') return choice.value;
    return own[choice ?? otherwise];
  }

  function fields(attributes: Attributes, at: string, base: Values, mine: Values, theirs: Values) {
    // What is no field (the row's id, its place in the list) is as they left it.
    const merged: Record<string, unknown> = { ...mine, ...rest(theirs, attributes) };
    for (const [name, attribute] of Object.entries(attributes)) {
      const value = field(attribute, `${at}${name}`, base[name], mine[name], theirs[name]);
      if (value === undefined && !(name in mine) && !(name in theirs)) continue;
      merged[name] = value;
    }
    return merged;
  }

  function field(
    attribute: Attribute,
    path: string,
    base: unknown,
    mine: unknown,
    theirs: unknown,
  ): unknown {
    if (same(base, mine)) return theirs;
    const attributes = attributesOf(attribute);
    if (isParts(attribute) && [base, mine, theirs].every(isKeyed))
      return parts(attribute, path, partsOf(base), partsOf(mine), partsOf(theirs));
    if (attributes !== undefined && isObject(mine) && isObject(theirs) && !isParts(attribute))
      return fields(attributes, `${path}.`, isObject(base) ? base : {}, mine, theirs);
    if (same(base, theirs) || same(mine, theirs)) return mine;
    return chosen({ path, kind: 'value', base, mine, theirs }, 'mine');
  }

  const attributesOf = ({ component }: Attribute): Attributes | undefined =>
    component === undefined ? undefined : components[component]?.attributes;

  /** A list of parts: each by itself, in the order of whoever has moved them. */
  function parts(attribute: Attribute, path: string, base: Part[], mine: Part[], theirs: Part[]) {
    const [before, after] = [byKey(base), byKey(theirs)];
    const own = byKey(mine);
    const kept = new Map<Key, Part>();
    for (const key of new Set([...before.keys(), ...own.keys(), ...after.keys()])) {
      const value = part(attribute, `${path}[${String(key)}]`, {
        base: before.get(key),
        mine: own.get(key),
        theirs: after.get(key),
      });
      if (value !== undefined) kept.set(key, value);
    }
    const keys = [[...before.keys()], [...own.keys()], [...after.keys()]] as [Key[], Key[], Key[]];
    return order(path, keys[0], keys[1], keys[2])
      .map((key) => kept.get(key))
      .filter((value) => value !== undefined);
  }

  /** One part; undefined where it goes. */
  function part(
    attribute: Attribute,
    path: string,
    { base, mine, theirs }: Record<'base' | 'mine' | 'theirs', Part | undefined>,
  ): Part | undefined {
    if (mine !== undefined && theirs !== undefined) {
      const component = mine['__component'] ?? attribute.component;
      const attributes = components[String(component)]?.attributes ?? {};
      return fields(attributes, `${path}.`, base ?? {}, mine, theirs);
    }
    if (base === undefined) return mine ?? theirs;
    // One of them took it away: for good, unless the other wrote in it.
    const [left, by] =
      mine === undefined ? ([theirs, 'theirs'] as const) : ([mine, 'mine'] as const);
    if (left === undefined || same(base, left)) return undefined;
    return chosen({ path, kind: 'part', base, mine, theirs }, by) as Part | undefined;
  }

  /** All keys of both, in one order. */
  function order(path: string, base: Key[], mine: Key[], theirs: Key[]): Key[] {
    const [iMoved, theyMoved] = [isMoved(base, mine), isMoved(base, theirs)];
    if (!iMoved) return woven(theirs, mine);
    if (!theyMoved || isSameOrder(mine, theirs)) return woven(mine, theirs);
    const own = { path, kind: 'order' as const, base, mine, theirs };
    return chosen(own, 'mine') === theirs ? woven(theirs, mine) : woven(mine, theirs);
  }

  return { fields };
}

type Part = Readonly<Record<string, unknown>>;
/** A part that was added and not yet saved has no key: it is itself. */
type Key = string | symbol;

function byKey(list: Part[]): Map<Key, Part> {
  return new Map(list.map((part, index) => [keyOf(part) ?? Symbol(`new ${index}`), part]));
}

const keyOf = ({ key }: Part): string | undefined =>
  typeof key === 'string' && key !== '' ? key : undefined;

const isParts = ({ type, repeatable }: Attribute): boolean =>
  type === 'dynamiczone' || (type === 'component' && repeatable === true);

/** Parts that were saved have keys, all or none: a component without them is compared as a whole list. */
function isKeyed(list: unknown): boolean {
  const saved = partsOf(list).filter(({ id }) => id !== undefined && id !== null);
  const keys = saved.map(keyOf);
  return keys.every((key) => key !== undefined) && new Set(keys).size === keys.length;
}

const partsOf = (list: unknown): Part[] => (Array.isArray(list) ? (list as Part[]) : []);

/** Those that both have stand in another order. */
function isMoved(before: Key[], after: Key[]): boolean {
  const common = before.filter((key) => after.includes(key));
  const now = after.filter((key) => before.includes(key));
  return common.some((key, index) => now[index] !== key);
}

const isSameOrder = (one: Key[], other: Key[]): boolean => !isMoved(one, other);

/** `other`'s own come after whom they follow there. */
function woven(leading: Key[], other: Key[]): Key[] {
  const result = [...leading];
  for (const [index, key] of other.entries()) {
    if (result.includes(key)) continue;
    const previous = other[index - 1];
    const at = previous === undefined ? 0 : result.indexOf(previous) + 1;
    result.splice(at, 0, key);
  }
  return result;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is no field of the component. */
const rest = (values: Values, attributes: Attributes): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !(name in attributes)));

/** Ids of rows and places in a form's list say nothing of what stands there; nothing, null and '' are alike. */
const NO_CONTENT = new Set(['id', '__temp_key__']);

/** Is it the same content? */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other) || (isEmpty(one) && isEmpty(other))) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, index) => same(value, other[index]));
  if (!isObject(one) || !isObject(other)) return false;
  // A file of the media library is known by its id.
  if ('mime' in one && 'mime' in other) return one['id'] === other['id'];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => NO_CONTENT.has(name) || same(one[name], other[name]));
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';
