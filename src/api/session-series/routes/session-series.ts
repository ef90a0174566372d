import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::session-series.session-series', {
  config: {
    find: { middlewares: ['plugin::delivery.view'] },
    findOne: { middlewares: ['plugin::delivery.view'] },
  },
});
