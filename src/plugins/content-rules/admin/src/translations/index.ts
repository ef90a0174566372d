import type en from './en.json';
import type sv from './sv.json';

export const PLUGIN_ID = 'content-rules';

type SameKeys<Texts extends Record<keyof typeof en, string>> = keyof Texts;

/** Every text of the plugin; both languages have all of them. */
export type TextKey = keyof typeof en & SameKeys<typeof sv>;

async function textsOf(locale: string): Promise<Record<string, string>> {
  if (locale === 'sv') return (await import('./sv.json')).default;
  if (locale === 'en') return (await import('./en.json')).default;
  return {};
}

/** The texts as Strapi takes them: by ids that begin with the plugin's. */
export const registerTrads = ({ locales }: { locales: string[] }) =>
  Promise.all(
    locales.map(async (locale) => ({
      locale,
      data: Object.fromEntries(
        Object.entries(await textsOf(locale)).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text]),
      ),
    })),
  );
