import type { Core, UID } from '@strapi/strapi';
import { inSchema, isSqlite, namesOf, type Trx } from './tables';

/** Files of the media library. */
export const FILE = 'plugin::upload.file' as UID.ContentType;

/**
 * What makes a file's bytes what they are: where they lie, how they are served and how large they show.
 * None of it changes without the bytes, and the bytes never without the name (`hash`).
 */
export const BYTES = [
  'hash',
  'ext',
  'mime',
  'size',
  'width',
  'height',
  'formats',
  'url',
  'previewUrl',
  'provider',
  'provider_metadata',
  'sha256',
] as const;

/** What the public sees of a file beside its picture. */
export const PUBLIC_WORDS = [
  'alternativeText',
  'caption',
  'focalPoint',
  'photographer',
  'licence',
  'rightsUntil',
] as const;

export type PublicWord = (typeof PUBLIC_WORDS)[number];

/** A row of the media library, as much of it as we look at. */
export type FileRow = { id: number; name: string; folderPath: string } & Partial<
  Record<PublicWord | (typeof BYTES)[number], unknown>
>;

const COLUMNS = ['id', 'name', 'folderPath', ...BYTES, ...PUBLIC_WORDS];

const LARGEST = 2_147_483_647;

/**
 * Is this the id of a row as we write it? `02`, `11.0`, `+13` and `1e1` are numbers to one database and
 * errors to the other; to us they are no id.
 */
export const isFileId = (id: unknown): boolean =>
  (typeof id === 'string' || typeof id === 'number') &&
  /^[1-9]\d{0,9}$/u.test(String(id)) &&
  Number(id) <= LARGEST;

/** The row of an id; null where there is none, or where it is no id as we write it. */
export async function fileRow(strapi: Core.Strapi, id: unknown): Promise<FileRow | null> {
  if (!isFileId(id)) return null;
  const row: unknown = await strapi.db.query(FILE).findOne({ where: { id }, select: COLUMNS });
  return row as FileRow | null;
}

/**
 * Holds these rows until the transaction ends. `share`: whoever puts a file to use, of whom there may be
 * several; `change`: whoever changes or removes it, and then waits for the former and they for it.
 */
export async function lockFiles(
  strapi: Core.Strapi,
  trx: Trx,
  ids: readonly number[],
  how: 'share' | 'change',
): Promise<void> {
  if (ids.length === 0) return;
  const rows = inSchema(strapi, trx, namesOf(strapi, FILE).table).whereIn('id', [...ids]);
  // SQLite has no row locks: a write that changes nothing takes the lock of the database.
  if (isSqlite(strapi)) await rows.update({ id: trx.ref('id') });
  else if (how === 'share') await rows.select('id').orderBy('id').forShare();
  else await rows.select('id').orderBy('id').forNoKeyUpdate();
}
