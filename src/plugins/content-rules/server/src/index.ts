import type { Core } from '@strapi/strapi';
import { applyEditViews } from './edit-views';
import checks from './services/checks';
import language from './services/language';
import snapshots from './services/snapshots';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    applyEditViews(strapi);
  },

  services: { checks, language, snapshots },
};
