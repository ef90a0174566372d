import type { Core } from '@strapi/strapi';
import { FILE, fileRow, lockFiles } from '../../../../../../kernel/files';
import { tellOfFile } from '../../../../../../kernel/strapi-patches/uploads';
import type { UploadService } from '../../../../../../kernel/strapi-services';
import { removeLeftOver } from './stored-bytes';

/**
 * A file is removed row first: guards of the row are asked with it held, and its bytes go when that is
 * committed. (Strapi's own removes the bytes first.) Resolves with the row that was, or null.
 */
export const removeWhole =
  (strapi: Core.Strapi) =>
  (_original: UploadService['remove']): UploadService['remove'] =>
  async ({ id }) => {
    const removed = await strapi.db.transaction(async ({ trx }) => {
      await lockFiles(strapi, trx, [id], 'change');
      const row = await fileRow(strapi, id);
      const whole: unknown = await strapi.db.query(FILE).delete({ where: { id } });
      return row === null ? null : { row, whole: whole as object };
    });
    if (removed === null) return null;
    await removeLeftOver(strapi, removed.row);
    await tellOfFile(strapi, 'media.delete', removed.whole);
    return removed.whole;
  };
