import type { StrapiApp } from '@strapi/strapi/admin';
import logo from './extensions/logo.svg';
import { askInLanguage } from './extensions/askInLanguage';
import { giveInterviewRules } from './extensions/interviewRules';
import { hidePromotions } from './extensions/promotions';
import { LANGUAGE } from './language';
import { translations } from './translations';

export default {
  config: {
    locales: ['sv'],
    auth: { logo },
    menu: { logo },
    head: { favicon: logo },
    translations,
    tutorials: false,
    notifications: { releases: false },
  },
  register(_: StrapiApp) {
    // Strapi falls back on English: whoever has chosen nothing meets Swedish, from the login page on.
    if (localStorage.getItem(LANGUAGE) === null) localStorage.setItem(LANGUAGE, 'sv');
    askInLanguage();
    hidePromotions();
  },
  bootstrap(app: StrapiApp) {
    giveInterviewRules(app);
  },
};
