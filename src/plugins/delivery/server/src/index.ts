import type { Core } from '@strapi/strapi';
import { declareParameters } from './routes/parameters';
import { rememberPublicRights } from './services/public-rights';
import { absoluteMedia } from './services/media';
import { closeDraftOracles } from './services/oracles';
import { bySlugController } from './controllers/by-slug';
import { newsController } from './controllers/news';
import { registerGraphql } from './graphql/register';
import redirects from './middlewares/redirects';
import site from './middlewares/site';
import view from './middlewares/view';
import { createIndexes } from './repositories/indexes';
import { routes } from './routes';
import { services } from './services';
import { forgetCounts } from './subscribers/counts';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    registerGraphql(strapi);
    closeDraftOracles(strapi);
    absoluteMedia(strapi);
    declareParameters(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await createIndexes(strapi);
    forgetCounts(strapi);
    rememberPublicRights(strapi);
  },

  controllers: { bySlug: bySlugController, news: newsController },
  middlewares: { view, redirects, site },
  routes,
  services,
};
