import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::session-series.session-series');
