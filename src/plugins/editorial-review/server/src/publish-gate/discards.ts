import type { Core, UID } from '@strapi/strapi';
import type { Handler } from '../../../../../kernel/document-call';
import { pageOf } from '../../../../../kernel/pages';
import { service } from '../../../../../kernel/services';
import type { RevisionRef } from '../../../domain/contributors';
import type { ReviewState } from '../../../domain/types';
import { writeDraft } from '../draft-writes';
import { judged } from '../permits';
import { refusal } from '../refuse';
import { boundTo, mustOwn } from './arranger-writes';
import { keysOf, rowsOf } from './locales';
import { isPublished, record } from './saves';

const NOTHING_LIVE = {
  sv: 'Det finns ingen publicerad version att gå tillbaka till.',
  en: 'There is no live version to go back to.',
};

/**
 * Back to the revision that is live, not to the row: a link that is hidden while its target is withdrawn
 * stands in the revision only. Without a live version Strapi would delete the draft and leave nothing.
 */
export const discardDraft: Handler = async (strapi, call, next) => {
  const documentId = String(call.params['documentId']);
  const actor = service(strapi, 'editorial-review.actors').current(call.uid);
  const organisation = await boundTo(strapi, actor, call.uid);
  const rows = await rowsOf(strapi, call.uid, documentId, call.params['locale']);
  const live = new Set(rows.filter(isPublished).map((row) => row.locale));
  if (rows.some((row) => !live.has(row.locale))) {
    throw refusal(strapi, 'illegal_transition', { action: 'discard' }, NOTHING_LIVE);
  }
  const keys = keysOf(call.uid, rows);
  return service(strapi, 'editorial-review.reviews').withLock(keys, async (states) => {
    if (organisation !== null) for (const key of keys) await mustOwn(strapi, organisation, key);
    const discarded = await judged(next);
    for (const state of states) await writeLiveRevision(strapi, state);
    for (const [index, key] of keys.entries())
      await record(strapi, key, actor, organisation, 'discard', liveOf(states[index]));
    return withDrafts(strapi, call, discarded as Discarded);
  });
};

/** The row's copy is corrected by the revision; where its text was erased, the row is all there is. */
async function writeLiveRevision(strapi: Core.Strapi, state: ReviewState): Promise<void> {
  const { key, liveRevision } = state;
  if (liveRevision === null) return;
  const reviews = service(strapi, 'editorial-review.reviews');
  const snapshot = await reviews.snapshotOf(key, liveRevision);
  if (snapshot === null) return;
  const leftOut = await judged(() => writeDraft(strapi, key, snapshot));
  for (const { field, type, id } of leftOut)
    strapi.log.warn(`editorial-review: ${pageOf(key)}: ${field} lost ${type} ${id}, which is gone`);
}

interface Discarded {
  documentId: string;
  entries: { locale?: string | null }[];
}

/** What is answered is what was written last. */
async function withDrafts(
  strapi: Core.Strapi,
  { uid, params }: { uid: string; params: Record<string, unknown> },
  { documentId, entries }: Discarded,
): Promise<Discarded> {
  const { populate, fields } = params;
  const drafts = await Promise.all(
    entries.map(({ locale }) =>
      judged(() =>
        strapi.documents(uid as UID.ContentType).findOne({
          documentId,
          locale,
          status: 'draft',
          ...(populate === undefined ? {} : { populate }),
          ...(fields === undefined ? {} : { fields }),
        } as never),
      ),
    ),
  );
  return {
    documentId,
    entries: drafts.flatMap((draft) => (draft === null ? [] : [draft])) as never,
  };
}

const liveOf = (state: ReviewState | undefined): RevisionRef[] =>
  state === undefined || state.liveRevision === null
    ? []
    : [{ page: pageOf(state.key), number: state.liveRevision }];
