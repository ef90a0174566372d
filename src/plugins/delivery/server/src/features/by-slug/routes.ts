import type { Core } from '@strapi/strapi';
import type { Route } from '../../../../../../kernel/features';
import { pageUids } from '../../rows/views';

/** One route for each type that has pages of its own. Whoever may read the type may read it here. */
export const bySlugRoutes = (strapi: Core.Strapi): Route[] =>
  pageUids(strapi).map((uid) => ({
    method: 'GET',
    path: `/${strapi.contentType(uid).info.pluralName}/by-slug/:slug`,
    handler: 'bySlug.find',
    config: {
      prefix: '',
      uid,
      auth: { scope: [`${uid}.find`] },
      middlewares: ['plugin::delivery.reads'],
    },
  }));
