import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { servedFolder } from '../../../../../../kernel/private-files';
import {
  fetchNothing,
  guardUploadRoutes,
} from '../../../../../../kernel/strapi-patches/upload-routes';
import { digestOldFiles } from './digest';
import { fetching, notFetched } from './fetched';
import { createInstallation } from './first-settings';
import { allWordsInGraphql } from './graphql';
import { multipart } from './multipart';
import { TAKES_FILES, withoutMultipart } from './multipart-refused';
import { served } from './served';
import { together, TOGETHER } from './together';
import { watchUploads } from './uploads';

export const services = { installation: createInstallation };

/** `without-multipart` and `served` stand in config/middlewares.ts, the others on routes. */
export const middlewares = {
  multipart,
  fetching,
  together,
  served,
  'without-multipart': withoutMultipart,
};

/** Every upload is checked and remembered by its bytes, and taken only where files are meant. */
export function register(strapi: Core.Strapi): void {
  watchUploads(strapi);
  guardUploadRoutes(strapi, {
    taking: TAKES_FILES,
    fetching: 'plugin::content-rules.fetching',
    changing: TOGETHER,
  });
  allWordsInGraphql(strapi);
  fetchNothing(strapi, () => notFetched(strapi));
}

/** Files of before there were digests, and a folder that not everybody on the machine reads. */
export function bootstrap(strapi: Core.Strapi): Promise<void> {
  servedFolder(path.join(strapi.dirs.static.public, 'uploads'));
  return digestOldFiles(strapi);
}
