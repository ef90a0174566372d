import type { Core, UID } from '@strapi/strapi';
import { definitionOf } from '../../../../../../kernel/content-types';
import { service } from '../../../../../../kernel/services';
import type { ReviewKey, Snapshot } from '../../../../domain/types';
import { pageRights, valuesAt } from '../../page-rights';
import { refusal } from '../../refuse';
import { currentRequest } from '../../request';

/** So that the two are told apart in lists. */
const SUFFIX: Readonly<Record<string, string>> = { sv: ' (kopia)', en: ' (copy)' };
const LONGEST_TITLE = 255;

/** Pages that begin with the words of another; the gate notes whose words they are. */
export const createCopies = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * A draft in the language of the original and no other, which whoever asks may read. Refuses: `not_found`,
   * `missing_permission` where they may not make such a page, or not see or write all that stands in it.
   */
  async make(key: ReviewKey): Promise<{ documentId: string; locale: string }> {
    const { uid, documentId, locale } = key;
    const snapshots = service(strapi, 'content-rules.snapshots');
    const original = await snapshots.read(uid, documentId, locale, 'draft');
    if (original === null) throw refusal(strapi, 'not_found', { what: 'page' });
    mustMayCopy(strapi, key, original);
    const user = currentRequest(strapi)?.state.user?.id;
    const data = {
      ...left(strapi, uid),
      ...definitionOf(strapi, uid)?.copied,
      title: titleOf(original, locale),
      createdBy: user,
      updatedBy: user,
    };
    return strapi.db.transaction(async () => {
      const pages = strapi.documents(uid as UID.ContentType);
      const copy = (await pages.clone({ documentId, locale, data } as never)) as {
        documentId: string;
      };
      const emptied = Object.entries(data).filter(([, value]) => isEmptyList(value));
      if (emptied.length > 0)
        await pages.update({
          documentId: copy.documentId,
          locale,
          data: Object.fromEntries(emptied),
        } as never);
      return { documentId: copy.documentId, locale };
    });
  },
});

function mustMayCopy(strapi: Core.Strapi, key: ReviewKey, original: Snapshot): void {
  const rights = pageRights(strapi);
  if (!rights.mayCreate(key)) throw refusal(strapi, 'missing_permission', { reason: 'page' });
  const closed = [
    ...rights.fieldsWithout('read', key.uid),
    ...rights.fieldsWithout('create', key.uid),
  ];
  const fields = [...new Set(closed)].filter(
    (field) => valuesAt(original, field.split('.')).length > 0,
  );
  if (fields.length > 0)
    throw refusal(strapi, 'missing_permission', { reason: 'unwritten_fields', fields });
}

/** Strapi's clone merges lists place by place: an empty one takes nothing away there. */
const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** What belongs to one page at a time stays where it is. */
function left(strapi: Core.Strapi, uid: string): Record<string, unknown> {
  const { attributes } = strapi.getModel(uid as UID.ContentType);
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, attribute]): [string, unknown][] => {
      if (attribute.type !== 'relation' || name === 'localizations') return [];
      const { relation } = attribute as { relation?: string };
      if (relation === 'oneToMany') return [[name, { set: [] }]];
      return relation === 'oneToOne' ? [[name, null]] : [];
    }),
  );
}

function titleOf({ title }: Snapshot, locale: string): string | null {
  if (typeof title !== 'string') return null;
  const suffix = SUFFIX[locale] ?? '';
  return `${title.slice(0, LONGEST_TITLE - suffix.length).trimEnd()}${suffix}`;
}
