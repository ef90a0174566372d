import type { StrapiApp } from '@strapi/strapi/admin';
import { useBeginning } from './beginning';
import { AtField } from './checks/AtField';
import { Checker } from './checks/Checker';
import { noteEditor } from './checks/replace';
import { addInputs, wordLayouts } from './fieldWords';
import { partKey } from './partKey';
import { isUnderstood } from './times/reading';
import { PLUGIN_ID, registerTrads } from './translations';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    addInputs(app);
  },

  bootstrap(app: StrapiApp) {
    wordLayouts(app);
    Object.assign(globalThis, {
      useContentBeginning: useBeginning,
      contentPartKey: partKey,
      contentChecks: { AtField, Checker, noteEditor },
      contentTimes: { isUnderstood },
    });
  },

  registerTrads,
};
