import type { Core } from '@strapi/strapi';
import { pageOf } from '../../../../../kernel/pages';
import { SAVE_CAUSES, type ReviewKey, type Snapshot } from '../../../domain/types';
import { eventRows } from './events';
import { payloadRows } from './payloads';
import { revisionRows } from './revisions';
import type { EventRow } from './rows';

const BATCH = 50;

/**
 * What the draft of a page held when its review had this lock version, told by the trail: each event that
 * raised the version says which revision the draft was. Where that one is not to be had (its text was
 * erased, or an event of older code does not say), the nearest before it; null where there is none, so that
 * more fields may count as changed than were, never fewer.
 */
export async function draftAt(
  strapi: Core.Strapi,
  key: ReviewKey,
  lockVersion: number,
): Promise<Snapshot | null> {
  const page = pageOf(key);
  const events = eventRows(strapi);
  for (let offset = 0; ; offset += BATCH) {
    const found = await events.newest(page, { offset, limit: BATCH });
    for (const event of found) {
      const number = draftAfter(event, lockVersion);
      const snapshot = number === null ? null : await textOf(strapi, page, number);
      if (snapshot !== null) return snapshot;
    }
    if (found.length < BATCH) return null;
  }
}

/** The revision that the draft was after this event; null where it came later, or does not say. */
function draftAfter({ action, data }: EventRow, lockVersion: number): number | null {
  const { lockVersion: version, current, revision } = data;
  if (typeof version !== 'number' || version > lockVersion) return null;
  if (typeof current === 'number') return current;
  return isSave(action) && typeof revision === 'number' ? revision : null;
}

/** What an action says of a revision is which one it judged; only a save speaks of the draft. */
const isSave = (action: string): boolean =>
  action !== 'restore' && (SAVE_CAUSES as readonly string[]).includes(action);

async function textOf(strapi: Core.Strapi, page: string, number: number): Promise<Snapshot | null> {
  const revision = await revisionRows(strapi).find(page, number);
  const payload = revision === null ? null : await payloadRows(strapi).find(revision.payload);
  return (payload?.data ?? null) as Snapshot | null;
}
