import type { Core, UID } from '@strapi/strapi';
import type { ReviewKey } from '../../../domain/types';
import { asSeen, restoreLinks } from '../publish-gate/links';
import { rememberLiveRow } from '../publish-gate/memory';
import { refusal } from '../refuse';
import { judged, withPermit, writingDraft } from '../publish-gate/scope';
import { reviewsOf, snapshotsOf, usageOf, type LiveService, type Snapshot } from './interfaces';

/**
 * The effects of the review on what is live. Only `reviews.perform` calls these, inside its
 * transaction and with the review locked; here the permits are opened.
 */
export default ({ strapi }: { strapi: Core.Strapi }): LiveService => {
  const documents = (key: ReviewKey) => strapi.documents(key.uid as UID.ContentType);
  const page = ({ documentId, locale }: ReviewKey) => ({ documentId, locale }) as never;

  return {
    async publish(key, { snapshot }) {
      await withPermit(key, async () => documents(key).publish?.(page(key)));
      await mustBeWhatWasApproved(strapi, key, snapshot);
      await usageOf(strapi).write(key, 'live', snapshot);
      await usageOf(strapi).write(key, 'pending', null);
      await restoreLinks(strapi, key);
      await rememberLiveRow(strapi, key);
    },

    async withdraw(key) {
      await withPermit(key, async () => documents(key).unpublish?.(page(key)));
      await usageOf(strapi).write(key, 'live', null);
      await rememberLiveRow(strapi, key);
    },

    async writeDraft(key, snapshot) {
      const data = snapshotsOf(strapi).toInput(key.uid, snapshot);
      await writingDraft(key, () =>
        documents(key).update({ ...(page(key) as object), data } as never),
      );
    },
  };
};

/** The written row is read back: what is seen is what was approved, or nothing is committed. */
async function mustBeWhatWasApproved(
  strapi: Core.Strapi,
  key: ReviewKey,
  approved: Snapshot,
): Promise<void> {
  const { uid, documentId, locale } = key;
  const live = await judged(() => snapshotsOf(strapi).read(uid, documentId, locale, 'published'));
  const { hash } = reviewsOf(strapi);
  const expected = hash(await asSeen(strapi, key, approved));
  if (live === null || hash(live) !== expected) {
    throw refusal(strapi, 'content_changed', { page: key });
  }
}
