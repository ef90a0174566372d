import namesEn from './names.en.json';
import namesSv from './names.sv.json';
import admin from './strapi/admin.sv.json';
import contentManager from './strapi/content-manager.sv.json';
import i18n from './strapi/i18n.sv.json';
import upload from './strapi/upload.sv.json';

/** Texts of Strapi's own that lack Swedish, or whose Swedish is wrong or speaks of Strapi, part by part. */
export const strapiSv: Record<string, string> = { ...admin, ...contentManager, ...i18n, ...upload };

/**
 * What Strapi's admin is given: the texts above, and the names of our types and components, which Strapi
 * looks up by the Swedish name (a type) or by the uid (a component).
 */
export const translations: Record<string, Record<string, string>> = {
  sv: { ...strapiSv, ...namesSv },
  en: namesEn,
};
