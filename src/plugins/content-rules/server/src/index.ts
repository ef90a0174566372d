import type { Core, Modules } from '@strapi/strapi';
import { applyEditViews } from './edit-views';
import { contentMiddleware } from './saves';
import { seedStandardQuestions } from './saves/standard-questions';
import checks from './services/checks';
import language from './services/language';
import snapshots from './services/snapshots';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    applyEditViews(strapi);
    strapi.documents.use(contentMiddleware(strapi) as Modules.Documents.Middleware.Middleware);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await seedStandardQuestions(strapi);
  },

  services: { checks, language, snapshots },
};
