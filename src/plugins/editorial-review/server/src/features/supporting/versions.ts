import type { Core } from '@strapi/strapi';
import type { Call } from '../../../../../../kernel/document-call';
import { supportingUids } from '../../../../../../kernel/content-types';
import { lockName } from '../../../../../../kernel/tables';
import { isVersionTold, tellLockVersion, versionOfForm } from '../../lock-versions';
import { pageRights } from '../../page-rights';
import { refusal } from '../../refuse';
import { eventRows } from '../../repositories/events';
import { currentRequest } from '../../request';

/** How the trail names an entry. */
export const pageOfEntry = (uid: string, documentId: string): string => `${uid}|${documentId}|-`;

/** Of two who save one entry the second sees what the first has saved. */
export async function lockEntry(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<void> {
  await strapi.db.transaction(({ trx }) => lockName(strapi, trx, pageOfEntry(uid, documentId)));
}

/** An entry without a review has no lock version; the number of its changes in the trail serves as one. */
export const versionOf = (strapi: Core.Strapi, uid: string, documentId: string): Promise<number> =>
  eventRows(strapi).count(pageOfEntry(uid, documentId));

/**
 * Refuses a save of a form that has not seen the newest change of the entry (`stale_lock`), with the fields that
 * have changed since, as far as whoever saves may read them. The entry is locked by whoever calls.
 */
export async function mustHaveSeen(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<void> {
  const seen = versionOfForm(strapi, uid);
  if (seen === null) return;
  const today = await versionOf(strapi, uid, documentId);
  if (seen === today) return;
  const page = pageOfEntry(uid, documentId);
  const missed = Math.max(today - seen, 1);
  const { found } = await eventRows(strapi).page(page, { offset: 0, limit: missed, order: 'desc' });
  const unread = new Set(pageRights(strapi).fieldsWithout('read', uid));
  const changed = found.flatMap(({ data }) => (data as { fields?: string[] }).fields ?? []);
  throw refusal(strapi, 'stale_lock', {
    current: { contentType: uid, documentId, lockVersion: today },
    changedFields: [...new Set(changed)].filter((name) => !unread.has(name)),
  });
}

/** A form that opens an entry is told which version it shows; asked for before the entry is read. */
export async function tellVersionOfEntry(
  strapi: Core.Strapi,
  { uid, action, params }: Call,
): Promise<void> {
  if (currentRequest(strapi)?.managed !== uid) return;
  if (!supportingUids(strapi).some((own) => own === uid)) return;
  const documentId = action === 'findOne' ? params['documentId'] : await theOneOf(strapi, uid);
  if (typeof documentId !== 'string' || isVersionTold(strapi, documentId)) return;
  tellLockVersion(strapi, { documentId }, await versionOf(strapi, uid, documentId));
}

/** A single type is read without an id. */
async function theOneOf(strapi: Core.Strapi, uid: string): Promise<unknown> {
  const model = strapi.getModel(uid as never) as unknown as { kind?: string };
  if (model.kind !== 'singleType') return null;
  const entry = (await strapi.db
    .query(uid as never)
    .findOne({ select: ['documentId'] } as never)) as {
    documentId?: unknown;
  } | null;
  return entry?.documentId ?? null;
}
