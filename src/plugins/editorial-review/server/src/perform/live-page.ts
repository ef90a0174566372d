import type { Core, UID } from '@strapi/strapi';
import { service } from '../../../../../kernel/services';
import type { LeftOut, ReviewKey, Snapshot } from '../../../domain/types';
import { revisionHash } from '../hash';
import { writeDraft } from '../draft-writes';
import { judged, withPermit } from '../permits';
import { refusal } from '../refuse';
import { asSeen, linkingPages, restoreLinks } from '../repositories/links';
import { rememberLiveRow } from '../repositories/live-rows';
import { usageRows } from '../repositories/usage';
import type { Transactions } from '../transactions';

/**
 * What an action does to the live page and to the draft. Only effects call these, inside the door's
 * transaction and with the review locked; here the permits are opened.
 */
export function livePage(strapi: Core.Strapi, trx: Transactions) {
  const documents = (key: ReviewKey) => strapi.documents(key.uid as UID.ContentType);
  const page = ({ documentId, locale }: ReviewKey) => ({ documentId, locale }) as never;
  const usage = usageRows(strapi);

  return {
    /** Publishes the draft, which must be `snapshot`. */
    publish: (key: ReviewKey, snapshot: Snapshot): Promise<void> =>
      trx.performing(key, async () => {
        await withPermit(key, async () => documents(key).publish?.(page(key)));
        await mustBeWhatWasApproved(strapi, key, snapshot);
        await usage.write(key, 'live', snapshot);
        await usage.write(key, 'pending', null);
        await trx.run(await linkingPages(strapi, key), () => restoreLinks(strapi, key));
        await rememberLiveRow(strapi, key);
      }),

    withdraw: (key: ReviewKey): Promise<void> =>
      trx.performing(key, async () => {
        await withPermit(key, async () => documents(key).unpublish?.(page(key)));
        await usage.write(key, 'live', null);
        await rememberLiveRow(strapi, key);
      }),

    /** Makes the draft what a revision says; answers what the revision points to and is gone. */
    writeDraft: (key: ReviewKey, snapshot: Snapshot): Promise<LeftOut[]> =>
      trx.performing(key, () => writeDraft(strapi, key, snapshot)),
  };
}

export type LivePage = ReturnType<typeof livePage>;

/** The written row is read back: what is seen is what was approved, or nothing is committed. */
async function mustBeWhatWasApproved(
  strapi: Core.Strapi,
  key: ReviewKey,
  approved: Snapshot,
): Promise<void> {
  const { uid, documentId, locale } = key;
  const snapshots = service(strapi, 'content-rules.snapshots');
  const live = await judged(() => snapshots.read(uid, documentId, locale, 'published'));
  const expected = revisionHash(await asSeen(strapi, key, approved));
  if (live === null || revisionHash(live) !== expected) {
    throw refusal(strapi, 'content_changed', { page: key });
  }
}
