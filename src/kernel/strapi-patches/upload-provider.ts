import type { Core } from '@strapi/strapi';
import { service } from '../services';
import type { StoredFile, UploadProviderService } from '../strapi-services';
import { firstFault, methodFault, wrapMethod } from './methods';
import { make, type Patch } from './patch';

const WRITES = ['uploadStream', 'upload', 'getStream()'];

export const uploadProvider: Patch = {
  id: 'upload-provider',
  reason:
    'Strapi keeps no digest of the bytes that it stores, and its `hash` is a random name that survives a replacement.',
  since: '5.54.0',
  holds(strapi) {
    const provider = service(strapi, 'upload.provider');
    return firstFault(
      methodFault('upload.provider', provider, 'upload', { arity: 1, says: WRITES }),
      methodFault('upload.provider', provider, 'replace', { arity: 2, says: ['getStream()'] }),
      methodFault('upload.upload', service(strapi, 'upload.upload'), 'replace', {
        arity: 3,
        says: ["getService('provider').replace("],
      }),
    );
  },
};

/** Called with every file (and every smaller format of a picture) before its bytes are written. */
export function beforeBytesAreStored(
  strapi: Core.Strapi,
  before: (file: StoredFile, what: 'upload' | 'replace') => Promise<void>,
): void {
  make(strapi, uploadProvider, () => {
    const provider: UploadProviderService = service(strapi, 'upload.provider');
    wrapMethod(provider, 'upload', (write) => async (file) => {
      await before(file, 'upload');
      await write(file);
    });
    wrapMethod(provider, 'replace', (overwrite) => async (file, old) => {
      await before(file, 'replace');
      await overwrite(file, old);
    });
  });
}
