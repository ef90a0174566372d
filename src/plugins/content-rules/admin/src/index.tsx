import type { StrapiApp } from '@strapi/strapi/admin';
import { useBeginning } from './beginning';
import { AtField } from './checks/AtField';
import { Checker } from './checks/Checker';
import { noteEditor } from './checks/replace';
import { addInputs, wordLayouts } from './fieldWords';
import { partKey } from './partKey';
import { changeTexts, contentTexts } from './texts';
import { giveRules } from './texts/split/rules';
import { isUnderstood } from './times/reading';
import { PLUGIN_ID, registerTrads } from './translations';

export default {
  register(app: StrapiApp) {
    // src/admin/app.tsx gives the importer's rules.
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID, apis: { giveRules } });
    addInputs(app);
  },

  bootstrap(app: StrapiApp) {
    wordLayouts(app);
    changeTexts(app);
    Object.assign(globalThis, {
      useContentBeginning: useBeginning,
      contentPartKey: partKey,
      contentChecks: { AtField, Checker, noteEditor },
      contentTimes: { isUnderstood },
      contentTexts,
    });
  },

  registerTrads,
};
