import type { Core } from '@strapi/strapi';
import { refusalError } from '../../../../../../kernel/refusals';
import { beforeQueries } from '../../../../../../kernel/strapi-patches/query-validation';

const CONDITIONS = new Set(['filters', 'sort']);

/**
 * `localizations` joins every row of a document, drafts too: a filter or an order through it tells a
 * stranger what a draft says, letter by letter. Every query of the content API, REST and GraphQL,
 * goes through Strapi's validation; there it is refused.
 */
export function closeDraftOracles(strapi: Core.Strapi): void {
  beforeQueries(strapi, (asked) => {
    if (!looksAtTranslations(asked, false)) return;
    throw refusalError(strapi, {
      code: 'invalid_input',
      status: 400,
      words: {
        sv: 'Det går inte att filtrera eller sortera på localizations.',
        en: 'Nothing can be filtered or sorted by localizations.',
      },
      details: { source: 'query', param: 'localizations' },
    });
  });
}

function looksAtTranslations(value: unknown, condition: boolean): boolean {
  if (typeof value === 'string') return condition && /(^|[\s,.])localizations\b/.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, own]) =>
      (condition && /^localizations\b/.test(key)) ||
      looksAtTranslations(own, condition || CONDITIONS.has(key)),
  );
}
