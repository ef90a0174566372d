import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { FILE, isFileId } from '../../../../../../kernel/files';
import { beforeBytesAreStored } from '../../../../../../kernel/strapi-patches/upload-provider';
import { shortenNames, wrapUploads } from '../../../../../../kernel/strapi-patches/uploads';
import type { StoredFile, UploadService } from '../../../../../../kernel/strapi-services';
import { tidyName } from '../../../../domain/files/names';
import { unfitField } from '../../refuse';
import { checkFile } from './check';
import { sha256Of } from './digest';
import { removeWhole } from './remove';
import { replaceWhole } from './replace';
import { said } from './said';
import { removeBytes } from './stored-bytes';
import { ownWords, updateWords } from './words';

type Info = Record<string, unknown>;
type Data = Info & { fileInfo?: Info | Info[] };

interface Upload {
  /** What it has put on disk. */
  stored: StoredFile[];
  /** What was said of the file under way, beside what Strapi stores itself. */
  words: Record<string, string | null>;
}

/** Of 255: the names of smaller formats have another word before, and each an ending behind. */
const LONGEST_ON_DISK = 180;

const upload = new AsyncLocalStorage<Upload>();

/** Strapi would attach the file to any row, a live page's too, without asking who may write there. */
const ATTACHING = ['ref', 'refId', 'field'];

/**
 * Every upload is checked by its bytes, stored whole or not at all, and remembered by its digest (a
 * smaller format of a picture has none: it is made of the original's bytes).
 */
export function watchUploads(strapi: Core.Strapi): void {
  shortenNames(strapi, LONGEST_ON_DISK);
  wrapUploads(strapi, {
    upload: storeWhole(strapi),
    replace: replaceWhole(strapi),
    remove: removeWhole(strapi),
    updateFileInfo: updateWords(strapi),
    findOne: (find) => async (id, populate) => (isFileId(id) ? find(id, populate) : null),
  });
  beforeBytesAreStored(strapi, async (file) => {
    const { stored, words } = upload.getStore() ?? {};
    if (file.folderPath !== undefined) {
      Object.assign(file, words, { sha256: await sha256Of(file.getStream()) });
    }
    stored?.push(file);
  });
}

/** One after the other, so that each is known by what was said of it. */
const storeWhole =
  (strapi: Core.Strapi) =>
  (store: UploadService['upload']): UploadService['upload'] =>
  async ({ data, files }, options) => {
    const sent = [files].flat();
    const { fileInfo, ...more } = (data ?? {}) as Data;
    const attaching = ATTACHING.find((name) => more[name] !== undefined);
    if (attaching !== undefined) throw unfitField(strapi, attaching, NOT_ATTACHED);
    const infos = said(strapi, [fileInfo ?? {}].flat());
    const words = sent.map((_, index) => ownWords(strapi, infos[index] ?? {}));
    for (const [index, file] of sent.entries()) {
      const extension = await checkFile(strapi, file);
      const { name } = infos[index] ?? {};
      if (typeof name === 'string' && name !== '')
        infos[index] = { ...infos[index], name: tidyName(name, extension) };
    }
    const stored: StoredFile[] = [];
    const done: { id: number }[] = [];
    try {
      for (const [index, file] of sent.entries()) {
        const one = { data: { ...more, fileInfo: infos[index] ?? {} }, files: file };
        const own = { stored, words: words[index] ?? {} };
        done.push(...(await upload.run(own, () => store(one, options))));
      }
      return done;
    } catch (error) {
      await takeBack(strapi, stored);
      throw error;
    }
  };

async function takeBack(strapi: Core.Strapi, files: readonly StoredFile[]): Promise<void> {
  await removeBytes(strapi, files);
  await strapi.db.query(FILE).deleteMany({
    where: { hash: { $in: files.map(({ hash }) => hash) } },
  });
}

const NOT_ATTACHED = {
  sv: 'En fil laddas upp för sig och väljs sedan på sidan, så att ändringen går genom granskningen.',
  en: 'A file is uploaded on its own and then chosen on the page, so that the change goes through review.',
};
