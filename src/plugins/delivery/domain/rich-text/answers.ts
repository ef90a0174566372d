import { formatRichText, internalTargets, type InternalTarget, type PathOf } from './blocks';

/** A rich text with internal links in an answer of Strapi's own, and the language of its page. */
export interface LinkedText {
  locale: string;
  targets: InternalTarget[];
  /** Puts today's paths in the place of the document ids. */
  resolve(pathOf: PathOf): void;
}

/**
 * The rich texts of what readers get, each in the language of the page that it stands in (`locale` where
 * the page has none). Drafts are left out: they are read to be written again, and keep their document ids.
 */
export function linkedTexts(answer: unknown, locale: string): LinkedText[] {
  if (Array.isArray(answer)) return answer.flatMap((own) => linkedTexts(own, locale));
  if (typeof answer !== 'object' || answer === null) return [];
  const row = answer as Record<string, unknown>;
  if ('documentId' in row && row['publishedAt'] === null) return [];
  const own = typeof row['locale'] === 'string' ? row['locale'] : locale;
  return Object.entries(row).flatMap(([name, value]) => {
    const targets = Array.isArray(value) ? internalTargets(value) : [];
    if (targets.length === 0) return linkedTexts(value, own);
    const resolve = (pathOf: PathOf): void => {
      row[name] = formatRichText(value, 'blocks', pathOf);
    };
    return [{ locale: own, targets, resolve }];
  });
}
