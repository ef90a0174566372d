import type { Core } from '@strapi/strapi';
import { BYTES, FILE, fileRow, lockFiles, type FileRow } from '../../../../../../kernel/files';
import { service } from '../../../../../../kernel/services';
import { tellOfFile } from '../../../../../../kernel/strapi-patches/uploads';
import type { SentFile, UploadService } from '../../../../../../kernel/strapi-services';
import { noSuchFile } from '../../refuse';
import { said } from './said';
import { bytesOf, removeBytes, removeLeftOver } from './stored-bytes';
import { ownWords } from './words';

interface Replacement {
  data?: { fileInfo?: Record<string, unknown> };
  file: SentFile;
}

/**
 * New bytes for a file of the media library. They are stored beside the old ones, under a name of their
 * own; the row is switched in one transaction, in which whoever guards files is asked again with the
 * row held; the old bytes go when that is committed. (Strapi's own writes over the old bytes first.)
 *
 * Resolves with the row. Rejects with what the checks of an upload, or a guard, refuse.
 */
export const replaceWhole =
  (strapi: Core.Strapi) =>
  (_original: UploadService['replace']): UploadService['replace'] =>
  async (id, what, options) => {
    const row = await fileRow(strapi, id);
    if (row === null) throw noSuchFile(strapi);
    const { data = {}, file } = what as Replacement;
    const info = said(strapi, [data.fileInfo ?? {}])[0] ?? {};
    // Refused before anything is stored.
    const words = wordsFrom(strapi, info, options);
    const name = info['name'];
    const [made] = await service(strapi, 'upload.upload').upload(
      { data: { fileInfo: typeof name === 'string' && name !== '' ? { name } : {} }, files: file },
      options,
    );
    if (made === undefined) throw new Error('An upload that stored nothing.');
    const { before, after } = await switched(strapi, row.id, made.id, words);
    await removeLeftOver(strapi, before);
    await tellOfFile(strapi, 'media.update', after);
    return after;
  };

async function switched(
  strapi: Core.Strapi,
  id: number,
  madeId: number,
  words: Record<string, unknown>,
): Promise<{ before: FileRow; after: object }> {
  const files = strapi.db.query(FILE);
  const made = await fileRow(strapi, madeId);
  if (made === null) throw new Error(`The uploaded file ${madeId} is gone.`);
  try {
    return await strapi.db.transaction(async ({ trx }) => {
      await lockFiles(strapi, trx, [id], 'change');
      const before = await fileRow(strapi, id);
      // Somebody has removed it while the new bytes were being stored.
      if (before === null) throw noSuchFile(strapi);
      const bytes = Object.fromEntries(BYTES.map((column) => [column, made[column] ?? null]));
      await files.delete({ where: { id: madeId } });
      const data = { ...words, name: made.name, ...bytes };
      const after = (await files.update({ where: { id }, data })) as object;
      return { before, after };
    });
  } catch (error) {
    await files.delete({ where: { id: madeId } });
    await removeBytes(strapi, bytesOf(strapi, made));
    throw error;
  }
}

/** What was said of the new picture; what was not said stays. */
function wordsFrom(
  strapi: Core.Strapi,
  info: Record<string, unknown>,
  options: unknown,
): Record<string, unknown> {
  const { alternativeText, caption, focalPoint } = info;
  const user = (options as { user?: { id: unknown } } | undefined)?.user;
  const said = { alternativeText, caption, focalPoint, updatedBy: user?.id };
  return {
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
    ...ownWords(strapi, info),
  };
}
