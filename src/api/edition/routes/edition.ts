import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::edition.edition', {
  config: {
    find: { middlewares: ['plugin::delivery.view'] },
    findOne: { middlewares: ['plugin::delivery.view'] },
  },
});
