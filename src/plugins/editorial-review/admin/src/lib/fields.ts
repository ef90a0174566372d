interface FieldPath {
  name: string;
  key: string | undefined;
  /** The field inside the part or component. */
  rest: string | undefined;
}

/** Takes `lead`, `portrait.alt` and `content[KEY].answer` apart. */
export function parseField(path: string): FieldPath {
  const [, name = path, key, rest] = /^(\w+)(?:\[([^\]]+)\])?(?:\.(\w+))?/.exec(path) ?? [];
  return { name, key, rest };
}

interface Part {
  /** Missing where the field holds one kind only. */
  component: string | undefined;
  /** Its place in the order, from 1. */
  number: number;
}

/** The part of a page with this key. */
export function partOf(page: unknown, name: string, key: string): Part | null {
  const parts = recordOf(page)[name];
  if (!Array.isArray(parts)) return null;
  const index = parts.findIndex((part) => recordOf(part)['key'] === key);
  if (index === -1) return null;
  const component = recordOf(parts[index])['__component'];
  return { component: typeof component === 'string' ? component : undefined, number: index + 1 };
}

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
