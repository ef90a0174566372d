export type SiteLanguage = 'sv' | 'en';

/** Where each type of page lives on the site. */
const PREFIXES: Readonly<Record<string, Readonly<Record<SiteLanguage, string>>>> = {
  'api::article.article': { sv: '/nyheter', en: '/en/news' },
  'api::interview.interview': { sv: '/nyheter', en: '/en/news' },
  'api::session.session': { sv: '/program', en: '/en/programme' },
  'api::webcast-link.webcast-link': { sv: '/webbsandningar', en: '/en/webcasts' },
  'api::arranger.arranger': { sv: '/arrangorer', en: '/en/arrangers' },
};

export const hasPath = (uid: string): boolean => uid in PREFIXES;

/** The path of a page on the site; types without pages of their own lie at the root of the language. */
export function pathOf(uid: string, locale: string | null, slug: string): string {
  const language: SiteLanguage = locale === 'en' ? 'en' : 'sv';
  const prefix = PREFIXES[uid]?.[language] ?? (language === 'en' ? '/en' : '');
  return `${prefix}/${slug}`;
}

/** The types whose pages share this type's prefix, itself included. */
export function neighbours(uid: string): string[] {
  const prefix = PREFIXES[uid]?.sv;
  if (prefix === undefined) return [uid];
  return Object.keys(PREFIXES).filter((other) => PREFIXES[other]?.sv === prefix);
}

/** In which languages of the site a page is reached: a page without a language in all of them. */
export const languagesOf = (locale: string): SiteLanguage[] =>
  locale === 'en' ? ['en'] : locale === 'sv' ? ['sv'] : ['sv', 'en'];
