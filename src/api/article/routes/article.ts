import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::article.article', {
  config: {
    find: { middlewares: ['plugin::delivery.view'] },
    findOne: { middlewares: ['plugin::delivery.view'] },
  },
});
