import type { Step } from '../../../../../../kernel/installation';
import { service } from '../../../../../../kernel/services';
import { LOCALES } from '../role-specs';

export const locales: Step = {
  id: '0001-locales',
  async run(strapi) {
    const languages = service(strapi, 'i18n.locales');
    for (const locale of LOCALES) {
      const existing = await languages.findByCode(locale.code);
      if (existing === null) await languages.create(locale);
      // Strapi names the first language in English.
      else await languages.update({ id: existing.id }, { name: locale.name });
    }
    await languages.setDefaultLocale({ code: 'sv' });
  },
};
