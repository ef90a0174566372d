import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core, UID } from '@strapi/strapi';
import { service } from '../../../../../../kernel/services';
import type { StoredFile } from '../../../../../../kernel/strapi-services';
import { checkFile } from './check';
import { sha256Of } from './digest';

interface Provider {
  delete(file: StoredFile): Promise<unknown>;
}

/** What the upload under way has put on disk. */
const stored = new AsyncLocalStorage<StoredFile[]>();

/** Every upload is checked by its bytes, stored whole or not at all, and remembered by its digest. */
export function watchUploads(strapi: Core.Strapi): void {
  const upload = service(strapi, 'upload.upload');
  const provider = service(strapi, 'upload.provider');
  const { upload: store, replace } = upload;
  const { upload: write, replace: overwrite } = provider;

  upload.upload = async (what, options) => {
    for (const file of [what.files].flat()) await checkFile(strapi, file);
    const files: StoredFile[] = [];
    try {
      return await stored.run(files, () => store.call(upload, what, options));
    } catch (error) {
      await takeBack(strapi, files);
      throw error;
    }
  };
  upload.replace = async (id, what, options) => {
    await checkFile(strapi, what.file);
    return replace.call(upload, id, what, options);
  };
  provider.upload = async (file) => {
    await digest(file);
    stored.getStore()?.push(file);
    await write.call(provider, file);
  };
  provider.replace = async (file, old) => {
    await digest(file);
    await overwrite.call(provider, file, old);
  };
}

async function digest(file: StoredFile): Promise<void> {
  if (file.folderPath !== undefined) file.sha256 = await sha256Of(file.getStream());
}

async function takeBack(strapi: Core.Strapi, files: readonly StoredFile[]): Promise<void> {
  const { provider } = strapi.plugin('upload') as unknown as { provider: Provider };
  for (const file of files) await provider.delete(file);
  await strapi.db.query('plugin::upload.file' as UID.ContentType).deleteMany({
    where: { hash: { $in: files.map(({ hash }) => hash) } },
  });
}
