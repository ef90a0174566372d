import type { Core, UID } from '@strapi/strapi';
import { service } from '../../../../kernel/services';
import type { LeftOut, ReviewKey, Snapshot } from '../../domain/types';
import { writingDraft } from './permits';

/**
 * Makes the draft of a page what a revision says, without the pages and files that are gone since, which
 * are named. The review's row is locked by whoever calls, who also keeps the records.
 */
export async function writeDraft(
  strapi: Core.Strapi,
  key: ReviewKey,
  revision: Snapshot,
): Promise<LeftOut[]> {
  const { uid, documentId, locale } = key;
  const snapshots = service(strapi, 'content-rules.snapshots');
  const { snapshot, leftOut } = await snapshots.standing(uid, locale, revision);
  const data = snapshots.toInput(uid, snapshot);
  await writingDraft(key, () =>
    strapi.documents(uid as UID.ContentType).update({ documentId, locale, data } as never),
  );
  return leftOut;
}
