import type { Patch } from './patch';

/** Rights that a screen of the settings asks for; who has none of them finds only Strapi's version there. */
const SETTINGS = [
  'admin::users.read',
  'admin::roles.read',
  'admin::webhooks.read',
  'admin::api-tokens.read',
  'admin::project-settings.update',
  'plugin::upload.settings.read',
];

const MENU = '@strapi/admin/dist/admin/admin/src/hooks/useMenu.mjs';

/** Strapi shows "Settings" to everybody: here to those who have something to set. */
const forThoseWhoSet: Patch = {
  module: MENU,
  anchor: `// using the settings menu
                permissions: [],`,
  replacement: `permissions: ${JSON.stringify(SETTINGS.map((action) => ({ action, subject: null })))},`,
};

/** Where there are no settings Strapi would leave the start page out as well. */
const startPageStays: Patch = {
  module: MENU,
  anchor: `if (settingsLinkIndex === -1) {
        return [];`,
  replacement: `if (settingsLinkIndex === -1) {
        return authorizedGeneralSectionLinks;`,
};

export const settingsMenu: readonly Patch[] = [forThoseWhoSet, startPageStays];
