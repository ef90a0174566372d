import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::venue.venue', {
  config: {
    find: { middlewares: ['plugin::delivery.view'] },
    findOne: { middlewares: ['plugin::delivery.view'] },
  },
});
