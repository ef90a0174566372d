import admin from './strapi/admin.sv.json';
import contentManager from './strapi/content-manager.sv.json';
import i18n from './strapi/i18n.sv.json';
import upload from './strapi/upload.sv.json';

/** Texts of Strapi's own that lack Swedish, or whose Swedish is wrong or speaks of Strapi, part by part. */
export const translations: Record<string, Record<string, string>> = {
  sv: { ...admin, ...contentManager, ...i18n, ...upload },
};
