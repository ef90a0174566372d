import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isRefusal, refusalError, type RefusalError } from '../../../../kernel/refusals';
import { NO_PAGE } from '../../../../kernel/words';
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

/** No browser, proxy or search engine keeps what was read by the token of a link. */
export const KEPT_NOWHERE = { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex' };

export const notFound = (strapi: Core.Strapi): RefusalError =>
  refusalError(strapi, {
    code: 'not_found',
    status: 404,
    words: NO_PAGE,
  });

export const withdrawn = (strapi: Core.Strapi): RefusalError =>
  refusalError(strapi, {
    code: 'withdrawn',
    status: 410,
    words: { sv: 'Sidan är avpublicerad', en: 'The page has been withdrawn' },
  });

/** An order by what is private, or is not there. */
export const unsortable = (strapi: Core.Strapi, attribute: string): RefusalError =>
  refusalError(strapi, {
    code: 'invalid_input',
    status: 400,
    words: {
      sv: `Det går inte att sortera efter ”${attribute}”: det finns inte eller är inte offentligt.`,
      en: `Nothing can be sorted by “${attribute}”: it does not exist or is not public.`,
    },
    details: { source: 'query', param: 'sort', key: attribute },
  });

interface StrapisDetails {
  key?: unknown;
  param?: unknown;
}

/** What Strapi's validation says of a filter or an order, in our words; any other error as it is. */
export function queryRefusal(strapi: Core.Strapi, error: unknown): unknown {
  if (isRefusal(error) || !(error instanceof errors.ValidationError)) return error;
  const { key, param = 'query' } = (error.details ?? {}) as StrapisDetails;
  const named = typeof key === 'string' && key !== '' ? key : String(param);
  return refusalError(strapi, {
    code: 'invalid_input',
    status: 400,
    words: {
      sv: `Det går inte att fråga så med ${String(param)}: ”${named}” finns inte, passar inte eller är inte offentligt.`,
      en: `${String(param)} can't ask for “${named}”: it does not exist, does not fit or is not public.`,
    },
    details: { ...error.details, source: 'query', param: String(param) },
  });
}
