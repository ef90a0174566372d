import { canonical } from '../canonical';
import type { Snapshot } from '../types';

/** What changed in an entry, field by field. */
export interface Changes {
  before: Snapshot;
  after: Snapshot;
  /** All fields that changed, in order. */
  fields: readonly string[];
}

/** Null, an empty text and an empty list are nothing to a reader. */
const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

/** Compares an entry before and after a write; null stands for an entry that was, or is, not there. */
export function changesOf(before: Snapshot | null, after: Snapshot | null): Changes {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const fields = names.filter((name) => {
    const [was, is] = [before?.[name], after?.[name]];
    if (isNothing(was) && isNothing(is)) return false;
    return canonical(was ?? null) !== canonical(is ?? null);
  });
  const only = (whole: Snapshot | null): Snapshot =>
    Object.fromEntries(fields.map((name) => [name, whole?.[name] ?? null]));
  return { before: only(before), after: only(after), fields };
}

/** Which parts of the model readers never see. */
export interface Privacy {
  /** Of a field, or of a part of a component: `contacts`, `contacts.email`. */
  isPrivate(path: string): boolean;
}

/** The entry as readers may see it: without its private fields, also those inside components. */
export function publicPart(entry: Snapshot | null, { isPrivate }: Privacy): Snapshot | null {
  return entry === null ? null : (without(entry, '', isPrivate) as Snapshot);
}

function without(value: unknown, path: string, isPrivate: (path: string) => boolean): unknown {
  if (Array.isArray(value)) return value.map((own) => without(own, path, isPrivate));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, own]): [string, unknown, string] => [
        name,
        own,
        path === '' ? name : `${path}.${name}`,
      ])
      // The key of a part is how it is told from others, nothing that is read.
      .filter(([name, , own]) => name !== 'key' && !isPrivate(own))
      .map(([name, own, deeper]) => [name, without(own, deeper, isPrivate)]),
  );
}
