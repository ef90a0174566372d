import type { Core } from '@strapi/strapi';
import type { Route } from '../../../../../../kernel/features';
import { newsUids } from '../../rows/views';

/** For whoever may read every type of the news. */
export const newsRoutes = (strapi: Core.Strapi): Route[] => [
  {
    method: 'GET',
    path: '/news',
    handler: 'news.find',
    config: {
      prefix: '',
      auth: { scope: newsUids(strapi).map((uid) => `${uid}.find`) },
      middlewares: ['plugin::delivery.reads'],
    },
  },
];
