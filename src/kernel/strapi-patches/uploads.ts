import type { Core } from '@strapi/strapi';
import { service } from '../services';
import type { UploadService } from '../strapi-services';
import { firstFault, methodFault, wrapMethod } from './methods';
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
      methodFault('upload.upload', upload, 'remove', { arity: 1, says: ['file.id'] }),
    );
  },
};

type Around<Name extends keyof UploadService> = (
  original: UploadService[Name],
) => UploadService[Name];

/** Stands around Strapi's upload service; the last to call this stands outside. */
export function wrapUploads(
  strapi: Core.Strapi,
  around: { [Name in 'upload' | 'replace' | 'remove']?: Around<Name> },
): void {
  make(strapi, uploads, () => {
    const upload = service(strapi, 'upload.upload');
    if (around.upload) wrapMethod(upload, 'upload', around.upload);
    if (around.replace) wrapMethod(upload, 'replace', around.replace);
    if (around.remove) wrapMethod(upload, 'remove', around.remove);
  });
}
