import type { Core } from '@strapi/strapi';

export type Language = 'sv' | 'en';

/** A text in both languages of the admin. */
export type Words = Record<Language, string>;

interface State {
  user?: { preferedLanguage?: string | null };
}

/** The language that the person asking reads: the admin's preference, else Accept-Language, else Swedish. */
export function languageOf(strapi: Core.Strapi): Language {
  const context = strapi.requestContext.get();
  if (!context) return 'sv';
  const preferred = (context.state as State).user?.preferedLanguage;
  if (preferred === 'sv' || preferred === 'en') return preferred;
  return context.acceptsLanguages('sv', 'en') === 'en' ? 'en' : 'sv';
}
