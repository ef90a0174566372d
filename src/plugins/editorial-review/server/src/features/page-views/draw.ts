import type { Core } from '@strapi/strapi';
import { service } from '../../../../../../kernel/services';
import type { PageViewInput } from '../../../../contracts/page-views';
import { isTooDeep, MOST_LEVELS } from '../../../../domain/buffers/limits';
import { pageRights, without } from '../../page-rights';
import { refusal } from '../../refuse';
import type { Place } from '../../repositories/buffers';
import { accessTo, readable, readableFiles, type Access } from './rights';

/**
 * The page as it would be if what is sent were saved, or as it is stored. Of what is sent only that counts
 * which whoever asks may fill in; what they may not read is not shown. Refuses: `missing_permission`,
 * `not_found`, `invalid_input`.
 */
export async function drawView(strapi: Core.Strapi, place: Place, input: PageViewInput) {
  const { contentType: uid, target, targetLocale: locale } = place;
  if ('values' in input && isTooDeep(input.values)) {
    const reason = 'buffer_depth';
    throw refusal(strapi, 'invalid_input', { field: 'values', reason, max: MOST_LEVELS });
  }
  const access = await accessTo(strapi, place);
  const hidden = access.isStored ? pageRights(strapi).fieldsWithout('read', uid) : [];
  const pages = service(strapi, 'delivery.pages');
  const page = await pages.from({
    uid,
    documentId: target.startsWith('new:') ? null : target,
    locale,
    status: access.isStored ? ('values' in input ? 'draft' : input.status) : null,
    ...sentValues(strapi, uid, access, input),
    targets: 'values' in input ? 'draft' : input.status,
    sees: {
      files: (ids) => readableFiles(strapi, ids),
      documents: (type, ids) => readable(strapi, type, ids),
      concealed: (row) => without(row, hidden),
    },
  });
  if (page === null) throw refusal(strapi, 'not_found', { what: 'page' });
  return pages.render(uid, locale, page);
}

function sentValues(
  strapi: Core.Strapi,
  uid: string,
  { writes }: Access,
  input: PageViewInput,
): { values?: Record<string, unknown> } {
  if (!('values' in input) || writes === null) return {};
  return { values: without(input.values, pageRights(strapi).fieldsWithout(writes, uid)) };
}
