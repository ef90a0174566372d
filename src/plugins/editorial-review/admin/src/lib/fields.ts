interface FieldPath {
  name: string;
  key: string | undefined;
  /** The place in a list, from 0, where a form names a part by that. */
  index: number | undefined;
  /** The field inside the part or component. */
  rest: string | undefined;
}

/** Takes `lead`, `portrait.alt`, `content[KEY].answer` and `content.3.answer` apart. */
export function parseField(path: string): FieldPath {
  const [, name = path, key, index, rest] =
    /^(\w+)(?:\[([^\]]+)\]|\.(\d+))?(?:\.(\w+))?/.exec(path) ?? [];
  return { name, key, index: index === undefined ? undefined : Number(index), rest };
}

interface Part {
  /** Missing where the field holds one kind only. */
  component: string | undefined;
  /** Its place in the order, from 1. */
  number: number;
}

/** The part of a page with this key, or at this place. */
export function partOf(page: unknown, name: string, key: string | number): Part | null {
  const parts = recordOf(page)[name];
  if (!Array.isArray(parts)) return null;
  const index =
    typeof key === 'number' ? key : parts.findIndex((part) => recordOf(part)['key'] === key);
  if (!(index in parts)) return null;
  const component = recordOf(parts[index])['__component'];
  return { component: typeof component === 'string' ? component : undefined, number: index + 1 };
}

/**
 * Where the form has a field of a page: `content[KEY].answer` is `content.3.answer`. The part is looked for in each of
 * `pages` in turn (the form, then what was saved); where it is in none, the path of its list.
 */
export function formPathOf(field: string, pages: readonly unknown[]): string {
  const { name, key, rest } = parseField(field);
  if (key === undefined) return field;
  for (const page of pages) {
    const part = partOf(page, name, key);
    if (part !== null)
      return [name, part.number - 1, ...(rest === undefined ? [] : [rest])].join('.');
  }
  return name;
}

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
