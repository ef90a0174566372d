import type { Core } from '@strapi/strapi';
import { sanitize } from '@strapi/utils';
import { service } from '../services';
import type { SentPicture, UploadService } from '../strapi-services';
import { firstFault, methodFault, wrapMethod, wrapShared } from './methods';
import { make, type Patch } from './patch';

export const uploads: Patch = {
  id: 'uploads',
  reason:
    'Strapi believes what a file says it is, and writes its bytes before any row that a lifecycle could guard.',
  since: '5.54.0',
  holds(strapi) {
    const upload = service(strapi, 'upload.upload');
    return firstFault(
      methodFault('upload.upload', upload, 'upload', {
        arity: 2,
        says: ['data, files', 'enhanceAndValidateFile'],
      }),
      methodFault('upload.upload', upload, 'replace', {
        arity: 3,
        says: ['data, file', 'hash: dbFile.hash'],
      }),
      methodFault('upload.upload', upload, 'remove', {
        arity: 1,
        says: ['file.id', 'provider.delete(file)', 'MEDIA_DELETE'],
      }),
      methodFault('upload.upload', upload, 'updateFileInfo', {
        arity: 3,
        says: ['focalPoint', 'return update(id'],
      }),
      methodFault('upload.upload', upload, 'findOne', { arity: 1, says: ['where'] }),
      methodFault(
        'upload.image-manipulation',
        service(strapi, 'upload.image-manipulation'),
        'generateFileName',
        { arity: 1, says: ['randomSuffix()'] },
      ),
      methodFault(
        'upload.image-manipulation',
        service(strapi, 'upload.image-manipulation'),
        'optimize',
        { arity: 1, says: ['transformer[format]'] },
      ),
      methodFault('upload.file', service(strapi, 'upload.file'), 'deleteByIds', {
        arity: 0,
        says: ['.remove(file)'],
      }),
      methodFault('upload.folder', service(strapi, 'upload.folder'), 'deleteByIds', {
        arity: 0,
        says: ['folderPath', '.remove(file)'],
      }),
    );
  },
};

type Around<Name extends keyof UploadService> = (
  original: UploadService[Name],
) => UploadService[Name];

/** Stands around Strapi's upload service; the last to call this stands outside. */
export function wrapUploads(
  strapi: Core.Strapi,
  around: {
    [Name in 'upload' | 'replace' | 'remove' | 'updateFileInfo' | 'findOne']?: Around<Name>;
  },
): void {
  make(strapi, uploads, () => {
    const upload = service(strapi, 'upload.upload');
    if (around.upload) wrapMethod(upload, 'upload', around.upload);
    if (around.replace) wrapMethod(upload, 'replace', around.replace);
    if (around.remove) wrapMethod(upload, 'remove', around.remove);
    if (around.findOne) wrapMethod(upload, 'findOne', around.findOne);
    if (around.updateFileInfo) wrapMethod(upload, 'updateFileInfo', around.updateFileInfo);
  });
}

/** The name of a file on disk, made of letters that another script may turn into many, is cut to `most`. */
export function shortenNames(strapi: Core.Strapi, most: number): void {
  make(strapi, uploads, () => {
    wrapShared(service(strapi, 'upload.image-manipulation'), 'generateFileName', (of) => (name) => {
      const whole = of(name);
      // What makes it unlike any other stands last.
      const own = whole.slice(whole.lastIndexOf('_'));
      return whole.slice(0, Math.min(whole.length, most) - own.length) + own;
    });
  });
}

/** Pictures that Strapi can't draw anew as they are, are stored as they are. */
export function leaveAsTheyAre(
  strapi: Core.Strapi,
  isOne: (file: SentPicture) => Promise<boolean>,
): void {
  make(strapi, uploads, () => {
    wrapShared(
      service(strapi, 'upload.image-manipulation'),
      'optimize',
      (optimize) => async (file) => ((await isOne(file)) ? file : optimize(file)),
    );
  });
}

/** Called before several files, or folders with all that lies in them, are removed; it may throw. */
export function beforeManyAreRemoved(
  strapi: Core.Strapi,
  judge: { files(ids: unknown): Promise<void>; folders(ids: unknown): Promise<void> },
): void {
  make(strapi, uploads, () => {
    wrapShared(service(strapi, 'upload.file'), 'deleteByIds', (remove) => async (ids) => {
      await judge.files(ids);
      return remove(ids);
    });
    wrapShared(service(strapi, 'upload.folder'), 'deleteByIds', (remove) => async (ids) => {
      await judge.folders(ids);
      return remove(ids);
    });
  });
}

/** Tells the webhooks of a file, as Strapi's own service does. */
export async function tellOfFile(
  strapi: Core.Strapi,
  event: 'media.update' | 'media.delete',
  row: object,
): Promise<void> {
  const media = await sanitize.sanitizers.defaultSanitizeOutput(
    {
      schema: strapi.getModel('plugin::upload.file'),
      getModel: (uid) => strapi.getModel(uid as never),
    },
    row as never,
  );
  await strapi.eventHub.emit(event, { media });
}
