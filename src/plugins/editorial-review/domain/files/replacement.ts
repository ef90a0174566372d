/** As it stands in the trail. */
export const REPLACE_FILE = 'replaceFile';

/**
 * A page's content with one file in another's place, wherever it is shown: only the fields that change.
 * A file stands in a snapshot as `{ id, sha256 }`.
 */
export function withOther(
  content: Readonly<Record<string, unknown>>,
  from: number,
  to: { id: number; sha256: string | null },
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(content)
      .filter(([, value]) => shows(value, from))
      .map(([name, value]) => [name, swapped(value, from, to)]),
  );
}

type Parts = Record<string, unknown>;

const isFile = (value: object, id: number): boolean =>
  'sha256' in value && (value as { id?: unknown }).id === id;

function shows(value: unknown, id: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return isFile(value, id) || Object.values(value).some((part) => shows(part, id));
}

function swapped(value: unknown, from: number, to: object): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => swapped(part, from, to));
  if (isFile(value, from)) return to;
  return Object.fromEntries(
    Object.entries(value as Parts).map(([name, part]) => [name, swapped(part, from, to)]),
  );
}
