import type { Core } from '@strapi/strapi';
import type { Call } from '../../../../../kernel/document-call';
import { service } from '../../../../../kernel/services';
import { changedFields } from '../../../domain/saving/changed-fields';
import type { Actor, ReviewKey, ReviewState } from '../../../domain/types';
import { pageRights, without } from '../page-rights';
import { isJudged, judged } from '../permits';
import { refusal } from '../refuse';
import { draftAt } from '../repositories/earlier-drafts';
import { versionOfForm } from '../lock-versions';
import { currentRequest } from '../request';

/** What whoever saves has seen of the page, and in which form they are told that it is no longer so. */
export interface Seen {
  lockVersion: number;
  /** Said by a form of the content manager, which keeps what was typed and is told which fields differ. */
  byForm: boolean;
}

/**
 * The version that a save says it has seen: `lockVersion` beside `data` in the body of PUT, the argument
 * of the GraphQL mutation, or the header of the content manager. Null where it says none.
 */
export function seenVersion(strapi: Core.Strapi, call: Call): Seen | null {
  const { lockVersion: argument, ...params } = call.params;
  call.params = params;
  const request = currentRequest(strapi);
  // What is written on the way, inside a save of a form, says nothing of what was seen.
  if (request?.managed === call.uid && !isJudged()) {
    const lockVersion = versionOfForm(strapi, call.uid);
    return lockVersion === null ? null : { lockVersion, byForm: true };
  }
  const ownRoute =
    request?.handler === `${call.uid}.update` && request.documentId === params['documentId'];
  const value = argument ?? (ownRoute ? request.body['lockVersion'] : undefined);
  if (value === undefined || value === null) return null;
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw refusal(strapi, 'invalid_input', { field: 'lockVersion' });
  }
  return { lockVersion: value, byForm: false };
}

/** Refuses with today's state (`stale_lock`) where the page has moved on; its row is locked by whoever calls. */
export async function mustBeCurrent(
  strapi: Core.Strapi,
  key: ReviewKey,
  actor: Actor,
  state: ReviewState | undefined,
  { lockVersion, byForm }: Seen,
): Promise<void> {
  const today = state?.lockVersion ?? 0;
  if (today === lockVersion) return;
  const who = byForm ? await service(strapi, 'editorial-review.actors').at(key) : actor;
  throw refusal(strapi, 'stale_lock', {
    current: await service(strapi, 'editorial-review.reviews').present(key, who),
    ...(byForm ? { changedFields: await changedSince(strapi, key, lockVersion, today) } : {}),
  });
}

/**
 * The fields that are another than whoever saves has seen, as far as their role may read them. A version
 * that never was (the database was restored) tells nothing of what they saw: then all that holds something.
 */
async function changedSince(
  strapi: Core.Strapi,
  key: ReviewKey,
  lockVersion: number,
  today: number,
): Promise<string[]> {
  const { uid, documentId, locale } = key;
  const now = await judged(() =>
    service(strapi, 'content-rules.snapshots').read(uid, documentId, locale, 'draft'),
  );
  const before = lockVersion > today ? null : await draftAt(strapi, key, lockVersion);
  const unread = pageRights(strapi).fieldsWithout('read', uid);
  const readable = (page: typeof now) => (page === null ? null : without(page, unread));
  return changedFields(readable(before), readable(now));
}
