import type { Core } from '@strapi/strapi';
import { service } from '../../../../../../kernel/services';
import { changeAnswers } from '../../../../../../kernel/strapi-patches/content-answers';
import { linkedTexts } from '../../../../domain/rich-text/answers';

/** Strapi's own answers (find, populate) lead to today's paths as the views do. */
export function resolveOwnAnswers(strapi: Core.Strapi): void {
  changeAnswers(strapi, async (data) => {
    const texts = linkedTexts(data, await languageOf(strapi));
    for (const locale of new Set(texts.map((text) => text.locale))) {
      const own = texts.filter((text) => text.locale === locale);
      const targets = own.flatMap((text) => text.targets);
      const pathOf = await service(strapi, 'delivery.links').resolve(targets, locale);
      for (const text of own) text.resolve(pathOf);
    }
  });
}

/** The language that was asked for; what is read in several has its own in each row. */
async function languageOf(strapi: Core.Strapi): Promise<string> {
  const { query } = (strapi.requestContext.get() ?? {}) as { query?: { locale?: unknown } };
  const asked = query?.locale;
  if (typeof asked === 'string' && asked !== '' && asked !== '*') return asked;
  return service(strapi, 'delivery.settings').defaultLocale();
}
