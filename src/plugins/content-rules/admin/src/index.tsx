import type { StrapiApp } from '@strapi/strapi/admin';
import { addFieldWords } from './fieldWords';

const PLUGIN_ID = 'content-rules';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap(app: StrapiApp) {
    addFieldWords(app);
  },
};
