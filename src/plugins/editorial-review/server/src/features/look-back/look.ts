import type { Core } from '@strapi/strapi';
import type { ReviewKey } from '../../../../domain/types';
import { isOnSite } from '../../../../domain/lifecycle';
import { service } from '../../../../../../kernel/services';
import { judged } from '../../permits';
import { asSeen } from '../../repositories/links';
import { rememberLiveRow } from '../../repositories/live-rows';
import { usageRows } from '../../repositories/usage';

/** Looks at single pages: is what is live what the review says is live? */
export function onePage(strapi: Core.Strapi) {
  const reviews = () => service(strapi, 'editorial-review.reviews');

  const read = (key: ReviewKey, status: 'draft' | 'published') =>
    judged(() =>
      service(strapi, 'content-rules.snapshots').read(key.uid, key.documentId, key.locale, status),
    );

  /** True when what is live is what the review says is live. */
  async function agrees(key: ReviewKey): Promise<boolean> {
    const state = await reviews().state(key);
    if (state === null || !isOnSite(state.live)) return false;
    const live = await read(key, 'published');
    if (live === null) return false;
    const hash = reviews().hash(live);
    if (hash === state.liveHash) return true;
    const revision =
      state.liveRevision === null ? null : await reviews().snapshotOf(key, state.liveRevision);
    return revision !== null && hash === reviews().hash(await asSeen(strapi, key, revision));
  }

  /** Looks at one page again under its lock, and records what is not as the review says. */
  async function look(key: ReviewKey, reason: string): Promise<boolean> {
    return reviews().withLock([key], async () => {
      const odd = !(await agrees(key));
      const live = odd ? await read(key, 'published') : null;
      if (live !== null) {
        const draft = await read(key, 'draft');
        await reviews().recordFoundLive(key, { snapshot: live, reason, draft });
        await usageRows(strapi).write(key, 'live', live);
        const { uid, documentId, locale } = key;
        strapi.log.warn(
          `editorial-review: live without review (${reason}): ${uid} ${documentId} ${locale} “${String(live['title'] ?? '')}”`,
        );
      }
      await rememberLiveRow(strapi, key);
      return live !== null;
    });
  }

  /** A live page whose published row is gone. */
  async function recordGone(key: ReviewKey): Promise<boolean> {
    await reviews().recordFoundGone(key, { reason: 'deleted_past_the_gate' });
    await usageRows(strapi).write(key, 'live', null);
    strapi.log.warn(
      `editorial-review: a live page is gone: ${key.uid} ${key.documentId} ${key.locale}`,
    );
    return true;
  }

  return { agrees, look, recordGone };
}
