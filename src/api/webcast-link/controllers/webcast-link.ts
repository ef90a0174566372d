import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::webcast-link.webcast-link');
