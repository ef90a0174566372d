import { service } from '../../../../../kernel/services';
import type { Core, UID } from '@strapi/strapi';
import type { ReviewKey } from '../../../domain/types';
import { boundTo, mustOwn } from './arranger-writes';
import type { Handler } from '../../../../../kernel/document-call';
import { mustBeUnused } from './in-use';
import { keysOf, rowsOf } from './locales';
import { codeOf } from '../../../../../kernel/refusals';
import { refusal } from '../refuse';
import { isPublished } from './saves';
import { hasPermit, judged } from '../permits';

const NOT_APPROVED: ReadonlySet<string | null> = new Set([
  'illegal_transition',
  'content_changed',
  'missing_approval',
  'not_found',
]);

const STILL_LIVE = {
  sv: 'Sidan är publicerad. Avpublicera den först.',
  en: 'The page is live. Withdraw it first.',
};

/** Publishing goes through the one door, page by page; with its permit, the call comes back here. */
export const publish: Handler = async (strapi, call, next) => {
  const { documentId, locale, populate, fields } = call.params;
  const rows = await rowsOf(strapi, call.uid, String(documentId), locale);
  const keys = keysOf(
    call.uid,
    rows.filter((row) => !isPublished(row)),
  );
  if (keys.length > 0 && keys.every(hasPermit)) return judged(next);

  for (const key of keys) await throughTheDoor(strapi, key);
  const entries: unknown = await judged(() =>
    strapi.documents(call.uid as UID.ContentType).findMany({
      filters: { documentId },
      locale: keys.map((key) => key.locale),
      status: 'published',
      ...(populate === undefined ? {} : { populate }),
      ...(fields === undefined ? {} : { fields }),
    } as never),
  );
  return { documentId, entries };
};

/** Taking a page down needs a reason, which Strapi's own calls can't carry. */
export const unpublish: Handler = async (strapi, call, next) => {
  const { documentId, locale } = call.params;
  const rows = (await rowsOf(strapi, call.uid, String(documentId), locale)).filter(isPublished);
  const keys = keysOf(call.uid, rows);
  if (keys.every(hasPermit)) return judged(next);
  for (const key of keys) {
    const actor = service(strapi, 'editorial-review.actors').current(call.uid);
    await service(strapi, 'editorial-review.reviews').perform(
      'withdraw',
      key,
      actor,
      await lockOf(strapi, key),
    );
  }
  return { documentId, entries: [] };
};

/** A live page is withdrawn first, with a reason; a draft may be thrown away, its history stays. */
export const remove: Handler = async (strapi, call, next) => {
  const documentId = String(call.params['documentId']);
  const actor = service(strapi, 'editorial-review.actors').current(call.uid);
  const organisation = await boundTo(strapi, actor, call.uid);
  const rows = await rowsOf(strapi, call.uid, documentId, call.params['locale']);
  const keys = keysOf(call.uid, rows);
  if (keys.length === 0) return next();

  return service(strapi, 'editorial-review.reviews').withLock(keys, async () => {
    if (organisation !== null) for (const key of keys) await mustOwn(strapi, organisation, key);
    const now = await rowsOf(strapi, call.uid, documentId, call.params['locale']);
    const live = now.filter(isPublished).map((row) => row.locale);
    if (live.length > 0) {
      throw refusal(strapi, 'illegal_transition', { action: 'delete', locales: live }, STILL_LIVE);
    }
    // A link that is hidden while this page is withdrawn stands in the live revisions, and comes back.
    const locales = keys.map(({ locale }) => locale);
    await mustBeUnused(strapi, call.uid, documentId, 'delete', locales);
    const removed = await judged(next);
    for (const key of keys)
      await service(strapi, 'editorial-review.reviews').recordDeletion(key, actor);
    return removed;
  });
};

async function throughTheDoor(strapi: Core.Strapi, key: ReviewKey): Promise<void> {
  const actor = service(strapi, 'editorial-review.actors').current(key.uid);
  try {
    await service(strapi, 'editorial-review.reviews').perform(
      'publish',
      key,
      actor,
      await lockOf(strapi, key),
    );
  } catch (error) {
    const code = codeOf(error);
    if (!NOT_APPROVED.has(code)) throw error;
    throw refusal(strapi, 'review_required', { reason: code, page: key });
  }
}

async function lockOf(strapi: Core.Strapi, key: ReviewKey): Promise<{ lockVersion: number }> {
  return {
    lockVersion: (await service(strapi, 'editorial-review.reviews').state(key))?.lockVersion ?? 0,
  };
}
