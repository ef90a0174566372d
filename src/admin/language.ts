/** Where Strapi's admin keeps the language that somebody has chosen for it. */
export const LANGUAGE = 'strapi-admin-language';
