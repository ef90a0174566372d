import type { Core } from '@strapi/strapi';
import { languageOf } from '../../../../kernel/language';
import { refusalError } from '../../../../kernel/refusals';
import type { Problem } from '../../domain/guard';
import { formPath } from '../../domain/parts';
import type { Finding, Language, Message, Snapshot } from '../../domain/types';

interface Fault {
  field: string;
  path: string[];
  message: Message;
  rule?: string;
}

/** Values that cannot be stored: 400 with every field and what to do about it. */
export const unfit = (strapi: Core.Strapi, problems: readonly Problem[]): Error =>
  refusal(strapi, problems);

/** One field that cannot be stored as it was sent. */
export const unfitField = (strapi: Core.Strapi, field: string, message: Message): Error =>
  refusal(strapi, [{ field, path: [field], message }]);

/** An id that no file of the media library has. */
export const noSuchFile = (strapi: Core.Strapi): Error =>
  refusalError(strapi, {
    code: 'not_found',
    status: 404,
    words: {
      sv: 'Filen finns inte, eller har tagits bort.',
      en: 'The file does not exist, or has been removed.',
    },
    details: { what: 'file' },
  });

/** What is wrong with a page, and so refused even in a draft. */
export const wrongContent = (
  strapi: Core.Strapi,
  page: Snapshot,
  findings: readonly Finding[],
): Error =>
  refusal(
    strapi,
    findings.map(({ field, message, rule }) => ({
      field,
      message,
      rule,
      path: formPath(page, field),
    })),
  );

function refusal(strapi: Core.Strapi, faults: readonly Fault[]): Error {
  const language = languageOf(strapi);
  const first = faults[0]?.message ?? { sv: 'Fel i indata.', en: 'Invalid input.' };
  const prefix = faults[0]?.field ? `${faults[0].field}: ` : '';
  const named = (to: Language) => `${prefix}${first[to]}`;
  return refusalError(strapi, {
    code: 'invalid_input',
    status: 400,
    words: { sv: named('sv'), en: named('en') },
    details: {
      ...(faults[0]?.field ? { field: faults[0].field } : {}),
      errors: faults.map(({ field, path, message, rule }) => ({
        path,
        field,
        message: message[language],
        messages: message,
        name: 'ValidationError',
        ...(rule !== undefined && { rule }),
      })),
    },
  });
}
