import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core, UID } from '@strapi/strapi';
import { beforeBytesAreStored } from '../../../../../../kernel/strapi-patches/upload-provider';
import { wrapUploads } from '../../../../../../kernel/strapi-patches/uploads';
import type { StoredFile } from '../../../../../../kernel/strapi-services';
import { checkFile } from './check';
import { sha256Of } from './digest';

interface Provider {
  delete(file: StoredFile): Promise<unknown>;
}

/** What the upload under way has put on disk. */
const stored = new AsyncLocalStorage<StoredFile[]>();

/**
 * Every upload is checked by its bytes, stored whole or not at all, and remembered by its digest (a
 * smaller format of a picture has none: it is made of the original's bytes).
 */
export function watchUploads(strapi: Core.Strapi): void {
  wrapUploads(strapi, {
    upload: (store) => async (what, options) => {
      for (const file of [what.files].flat()) await checkFile(strapi, file);
      const files: StoredFile[] = [];
      try {
        return await stored.run(files, () => store(what, options));
      } catch (error) {
        await takeBack(strapi, files);
        throw error;
      }
    },
    replace: (replace) => async (id, what, options) => {
      await checkFile(strapi, what.file);
      return replace(id, what, options);
    },
  });
  beforeBytesAreStored(strapi, async (file, what) => {
    if (file.folderPath !== undefined) file.sha256 = await sha256Of(file.getStream());
    if (what === 'upload') stored.getStore()?.push(file);
  });
}

async function takeBack(strapi: Core.Strapi, files: readonly StoredFile[]): Promise<void> {
  const { provider } = strapi.plugin('upload') as unknown as { provider: Provider };
  for (const file of files) await provider.delete(file);
  await strapi.db.query('plugin::upload.file' as UID.ContentType).deleteMany({
    where: { hash: { $in: files.map(({ hash }) => hash) } },
  });
}
