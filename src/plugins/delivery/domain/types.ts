/** A row as the loaders give it: attributes by name, associations as rows or lists of rows. */
export interface Row {
  id: number;
  [attribute: string]: unknown;
}

/** Which attributes to read, and what to read along with them. A zone has a plan per component. */
export interface Plan {
  fields: readonly string[];
  with?: Readonly<Record<string, Plan | ZonePlan>>;
}

export interface ZonePlan {
  zone: Readonly<Record<string, Plan>>;
}

/** A part of an answer. */
export type Json = Record<string, unknown>;

export type RichTextFormat = 'blocks' | 'html' | 'text';

/** The row of an association that has one. */
export function rowOf(value: unknown): Row | null {
  if (Array.isArray(value)) return (value[0] as Row | undefined) ?? null;
  return typeof value === 'object' && value !== null ? (value as Row) : null;
}

/** The rows of an association, however many it has. */
export function rowsOf(value: unknown): Row[] {
  if (Array.isArray(value)) return value as Row[];
  const row = rowOf(value);
  return row ? [row] : [];
}
