/** What `nexus` gives while it builds a type; its own types are made for code generation. */
export interface Builder {
  field(name: string, config: unknown): void;
  string(name: string, config?: unknown): void;
  int(name: string, config?: unknown): void;
  boolean(name: string, config?: unknown): void;
  nonNull: Builder;
  list: Builder;
}

export interface Nexus {
  objectType(config: { name: string; definition(t: Builder): void }): unknown;
  extendType(config: { type: string; definition(t: Builder): void }): unknown;
  nonNull(type: string): unknown;
}

/** A field of `Query` with the right that it needs. */
export interface RootField {
  name: string;
  field: unknown;
  scope: string[];
}
