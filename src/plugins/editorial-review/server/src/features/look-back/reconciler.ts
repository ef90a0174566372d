import type { Core } from '@strapi/strapi';
import type { ReviewKey } from '../../../../domain/types';
import { livePages, strangers, vanished } from './candidates';
import { governedUids } from '../../../../../../kernel/content-types';
import { asSeen } from '../../repositories/links';
import { rememberLiveRow } from '../../repositories/live-rows';
import { judged } from '../../permits';
import { service } from '../../../../../../kernel/services';
import { isOnSite } from '../../../../domain/lifecycle';
import { usageRows } from '../../repositories/usage';

/** What one round found: pages that are live without review, and pages that are gone. */
export interface Found {
  live: ReviewKey[];
  gone: ReviewKey[];
}

const BATCH = 50;
const DEEP_CHECKS = 20;
const EVERY_MS = 60_000;
/** How long a start may wait for what was found; the rest follows with the first ticks. */
const START_MS = 30_000;

/**
 * The third layer looks back: `strapi import` and raw SQL can't be refused, so what they put live is
 * found, marked as live without review, and reported.
 */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const reviews = () => service(strapi, 'editorial-review.reviews');
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<unknown> = Promise.resolve();
  let checkedUpTo = 0;

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

  const read = (key: ReviewKey, status: 'draft' | 'published') =>
    judged(() =>
      service(strapi, 'content-rules.snapshots').read(key.uid, key.documentId, key.locale, status),
    );

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

  async function findLive(uid: string, until: number): Promise<ReviewKey[]> {
    const found: ReviewKey[] = [];
    for (let after = 0; Date.now() < until;) {
      const batch = await strangers(strapi, uid, after, BATCH);
      await strapi.db.transaction(async () => {
        for (const { rowId, ...key } of batch) {
          if (await look(key, 'written_past_the_gate')) found.push(key);
          after = rowId;
        }
      });
      if (batch.length < BATCH) break;
    }
    return found;
  }

  async function findGone(uid: string): Promise<ReviewKey[]> {
    const gone = await vanished(strapi, uid, BATCH);
    for (const key of gone) {
      await reviews().recordFoundGone(key, { reason: 'deleted_past_the_gate' });
      await usageRows(strapi).write(key, 'live', null);
      strapi.log.warn(
        `editorial-review: a live page is gone: ${key.uid} ${key.documentId} ${key.locale}`,
      );
    }
    return gone;
  }

  /** A row's content may change without its row: some pages a round are read and hashed. */
  async function checkDeeply(count: number): Promise<ReviewKey[]> {
    // Strapi takes a limit of 0 for none: a start would read all there is.
    if (count === 0) return [];
    const pages = await livePages(strapi, checkedUpTo, count);
    checkedUpTo = pages.length < count ? 0 : (pages.at(-1)?.id ?? 0);
    const found: ReviewKey[] = [];
    for (const { uid, documentId, locale } of pages) {
      const key = { uid, documentId, locale };
      if (!(await agrees(key)) && (await look(key, 'content_differs'))) found.push(key);
    }
    return found;
  }

  async function round(until: number, deepChecks: number): Promise<Found> {
    const found: Found = { live: [], gone: [] };
    for (const uid of governedUids(strapi)) {
      found.gone.push(...(await findGone(uid)));
      found.live.push(...(await findLive(uid, until)));
    }
    found.live.push(...(await checkDeeply(deepChecks)));
    return found;
  }

  /** One round at a time, in the order they were asked for. */
  function inTurn(work: () => Promise<Found>): Promise<Found> {
    const result = running.then(work);
    running = result.catch(() => undefined);
    return result;
  }

  return {
    /** Looks at everything that changed, and at some pages in depth. */
    run: (options: { deepChecks?: number } = {}): Promise<Found> =>
      inTurn(() => round(Infinity, options.deepChecks ?? DEEP_CHECKS)),

    /** The look before the server listens. */
    async start(): Promise<void> {
      const when: unknown = strapi.plugin('editorial-review').config('lookBack');
      if (when === 'never') {
        strapi.log.warn(
          'editorial-review: LOOK_BACK=never: what goes live past the gate stays unseen.',
        );
        return;
      }
      await inTurn(() => round(Date.now() + START_MS, 0));
      if (when === 'start') return;
      timer = setInterval(() => {
        this.run().catch((error: unknown) => strapi.log.error(error));
      }, EVERY_MS);
      timer.unref();
    },

    async stop(): Promise<void> {
      if (timer !== null) clearInterval(timer);
      timer = null;
      await running;
    },
  };
};
