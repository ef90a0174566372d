/** An attribute of a type or component: the few properties that the rules look at. */
export interface Attribute {
  type: string;
  component?: string;
  components?: readonly string[];
  repeatable?: boolean;
  relation?: string;
  target?: string;
  multiple?: boolean;
  maxLength?: number;
  min?: number;
  max?: number;
  enum?: readonly string[];
}

export type Model = Readonly<Record<string, Attribute>>;

/** Finds the attributes of a type or component. */
export type ModelOf = (uid: string) => Model;

export type Data = Record<string, unknown>;

export const isObject = (value: unknown): value is Data =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);

/** The path of one part of a list: by its key, by its place where it has none. */
export function itemField(field: string, item: unknown, index: number): string {
  const key = isObject(item) && typeof item['key'] === 'string' ? item['key'] : '';
  return `${field}[${key === '' ? index : key}]`;
}
