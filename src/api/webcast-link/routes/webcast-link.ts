import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::webcast-link.webcast-link', {
  config: {
    find: { middlewares: ['plugin::delivery.view'] },
    findOne: { middlewares: ['plugin::delivery.view'] },
  },
});
