import type { Core } from '@strapi/strapi';
import type { Feature } from '../../../../../../kernel/features';
import { useDocuments } from '../../../../../../kernel/document-call';
import { controller } from './beginnings';
import { makeFirstEntries } from './first-content';
import { contentMiddleware } from './middleware';
import { storable } from './storable';

export const middlewares = { storable };
export const controllers = { beginnings: controller };

export const routes = {
  admin: [
    {
      method: 'GET',
      path: '/beginnings/:contentType',
      handler: 'beginnings.findOne',
      config: { policies: ['admin::isAuthenticatedAdmin'] },
    },
  ],
} satisfies Feature['routes'];

/** What cannot be stored, and what is wrong, is refused at every save. */
export const register = (strapi: Core.Strapi): void =>
  useDocuments(strapi, contentMiddleware(strapi));

/** Single types that say what their entry holds at first. */
export const bootstrap = (strapi: Core.Strapi): Promise<void> => makeFirstEntries(strapi);
