import type { Core } from '@strapi/strapi';
import { refusalError } from '../../../../../../kernel/refusals';

/** The server fetches no address that somebody names: it would reach what only it can reach. */
export const notFetched = (strapi: Core.Strapi): Error =>
  refusalError(strapi, {
    code: 'missing_permission',
    status: 403,
    words: {
      sv: 'Servern hämtar inga filer från adresser. Ladda ner filen till datorn och ladda upp den.',
      en: 'The server fetches no files from addresses. Download the file and upload it.',
    },
    details: { field: 'urls' },
  });

export const fetching =
  (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  (): Promise<never> =>
    Promise.reject(notFetched(strapi));
