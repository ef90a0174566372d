import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { FILE, isFileId } from '../../../../../../kernel/files';
import { beforeBytesAreStored } from '../../../../../../kernel/strapi-patches/upload-provider';
import {
  leaveAsTheyAre,
  shortenNames,
  wrapUploads,
} from '../../../../../../kernel/strapi-patches/uploads';
import type { SentFile, StoredFile, UploadService } from '../../../../../../kernel/strapi-services';
import { pngMoves } from '../../../../domain/files/metadata/png';
import { tidyName } from '../../../../domain/files/names';
import { unfitField } from '../../refuse';
import { broken, checkFile, sizeOf } from './check';
import { sha256Of } from './digest';
import { removeWhole } from './remove';
import { replaceWhole } from './replace';
import { inOrder, said } from './said';
import { removeBytes } from './stored-bytes';
import { uprightPicture } from './upright';
import { ownWords, updateWords } from './words';

type Info = Record<string, unknown>;
type Data = Info & { fileInfo?: Info | Info[] };

interface Upload {
  /** What it has put on disk. */
  stored: StoredFile[];
  /** What is stored of the file under way, beside what Strapi stores itself. */
  words: Record<string, string | number | null>;
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
  leaveAsTheyAre(
    strapi,
    async ({ filepath, mime }) =>
      mime === 'image/png' && filepath !== undefined && pngMoves(await readFile(filepath)),
  );
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
    const { fileInfo, ...more } = (data ?? {}) as Data;
    const attaching = ATTACHING.find((name) => more[name] !== undefined);
    if (attaching !== undefined) throw unfitField(strapi, attaching, NOT_ATTACHED);
    const infos = said(strapi, [fileInfo ?? {}].flat());
    const sent = inOrder(strapi, [files].flat(), infos);
    const words = sent.map((_, index) => ownWords(strapi, infos[index] ?? {}));
    for (const [index, file] of sent.entries()) {
      const extension = await checkFile(strapi, file);
      const { name } = infos[index] ?? {};
      if (typeof name === 'string' && name !== '')
        infos[index] = { ...infos[index], name: tidyName(name, extension) };
    }
    const stored: StoredFile[] = [];
    const done: { id: number }[] = [];
    // A folder of our own: what a command sends is not ours to write over.
    const folder = await mkdtemp(path.join(os.tmpdir(), 'cms-pictures-'));
    try {
      for (const [index, file] of sent.entries()) {
        const { files, size } = await made(strapi, file, folder);
        const one = { data: { ...more, fileInfo: infos[index] ?? {} }, files };
        const own = { stored, words: { ...words[index], ...size } };
        done.push(...(await upload.run(own, () => store(one, options)).catch(told(strapi, file))));
      }
      return done;
    } catch (error) {
      await takeBack(strapi, stored);
      throw error;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };

/** The picture as it is stored; of an AVIF Strapi does not know that it is one, nor its measures. */
async function made(strapi: Core.Strapi, file: SentFile, folder: string) {
  const files = await uprightPicture(strapi, file, folder);
  if (files.detectedMimeType !== 'image/avif') return { files };
  const size = await sizeOf(files.filepath);
  return { files, ...(size && { size: { width: size.width, height: size.height } }) };
}

/** Strapi says of a picture that it can't be drawn, not of which, and in English. */
const told =
  (strapi: Core.Strapi, { originalFilename }: SentFile) =>
  (error: unknown): never => {
    if ((error as { message?: unknown } | null)?.message !== 'File is not a valid image')
      throw error;
    throw unfitField(strapi, 'files', broken(originalFilename ?? ''));
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
