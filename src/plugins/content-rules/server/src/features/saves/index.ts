import type { Core } from '@strapi/strapi';
import { useDocuments } from '../../../../../../kernel/document-call';
import { makeFirstEntries } from './first-content';
import { contentMiddleware } from './middleware';
import { storable } from './storable';

export const middlewares = { storable };

/** What cannot be stored, and what is wrong, is refused at every save. */
export const register = (strapi: Core.Strapi): void =>
  useDocuments(strapi, contentMiddleware(strapi));

/** Single types that say what their entry holds at first. */
export const bootstrap = (strapi: Core.Strapi): Promise<void> => makeFirstEntries(strapi);
