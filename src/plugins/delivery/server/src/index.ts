import type { Core } from '@strapi/strapi';
import { bySlugController } from './controllers/by-slug';
import { newsController } from './controllers/news';
import redirects from './middlewares/redirects';
import site from './middlewares/site';
import view from './middlewares/view';
import { createIndexes } from './repositories/indexes';
import { routes } from './routes';
import { services } from './services';
import { forgetCounts } from './subscribers/counts';

export default {
  register(_: { strapi: Core.Strapi }) {},

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await createIndexes(strapi);
    forgetCounts(strapi);
  },

  controllers: { bySlug: bySlugController, news: newsController },
  middlewares: { view, redirects, site },
  routes,
  services,
};
