import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::webcast-link.webcast-link');
