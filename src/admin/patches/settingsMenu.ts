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

/** Strapi shows "Settings" to everybody: here to those who have something to set. */
export const settingsMenu: Patch = {
  module: '@strapi/admin/dist/admin/admin/src/hooks/useMenu.mjs',
  anchor: `// using the settings menu
                permissions: [],`,
  replacement: `permissions: ${JSON.stringify(SETTINGS.map((action) => ({ action, subject: null })))},`,
};
