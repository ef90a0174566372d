import type { Core, UID } from '@strapi/strapi';
import { isDeepStrictEqual } from 'node:util';
import {
  BYTES,
  FILE,
  fileRow,
  isFileId,
  lockFiles,
  PUBLIC_WORDS,
  type FileRow,
} from '../../../../../kernel/files';
import { isGoverned } from '../../../../../kernel/content-types';
import { beforeManyAreRemoved, wrapUploads } from '../../../../../kernel/strapi-patches/uploads';
import { isCorrecting } from '../correcting';
import { refusal } from '../refuse';
import { mustBeUnused, type ToUsed } from './in-use';
import { matched, type LifecycleEvent } from './matched';

const FOLDER = 'plugin::upload.folder' as UID.ContentType;

/**
 * The row of a file that a live or pending revision uses: neither its bytes nor what the public sees of
 * it is changed, and it is not removed, whoever writes. Asked in the transaction of the write, with the
 * row held, so that nobody puts it to use meanwhile.
 */
export function guardFiles(strapi: Core.Strapi): void {
  const held = async ({ params }: LifecycleEvent): Promise<FileRow[]> => {
    const columns = ['id', ...BYTES, ...PUBLIC_WORDS] as (keyof FileRow)[];
    const ids = (await matched<FileRow>(strapi, FILE, params, ['id'])).map(({ id }) => id);
    if (ids.length === 0) return [];
    if (strapi.db.inTransaction()) {
      await strapi.db.transaction(({ trx }) => lockFiles(strapi, trx, ids, 'change'));
    }
    // By id: what was matched before the lock may match no more.
    return matched<FileRow>(strapi, FILE, { where: { id: { $in: ids } } }, columns);
  };
  const removed = async (event: LifecycleEvent): Promise<void> => {
    for (const { id } of await held(event)) await mustBeUnused(strapi, FILE, String(id));
  };
  const changed = async (event: LifecycleEvent): Promise<void> => {
    const data = (event.params.data ?? {}) as Record<string, unknown>;
    mustNotAttach(strapi, data);
    for (const row of await held(event)) {
      const wish = wishOf(row, data);
      if (wish !== null) await mustBeUnused(strapi, FILE, String(row.id), wish);
    }
  };
  const made = ({ params }: LifecycleEvent): void => {
    for (const data of [params.data].flat())
      mustNotAttach(strapi, (data ?? {}) as Record<string, unknown>);
  };
  strapi.db.lifecycles.subscribe({
    models: [FILE],
    beforeCreate: made,
    beforeCreateMany: made,
    beforeUpdate: changed,
    beforeUpdateMany: changed,
    beforeDelete: removed,
    beforeDeleteMany: removed,
  } as Parameters<typeof strapi.db.lifecycles.subscribe>[0]);
}

/** Asked before a byte is written or removed, of the row that the id reaches, and again by the row. */
export function guardUploads(strapi: Core.Strapi): void {
  const unused = async (id: unknown, wish: ToUsed): Promise<FileRow | null> => {
    const row = await fileRow(strapi, id);
    if (row !== null) await mustBeUnused(strapi, FILE, String(row.id), wish);
    return row;
  };
  wrapUploads(strapi, {
    replace: (replace) => async (id, what, options) =>
      replace((await unused(id, 'replace'))?.id ?? id, what, options),
    remove: (remove) => async (file) => {
      await unused(file.id, 'delete');
      return remove(file);
    },
  });
  // All or nothing: of several, none goes where one must stay.
  const allUnused = async (where: object): Promise<void> => {
    const rows = await strapi.db.query(FILE).findMany({ where, select: ['id'] });
    for (const { id } of rows) await mustBeUnused(strapi, FILE, String(id));
  };
  beforeManyAreRemoved(strapi, {
    async files(ids) {
      mustBeIds(strapi, ids);
      await allUnused({ id: { $in: [ids ?? []].flat() } });
    },
    async folders(ids) {
      mustBeIds(strapi, ids);
      const folders = (await strapi.db
        .query(FOLDER)
        .findMany({ where: { id: { $in: [ids ?? []].flat() } }, select: ['path'] })) as {
        path: string;
      }[];
      for (const { path } of folders) {
        await allUnused({
          $or: [{ folderPath: path }, { folderPath: { $startsWith: `${path}/` } }],
        });
      }
    },
  });
}

/** PostgreSQL answers with an error for what is no number. */
function mustBeIds(strapi: Core.Strapi, ids: unknown): void {
  if (![ids ?? []].flat().every(isFileId)) throw refusal(strapi, 'invalid_input', { field: 'ids' });
}

/** What a write wants of a file; null for what nobody outside the media library sees. */
function wishOf(row: FileRow, data: Record<string, unknown>): ToUsed | null {
  const changes = (name: (typeof BYTES)[number] | (typeof PUBLIC_WORDS)[number]) =>
    data[name] !== undefined && !same(row[name], data[name]);
  // A digest that was missing may be filled in; one that is there stands for the bytes.
  const bytes = BYTES.filter((name) => name !== 'sha256' || (row.sha256 ?? null) !== null);
  if (bytes.some(changes)) return 'replace';
  return PUBLIC_WORDS.some(changes) && !isCorrecting(row.id) ? 'words' : null;
}

/** Nothing and an empty text are the same to a reader; numbers of a column come as texts. */
const same = (before: unknown, after: unknown): boolean =>
  isDeepStrictEqual(plain(before), plain(after));

const plain = (value: unknown): unknown => {
  if (value === null || value === undefined || value === '') return null;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number') return String(value);
  return typeof value === 'object' ? JSON.parse(JSON.stringify(value)) : value;
};

/** A file is put to use by the page that uses it: from its own side it would reach live pages too. */
function mustNotAttach(strapi: Core.Strapi, { related }: Record<string, unknown>): void {
  const links = [related, (related as { connect?: unknown; set?: unknown } | null)?.connect ?? []]
    .flat(2)
    .concat([(related as { set?: unknown } | null)?.set ?? []].flat()) as {
    __type?: string;
  }[];
  const reviewed = links
    .map((link) => link?.__type)
    .find((type) => type !== undefined && (isGoverned(strapi, type) || isComponent(strapi, type)));
  if (reviewed !== undefined) throw refusal(strapi, 'review_required', { contentType: reviewed });
}

const isComponent = (strapi: Core.Strapi, uid: string): boolean => uid in strapi.components;
