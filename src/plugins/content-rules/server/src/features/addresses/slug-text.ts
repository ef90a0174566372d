import slugify from 'slugify';
import { trimmed } from '../../../../domain/addresses/slugs';

/**
 * A slug of any text. Without a locale slugify makes å and ä an a and ö an o, as the site does; its
 * own Swedish map would make them aa, ae and oe.
 */
export function slugOf(text: string, locale: string | null): string {
  const and = locale === 'en' ? ' and ' : ' och ';
  const words = text
    .normalize('NFC')
    .replaceAll('&', and)
    .replace(/['’´`]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return trimmed(slugify(words, { lower: true, strict: true }).replace(/^-+|-+$/gu, ''));
}
