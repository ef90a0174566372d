import type { Core } from '@strapi/strapi';
import { digestOldFiles } from './digest';
import { watchUploads } from './uploads';

/** Every upload is checked and remembered by its bytes. */
export const register = (strapi: Core.Strapi): void => watchUploads(strapi);

/** Files of before there were digests. */
export const bootstrap = (strapi: Core.Strapi): Promise<void> => digestOldFiles(strapi);
