import type { Core, UID } from '@strapi/strapi';
import type { ReviewKey, Snapshot } from '../../../domain/types';
import { holdFiles } from './held-files';
import { usesOf } from './uses';

const USAGE = 'plugin::editorial-review.usage' as UID.ContentType;

export interface UsageRow {
  contentType: string;
  pageId: string;
  pageLocale: string;
  slot: 'live' | 'pending';
  targetType: string;
  targetId: string;
  field: string;
  position: number;
}

/** What is used by what goes live, so that it can't be changed or removed under a page's feet. */
export const usageRows = (strapi: Core.Strapi) => ({
  /** Rewrites what the live (or pending) revision of a page uses; null: nothing is live (pending). */
  async write(key: ReviewKey, slot: UsageRow['slot'], snapshot: Snapshot | null): Promise<void> {
    const page = { contentType: key.uid, pageId: key.documentId, pageLocale: key.locale, slot };
    if (snapshot !== null) await holdFiles(strapi, snapshot);
    await strapi.db.query(USAGE).deleteMany({ where: page });
    const rows = snapshot === null ? [] : usesOf(strapi, key.uid, snapshot);
    if (rows.length === 0) return;
    await strapi.db.query(USAGE).createMany({ data: rows.map((use) => ({ ...use, ...page })) });
  },

  /** Which live or pending pages use a file (by its id) or an entry (by its document id). */
  async of(target: { type: string; id: string }): Promise<UsageRow[]> {
    const rows: unknown = await strapi.db
      .query(USAGE)
      .findMany({ where: { targetType: target.type, targetId: target.id } });
    return rows as UsageRow[];
  },

  /** What a live page uses in one of its fields, in order. */
  async inField(key: ReviewKey, field: string): Promise<UsageRow[]> {
    const rows: unknown = await strapi.db.query(USAGE).findMany({
      where: {
        contentType: key.uid,
        pageId: key.documentId,
        pageLocale: key.locale,
        slot: 'live',
        field,
      },
      orderBy: { position: 'asc' },
    });
    return rows as UsageRow[];
  },
});
