import type { Core, UID } from '@strapi/strapi';
import { isLocalized } from '../../../../../../kernel/content-types';
import { service } from '../../../../../../kernel/services';
import type { ReviewKey } from '../../../../domain/types';
import { pageRights, rowOf } from '../../page-rights';
import { refusal } from '../../refuse';
import type { Place } from '../../repositories/buffers';

const isNew = ({ target }: Place): boolean => target.startsWith('new:');

/**
 * Whoever keeps unsaved work may save it, as the content manager would judge: create a page of the type in
 * that language, or update that very page. Refuses: `missing_permission`, `not_found` where there is no such
 * page. A page that is gone since the work was begun (`known`) is no reason to lose what was typed.
 */
export async function mustMaySave(
  strapi: Core.Strapi,
  place: Place,
  known: boolean,
): Promise<void> {
  const rights = pageRights(strapi);
  const key = { uid: place.contentType, documentId: place.target, locale: place.targetLocale };
  if (isNew(place)) return mustMayCreate(strapi, key);

  const rows = strapi.db.query(key.uid as UID.ContentType);
  if ((await rows.count({ where: rowOf(strapi, key) })) > 0)
    return allowed(strapi, await rights.may('update', key));
  // A language that the page does not have yet is made by saving it.
  const { documentId } = key;
  if ((await rows.count({ where: { documentId } })) > 0) {
    allowed(strapi, rights.mayUpdateSome(key.uid));
    return mustMayCreate(strapi, key);
  }
  if (!known) throw refusal(strapi, 'not_found', { what: 'page' });
}

async function mustMayCreate(strapi: Core.Strapi, key: ReviewKey): Promise<void> {
  const languages = service(strapi, 'i18n.locales');
  if (isLocalized(strapi, key.uid) && (await languages.findByCode(key.locale)) === null)
    throw refusal(strapi, 'invalid_input', { field: 'locale' });
  allowed(strapi, pageRights(strapi).mayCreate(key));
}

function allowed(strapi: Core.Strapi, may: boolean): void {
  if (!may) throw refusal(strapi, 'missing_permission', { reason: 'page' });
}
