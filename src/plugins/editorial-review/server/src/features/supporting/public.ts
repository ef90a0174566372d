import type { Core, UID } from '@strapi/strapi';
import { definitionOf } from '../../../../../../kernel/content-types';

/** Types of which every entry is public by itself: where addresses lead, and what the site says of itself. */
export const isPublicByItself = (strapi: Core.Strapi, uid: string): boolean =>
  definitionOf(strapi, uid)?.redirects === true ||
  strapi.contentType(uid as UID.ContentType).kind === 'singleType';
