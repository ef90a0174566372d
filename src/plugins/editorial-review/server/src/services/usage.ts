import type { Core, UID } from '@strapi/strapi';
import { usesOf } from '../publish-gate/uses';
import type { UsageRow, UsageService } from './interfaces';

const UID_USAGE = 'plugin::editorial-review.usage' as UID.ContentType;

/** What is used by what goes live, so that it can't be changed or removed under a page's feet. */
export default ({ strapi }: { strapi: Core.Strapi }): UsageService => ({
  /** Rewrites what the live (or pending) revision of a page uses; null: nothing is live (pending). */
  async write(key, slot, snapshot) {
    const page = { contentType: key.uid, pageId: key.documentId, pageLocale: key.locale, slot };
    await strapi.db.query(UID_USAGE).deleteMany({ where: page });
    const rows = snapshot === null ? [] : usesOf(strapi, key.uid, snapshot);
    if (rows.length === 0) return;
    await strapi.db.query(UID_USAGE).createMany({ data: rows.map((use) => ({ ...use, ...page })) });
  },

  /** Which live or pending pages use a file (by its id) or an entry (by its document id). */
  async of(target) {
    const rows: unknown = await strapi.db
      .query(UID_USAGE)
      .findMany({ where: { targetType: target.type, targetId: target.id } });
    return rows as UsageRow[];
  },

  /** What a live page uses in one of its fields, in order. */
  async inField(key, field) {
    const rows: unknown = await strapi.db.query(UID_USAGE).findMany({
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
