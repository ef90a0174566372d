export type SiteLanguage = 'sv' | 'en';

/** Where the pages of a type live: the prefix of their paths in each language of the site. */
type Prefixes = Readonly<Record<SiteLanguage, string>>;

/** The one thing that is looked at here of what a type says about itself. */
interface Placed {
  path?: Prefixes;
}

/** The path of a page on the site; types without pages of their own lie at the root of the language. */
export function pathOf(type: Placed | undefined, locale: string | null, slug: string): string {
  const language: SiteLanguage = locale === 'en' ? 'en' : 'sv';
  const prefix = type?.path?.[language] ?? (language === 'en' ? '/en' : '');
  return `${prefix}/${slug}`;
}

/** The types whose pages share this type's prefix, itself included. */
export function neighbours(uid: string, types: ReadonlyMap<string, Placed>): string[] {
  const prefix = types.get(uid)?.path?.sv;
  if (prefix === undefined) return [uid];
  return [...types].filter(([, { path }]) => path?.sv === prefix).map(([other]) => other);
}

/** In which languages of the site a page is reached: a page without a language in all of them. */
export const languagesOf = (locale: string): SiteLanguage[] =>
  locale === 'en' ? ['en'] : locale === 'sv' ? ['sv'] : ['sv', 'en'];
