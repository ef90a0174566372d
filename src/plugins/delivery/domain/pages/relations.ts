import { rowsOf } from '../types';

/** What a relation field of a form holds: what it points at, or how that changes. */
interface Changes {
  connect: readonly unknown[];
  disconnect: readonly unknown[];
}

/** The document ids of a relation once a form is saved, in the form's order. */
export function relatedIn(value: unknown, stored: unknown, many: boolean): string[] {
  if (Array.isArray(value)) return value.flatMap((own) => idOf(own) ?? []);
  if (typeof value !== 'object' || value === null) return [];
  const one = idOf(value);
  if (one !== null) return [one];
  const { connect, disconnect } = changesOf(value as Record<string, unknown>);
  const gone = new Set([...connect, ...disconnect].map(idOf));
  const before = rowsOf(stored)
    .map((row) => String(row['documentId']))
    .filter((id) => !gone.has(id));
  const after = connect.reduce<string[]>((all, own) => placed(all, own), before);
  return many || connect.length === 0 ? after : after.slice(-1);
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const changesOf = (value: Record<string, unknown>): Changes => ({
  connect: list(value['connect']),
  disconnect: list(value['disconnect']),
});

/** Strapi's form tells an entry by what it will send (`apiData`), or by itself. */
function idOf(entry: unknown): string | null {
  const { documentId, apiData } = (entry ?? {}) as { documentId?: unknown; apiData?: unknown };
  if (typeof documentId === 'string' && documentId !== '') return documentId;
  const sent = (apiData ?? {}) as { documentId?: unknown };
  return typeof sent.documentId === 'string' && sent.documentId !== '' ? sent.documentId : null;
}

function placed(all: readonly string[], entry: unknown): string[] {
  const id = idOf(entry);
  if (id === null) return [...all];
  const { position } = ((entry as { apiData?: object }).apiData ?? {}) as { position?: unknown };
  const { start, before } = (position ?? {}) as { start?: unknown; before?: unknown };
  if (start === true) return [id, ...all];
  const at = all.indexOf(String(before));
  return at < 0 ? [...all, id] : [...all.slice(0, at), id, ...all.slice(at)];
}
