import type { Core } from '@strapi/strapi';
import { refusalError, type RefusalError } from '../../../../kernel/refusals';
import type { Parsed } from '../../contracts/parsed';

/** The value, or a 400 that names the parameter, in the language of whoever asks. */
export function valueOf<T>(strapi: Core.Strapi, parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value;
  const { param, words } = parsed;
  throw refusalError(strapi, {
    code: 'invalid_input',
    status: 400,
    words,
    details: { source: 'query', param },
  });
}

export const notFound = (strapi: Core.Strapi): RefusalError =>
  refusalError(strapi, {
    code: 'not_found',
    status: 404,
    words: { sv: 'Sidan finns inte.', en: 'There is no such page.' },
  });

export const withdrawn = (strapi: Core.Strapi): RefusalError =>
  refusalError(strapi, {
    code: 'withdrawn',
    status: 410,
    words: { sv: 'Sidan är avpublicerad', en: 'The page has been withdrawn' },
  });
