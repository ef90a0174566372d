import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::webcast-link.webcast-link');
