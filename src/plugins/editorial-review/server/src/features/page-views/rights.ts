import type { Core, UID } from '@strapi/strapi';
import { FILE } from '../../../../../../kernel/files';
import { isLocalized } from '../../../../../../kernel/content-types';
import { service } from '../../../../../../kernel/services';
import { pageRights, rowOf, type ContentRight } from '../../page-rights';
import { refusal } from '../../refuse';
import { currentRequest } from '../../request';
import type { Place } from '../../repositories/buffers';

/** What whoever asks may see of a page, and which right says which of its fields they may fill in. */
export interface Access {
  /** Something of the page is stored in this language. */
  isStored: boolean;
  /** Null where they may only read: then nothing that is sent counts. */
  writes: Extract<ContentRight, 'update' | 'create'> | null;
}

/** As the content manager would let them in. Refuses: `missing_permission`, `not_found`. */
export async function accessTo(strapi: Core.Strapi, place: Place): Promise<Access> {
  const rights = pageRights(strapi);
  const { contentType: uid, target: documentId, targetLocale: locale } = place;
  const key = { uid, documentId, locale };
  const create = async (): Promise<Access> => {
    const languages = service(strapi, 'i18n.locales');
    if (isLocalized(strapi, uid) && (await languages.findByCode(locale)) === null)
      throw refusal(strapi, 'invalid_input', { field: 'locale' });
    if (!rights.mayCreate(key)) throw refusal(strapi, 'missing_permission', { reason: 'page' });
    return { isStored: false, writes: 'create' };
  };
  if (documentId.startsWith('new:')) return create();

  const rows = strapi.db.query(uid as UID.ContentType);
  if ((await rows.count({ where: rowOf(strapi, key) })) > 0) {
    if (!(await rights.may('read', key)))
      throw refusal(strapi, 'missing_permission', { reason: 'page' });
    return { isStored: true, writes: (await rights.may('update', key)) ? 'update' : null };
  }
  // A language that the page does not have yet.
  if ((await rows.count({ where: { documentId } })) > 0) return create();
  throw refusal(strapi, 'not_found', { what: 'page' });
}

/** Of these documents those that whoever asks may read. */
export async function readable(
  strapi: Core.Strapi,
  uid: string,
  documentIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const where = pageRights(strapi).whereOf('read', uid);
  if (where === null || documentIds.length === 0) return new Set();
  const found = await strapi.db.query(uid as UID.ContentType).findMany({
    select: ['documentId'],
    where: { $and: [{ documentId: { $in: [...documentIds] } }, where] },
  } as never);
  return new Set(found.map((row) => String((row as { documentId: unknown }).documentId)));
}

/** Of these files those that whoever asks may see in the media library. */
export async function readableFiles(
  strapi: Core.Strapi,
  ids: readonly number[],
): Promise<ReadonlySet<number>> {
  const ability = currentRequest(strapi)?.state.userAbility;
  if (ability === undefined || ids.length === 0) return new Set();
  const manager = service(strapi, 'admin::permission').createPermissionsManager({
    ability,
    action: 'plugin::upload.read',
    model: FILE,
  });
  if (!manager.isAllowed) return new Set();
  const { where = {} } = strapi
    .get('query-params')
    .transform(FILE, { filters: manager.getQuery() ?? {} } as never) as { where?: object };
  const found = await strapi.db.query(FILE).findMany({
    select: ['id'],
    where: { $and: [{ id: { $in: [...ids] } }, where] },
  } as never);
  return new Set(found.map(({ id }) => Number(id)));
}
