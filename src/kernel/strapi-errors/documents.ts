import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isLocalized } from '../content-types';
import { dataOf, useDocuments, type Call } from '../document-call';
import { languageOf } from '../language';
import { codeOf, refusalError } from '../refusals';
import { service } from '../services';
import { errorOf } from './answer';
import { placeOf, placesOf } from './fields';
import type { StrapiError } from './pattern';
import { translate } from './translate';

const WRITES: ReadonlySet<string> = new Set([
  'create',
  'update',
  'clone',
  'publish',
  'discardDraft',
]);
const FILE_OR_TYPE = /relation\(s\) of type (\S+) /;
const DOCUMENT = /^Document with id "([^"]+)"/;

/**
 * Innermost around the document service: what Strapi throws there becomes a refusal of ours, with the
 * field that it is about, for whoever called: REST, GraphQL, the admin, the import, a batch.
 */
export function translateDocuments(strapi: Core.Strapi): void {
  useDocuments(strapi, async (call, next) => {
    await mustBeKnownLocale(strapi, call);
    try {
      return await next();
    } catch (error) {
      throw inOurWords(strapi, call, error);
    }
  });
}

function inOurWords(strapi: Core.Strapi, call: Call, error: unknown): unknown {
  if (!isError(error) || codeOf(error) !== null) return error;
  const told = withPlace(strapi, call, error);
  const translation = translate(told, {
    nameOf: (uid) => nameOf(strapi, uid),
    locate: (path) => placeOf(path, dataOf(call)),
  });
  if (translation === null) return error;
  return refusalError(strapi, errorOf(translation, statusOf(error), languageOf(strapi)));
}

/** Strapi says of a missing target what it is, never in which field it was sent. */
function withPlace(strapi: Core.Strapi, call: Call, error: StrapiError): StrapiError {
  const [, uid] = FILE_OR_TYPE.exec(error.message) ?? [];
  const [, documentId] = DOCUMENT.exec(error.message) ?? [];
  if (uid === undefined && documentId === undefined) return error;
  const places = placesOf(strapi, call.uid, dataOf(call), (target, value) =>
    documentId === undefined ? target === uid : JSON.stringify(value).includes(`"${documentId}"`),
  );
  const { name, message } = error;
  return {
    name,
    message,
    details: { errors: places.map(({ path }) => ({ name, message, path })) },
  };
}

const statusOf = (error: unknown): number => (error instanceof errors.NotFoundError ? 404 : 400);

/** Knex throws errors of Node's own assert, which are of another realm in a test. */
const isError = (error: unknown): error is StrapiError =>
  typeof (error as { message?: unknown } | null)?.message === 'string';

/** Strapi writes a page in whatever language it is told, also one that is not there. */
async function mustBeKnownLocale(
  strapi: Core.Strapi,
  { uid, action, params }: Call,
): Promise<void> {
  const { locale } = params;
  if (!WRITES.has(action) || typeof locale !== 'string' || locale === '*' || locale === '') return;
  if (!isLocalized(strapi, uid)) return;
  if ((await service(strapi, 'i18n.locales').findByCode(locale)) !== null) return;
  throw refusalError(strapi, {
    code: 'invalid_input',
    status: 400,
    words: {
      sv: `Språket ”${locale.slice(0, 20)}” finns inte här.`,
      en: `There is no language “${locale.slice(0, 20)}” here.`,
    },
    details: { field: 'locale', errors: [] },
  });
}

function nameOf(strapi: Core.Strapi, uid: string): string {
  const type = strapi.contentTypes[uid as UID.ContentType] as
    { info: { displayName: string } } | undefined;
  return type?.info.displayName ?? uid;
}
