/** Texts of Strapi's own that lack Swedish and stand on the screens our people use daily. */
export const translations = {
  sv: {
    'content-manager.containers.edit.panels.default.title': 'Utkast',
    'content-manager.containers.edit.tabs.draft': 'Utkast',
    'content-manager.containers.edit.tabs.published': 'Publicerad',
    'content-manager.containers.edit.tabs.label': 'Version',
  },
  en: {},
};
