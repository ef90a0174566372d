import type { Language } from '../language';
import type { Refusal } from '../refusals';
import { generalOf, reasonOf } from './general';
import type { StrapiError } from './pattern';
import { translate, type Translation } from './translate';
import { placeOf } from './fields';

/** A translation as a refusal; the admin's form reads `details.errors` of every 400, so there always is one. */
export const errorOf = (
  { code, words, field, faults }: Translation,
  status: number,
  language: Language,
): Refusal & { details: Record<string, unknown> } => ({
  code,
  status,
  words,
  details: {
    ...(field !== undefined && { field }),
    ...((status === 400 || faults.length > 0) && {
      errors: faults.map((fault) => ({
        path: fault.path,
        field: fault.field,
        message: fault.words[language],
        messages: fault.words,
        name: 'ValidationError',
      })),
    }),
  },
});

/** An error as it stands in an answer of Strapi's, put in our words; the status stays what it was. */
export function answerOf(
  error: StrapiError,
  status: number,
  language: Language,
  sent: unknown,
): StrapiError {
  if (isOurs(error)) return error;
  const translation = translate(error, {
    nameOf: (uid) => uid,
    locate: (path) => placeOf(path, sent),
  });
  if (translation !== null) {
    const { code, words, details } = errorOf(translation, status, language);
    return told(error, language, words, {
      ...plain(error),
      ...details,
      code,
    });
  }
  const general = generalOf(status);
  if (general === undefined) return error;
  const reason = reasonOf(status, error.message);
  return told(error, language, general.words, {
    ...plain(error),
    ...(status === 400 && { errors: [] }),
    ...(reason !== null && { reason }),
    ...(general.code !== undefined && { code: general.code }),
  });
}

const isOurs = ({ details }: StrapiError): boolean => typeof details?.['code'] === 'string';

const told = (
  error: StrapiError,
  language: Language,
  words: Record<Language, string>,
  details: Record<string, unknown>,
): StrapiError => ({
  ...error,
  message: words[language],
  details: { messages: words, ...details },
});

/** What Strapi's details say beside its list of errors, which holds everything that was sent. */
function plain({ details }: StrapiError): Record<string, unknown> {
  return Object.fromEntries(Object.entries(details ?? {}).filter(([name]) => name !== 'errors'));
}
