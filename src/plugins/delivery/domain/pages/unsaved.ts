import { rowOf, rowsOf, type Json, type Row } from '../types';
import type { Field, Types } from '../views/shapes';
import { relatedIn } from './relations';
import { soundBlocks } from './sound-blocks';

/** Below what is not stored there is no row id. */
const UNSTORED = 0;

/**
 * What a form holds as a row of the loaders: files by their id, relations by document ids, which are looked
 * up afterwards. A field that the form does not have is as it is stored.
 */
export function rowFrom(uid: string, values: Json, stored: Row | null, types: Types): Row {
  const row: Row = { id: UNSTORED };
  for (const [name, field] of Object.entries(types.shapeOf(uid)))
    row[name] =
      name in values
        ? valueFrom(field, values[name], stored?.[name], types)
        : (stored?.[name] ?? null);
  return row;
}

function valueFrom(field: Field, value: unknown, stored: unknown, types: Types): unknown {
  switch (field.kind) {
    case 'scalar':
    case 'list':
      return ['string', 'number', 'boolean'].includes(typeof value) ? value : null;
    case 'blocks':
      return Array.isArray(value) ? soundBlocks(value) : null;
    case 'file': {
      const id = fileId(value);
      return id === null ? null : { id };
    }
    case 'relation':
      return relatedIn(value, stored, field.many).map((documentId) => ({ documentId }));
    case 'component': {
      const own = (part: Json) => rowFrom(field.uid, part, storedPart(part, stored), types);
      if (field.many) return partsOf(value).map(own);
      return isPart(value) ? own(value) : null;
    }
    case 'zone':
      return partsOf(value).flatMap((part) => {
        const uid = String(part['__component']);
        if (!field.uids.includes(uid)) return [];
        const before = storedPart(part, stored);
        const same = before?.['__component'] === uid ? before : null;
        return [{ ...rowFrom(uid, part, same, types), __component: uid }];
      });
  }
}

/** The part as it is stored: by its key, which stays, else by its row. */
function storedPart(part: Json, stored: unknown): Row | null {
  const all = rowsOf(stored);
  const same = (name: 'key' | 'id') =>
    part[name] === undefined || part[name] === null
      ? undefined
      : all.find((row) => row[name] === part[name]);
  return same('key') ?? same('id') ?? null;
}

const isPart = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const partsOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isPart) : []);

function fileId(value: unknown): number | null {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  const id = Number(isPart(one) ? one['id'] : one);
  return Number.isSafeInteger(id) && id > 0 ? id : null;
}

/** What a row points at. */
export interface Targets {
  files: Set<number>;
  documents: Map<string, Set<string>>;
}

/** What has been found of it, as the loaders give it. */
export interface Found {
  files: ReadonlyMap<number, Row>;
  /** By type and document id. */
  documents: ReadonlyMap<string, ReadonlyMap<string, Row>>;
}

/** Everything that must be looked up for a row. */
export function targetsOf(uid: string, row: Row, types: Types): Targets {
  const targets: Targets = { files: new Set(), documents: new Map() };
  walk(uid, row, types, {
    file: (id) => targets.files.add(id),
    documents(target, ids) {
      const known = targets.documents.get(target) ?? new Set();
      for (const id of ids) known.add(id);
      targets.documents.set(target, known);
    },
  });
  return targets;
}

/** The row with what was found in its place; what was not found is not shown. */
export function filled(uid: string, row: Row, types: Types, found: Found): Row {
  const copy: Row = { ...row };
  for (const [name, field] of Object.entries(types.shapeOf(uid))) {
    const value = row[name];
    if (field.kind === 'file') copy[name] = found.files.get(Number(rowOf(value)?.id)) ?? null;
    else if (field.kind === 'relation') {
      const rows = idsOf(value).flatMap((id) => found.documents.get(field.target)?.get(id) ?? []);
      copy[name] = field.many ? rows : (rows[0] ?? null);
    } else if (field.kind === 'component') {
      const rows = rowsOf(value).map((own) => filled(field.uid, own, types, found));
      copy[name] = field.many ? rows : (rows[0] ?? null);
    } else if (field.kind === 'zone')
      copy[name] = rowsOf(value).map((own) =>
        filled(String(own['__component']), own, types, found),
      );
  }
  return copy;
}

interface Visitor {
  file(id: number): void;
  documents(target: string, ids: string[]): void;
}

function walk(uid: string, row: Row, types: Types, visit: Visitor): void {
  for (const [name, field] of Object.entries(types.shapeOf(uid))) {
    const value = row[name];
    const file = field.kind === 'file' ? rowOf(value) : null;
    if (file !== null) visit.file(Number(file.id));
    else if (field.kind === 'relation') visit.documents(field.target, idsOf(value));
    else if (field.kind === 'component')
      for (const own of rowsOf(value)) walk(field.uid, own, types, visit);
    else if (field.kind === 'zone')
      for (const own of rowsOf(value)) walk(String(own['__component']), own, types, visit);
  }
}

const idsOf = (value: unknown): string[] => rowsOf(value).map((row) => String(row['documentId']));
