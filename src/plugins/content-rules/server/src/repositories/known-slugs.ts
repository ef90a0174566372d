import type { Core, UID } from '@strapi/strapi';
import { isLocalized } from '../schema';
import { isGoverned, sluggedUids } from './pages';
import { claim, mark, rowOf } from './slugs';

interface Row {
  documentId: string;
  locale: string | null;
  slug: string;
  publishedAt: unknown;
}

const SLUG = 'plugin::content-rules.slug';

/**
 * Slugs that came in under the document service (an import, a database of before this table) are
 * entered at the start; live ones first, so that what readers know goes before a draft.
 */
export async function enterUnknownSlugs(strapi: Core.Strapi): Promise<void> {
  for (const uid of sluggedUids(strapi)) {
    for (const row of await unknown(strapi, uid)) {
      const live = !isGoverned(strapi, uid) || row.publishedAt !== null;
      const key = { uid, documentId: row.documentId, locale: row.locale ?? '-' };
      if (!(await claim(strapi, key, row.slug))) {
        strapi.log.warn(`Two pages of ${uid} share the slug ${row.slug} (${row.documentId}).`);
        continue;
      }
      const entered = await rowOf(strapi, uid, key.locale, row.slug);
      if (entered === null) continue;
      const flags = live ? { isCanonical: true, wasLive: true } : {};
      const isCurrent = entered.isCurrent || !live || !isGoverned(strapi, uid);
      await mark(strapi, entered.id, { ...flags, isCurrent });
    }
  }
}

async function unknown(strapi: Core.Strapi, uid: string): Promise<Row[]> {
  const page = strapi.db.metadata.get(uid);
  const slugs = strapi.db.metadata.get(SLUG).tableName;
  const localized = isLocalized(strapi.contentType(uid as UID.ContentType));
  return strapi.db.transaction(async ({ trx }) => {
    const query = strapi.db
      .getConnection()
      .from(`${page.tableName} as p`)
      .transacting(trx)
      .leftJoin(`${slugs} as s`, (join) =>
        join
          .on('s.page_id', 'p.document_id')
          .andOn('s.slug', 'p.slug')
          .andOn('s.content_type', trx.raw('?', [uid]))
          .andOn('s.page_locale', localized ? trx.raw("coalesce(p.locale, '-')") : trx.raw("'-'")),
      )
      .whereNull('s.id')
      .whereNotNull('p.slug')
      .where('p.slug', '<>', '')
      .orderByRaw('case when p.published_at is null then 1 else 0 end, p.id')
      .select({
        documentId: 'p.document_id',
        locale: localized ? 'p.locale' : trx.raw('null'),
        slug: 'p.slug',
        publishedAt: 'p.published_at',
      });
    return (await query) as Row[];
  });
}
