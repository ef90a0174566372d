import { pageOf } from '../../../../../kernel/pages';
import { defaultLocale } from '../../../../../kernel/locales';
import { service } from '../../../../../kernel/services';
import { usageRows } from '../repositories/usage';
import type { Core } from '@strapi/strapi';
import type { RevisionRef } from '../../../domain/contributors';
import type { Actor, ReviewKey, ReviewState, Snapshot } from '../../../domain/types';
import { boundTo, mustOwn, mustStillOwn, withOthersLinks, withOwner } from './arranger-writes';
import { dataOf, setData, type Call, type Handler } from '../../../../../kernel/document-call';
import { keysOf, rowsOf, type Row } from './locales';
import { tellLockVersion } from '../lock-versions';
import { mustBeCurrent, seenVersion } from './seen-version';
import { refusal } from '../refuse';
import { currentRequest } from '../request';
import { isWritingDraft, judged } from '../permits';

type Cause = 'save' | 'discard' | 'clone';

/** A new page is always a draft. */
export const create: Handler = async (strapi, call, next) => {
  const locale = await oneLocale(strapi, call);
  asDraft(strapi, call);
  const actor = service(strapi, 'editorial-review.actors').current(call.uid);
  const organisation = await boundTo(strapi, actor, call.uid);
  if (organisation !== null) setData(call, withOwner(strapi, call.uid, organisation, dataOf(call)));
  if (currentRequest(strapi)?.contentApi === true) setData(call, withoutId(dataOf(call)));

  const created = (await judged(next)) as { documentId: string };
  const key = { uid: call.uid, documentId: created.documentId, locale };
  await service(strapi, 'editorial-review.reviews').withLock([key], () =>
    record(strapi, key, actor, organisation, 'save'),
  );
  return created;
};

/** An edit of the draft; the lock comes first, so that of two writers the second sees the first. */
export const update: Handler = async (strapi, call, next) => {
  const documentId = String(call.params['documentId']);
  const key = { uid: call.uid, documentId, locale: await oneLocale(strapi, call) };
  asDraft(strapi, call);
  const seen = seenVersion(strapi, call);
  if (isWritingDraft(key)) return judged(next);
  // An unknown document is Strapi's to answer: a lock would leave a review of nothing behind.
  if ((await rowsOf(strapi, call.uid, documentId, '*')).length === 0) return next();
  // A draft is never moved to another document.
  setData(call, { ...dataOf(call), documentId });

  const actor = service(strapi, 'editorial-review.actors').current(call.uid);
  const organisation = await boundTo(strapi, actor, call.uid);
  return service(strapi, 'editorial-review.reviews').withLock([key], async ([state]) => {
    if (organisation !== null) await mustOwn(strapi, organisation, key);
    if (seen !== null) await mustBeCurrent(strapi, key, actor, state, seen);
    const before = organisation === null ? null : await judged(() => readDraft(strapi, key));
    if (organisation !== null && before !== null)
      setData(call, await withOthersLinks(strapi, organisation, key, dataOf(call), before));
    const updated = await judged(next);
    await record(strapi, key, actor, organisation, 'save', [], before);
    return updated;
  });
};

/** A copy is a new page of drafts, in each language. */
export const clone: Handler = async (strapi, call, next) => {
  const documentId = String(call.params['documentId']);
  const actor = service(strapi, 'editorial-review.actors').current(call.uid);
  const organisation = await boundTo(strapi, actor, call.uid);
  if (organisation !== null) {
    const rows = await rowsOf(strapi, call.uid, documentId, call.params['locale']);
    for (const key of keysOf(call.uid, rows)) await mustOwn(strapi, organisation, key);
  }
  const reviews = service(strapi, 'editorial-review.reviews');
  const originals = keysOf(call.uid, await rowsOf(strapi, call.uid, documentId, '*'));
  // Whose words they are goes with the copy: the originals may not change on the way.
  return reviews.withLock(originals, async (states) => {
    const copy = (await judged(next)) as { documentId: string };
    const keys = keysOf(call.uid, await rowsOf(strapi, call.uid, copy.documentId, '*'));
    await reviews.withLock(keys, async () => {
      for (const key of keys) {
        const original = states.find((own) => own.key.locale === key.locale);
        await record(strapi, key, actor, organisation, 'clone', currentOf(original));
      }
    });
    return copy;
  });
};

export const isPublished = (row: Row): boolean => row.publishedAt !== null;

/** A draft was written: the review notes it, with whose text came along. */
export async function record(
  strapi: Core.Strapi,
  key: ReviewKey,
  actor: Actor,
  organisation: string | null,
  cause: Cause,
  brought: readonly RevisionRef[] = [],
  before: Snapshot | null = null,
): Promise<void> {
  const snapshot = await judged(() => readDraft(strapi, key));
  if (snapshot === null) return;
  if (organisation !== null) await mustStillOwn(strapi, organisation, key, snapshot, before);
  const state = await service(strapi, 'editorial-review.reviews').recordSave(
    key,
    actor,
    snapshot,
    cause,
    brought,
  );
  tellLockVersion(strapi, key, state.lockVersion);
  if (state.submittedRevision === null) await usageRows(strapi).write(key, 'pending', null);
}

const currentOf = (state: ReviewState | undefined): RevisionRef[] =>
  state === undefined || state.currentRevision === 0
    ? []
    : [{ page: pageOf(state.key), number: state.currentRevision }];

const readDraft = (strapi: Core.Strapi, { uid, documentId, locale }: ReviewKey) =>
  service(strapi, 'content-rules.snapshots').read(uid, documentId, locale, 'draft');

/**
 * Every write is a write of the draft. Strapi's REST core fills in `published` when the client has
 * said nothing: only what was asked for is refused.
 */
function asDraft(strapi: Core.Strapi, call: Call): void {
  if (asksToPublish(strapi, call)) {
    throw refusal(strapi, 'review_required', { asked: 'status=published' });
  }
  call.params = { ...call.params, status: 'draft' };
}

function asksToPublish(strapi: Core.Strapi, call: Call): boolean {
  const request = currentRequest(strapi);
  const status =
    request === null || !request.contentApi || request.graphql
      ? call.params['status']
      : request.query['status'];
  return [status].flat().includes('published');
}

async function oneLocale(strapi: Core.Strapi, call: Call): Promise<string> {
  const { locale } = call.params;
  if (locale === undefined || locale === null || locale === '') return defaultLocale(strapi);
  if (typeof locale !== 'string' || locale === '*') {
    throw refusal(strapi, 'invalid_input', { field: 'locale' });
  }
  return locale;
}

/** A client's new page is a new document, never another language of somebody else's. */
function withoutId(data: Record<string, unknown>): Record<string, unknown> {
  // A list is no page: the content rules refuse it as it was sent.
  if (Array.isArray(data)) return data as never;
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== 'documentId'));
}
