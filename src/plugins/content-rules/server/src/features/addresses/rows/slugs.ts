import type { Core, UID } from '@strapi/strapi';
import type { PageKey } from '../../../../../../../kernel/pages';
import { inSchema, isSqlite, lockName, type Trx } from '../../../../../../../kernel/tables';

export interface SlugRow {
  id: number;
  pageId: string;
  slug: string;
  isCurrent: boolean;
  isCanonical: boolean;
  wasLive: boolean;
}

export type Flags = Partial<Pick<SlugRow, 'isCurrent' | 'isCanonical' | 'wasLive'>>;

export const SLUG = 'plugin::content-rules.slug' as UID.ContentType;

const table = (strapi: Core.Strapi) => strapi.db.query(SLUG);

/** Who holds this slug, as today's or as a former one. */
export async function rowOf(
  strapi: Core.Strapi,
  uid: string,
  locale: string,
  slug: string,
): Promise<SlugRow | null> {
  const where = { contentType: uid, pageLocale: locale, slug };
  return (await table(strapi).findOne({ where })) as SlugRow | null;
}

/** All slugs, of these types, that begin like this one without its number. */
export async function othersLike(
  strapi: Core.Strapi,
  uids: readonly string[],
  pageLocale: string,
  numberedSlug: string,
): Promise<{ contentType: string; pageId: string; slug: string }[]> {
  const slug = { $startsWith: numberedSlug.replace(/-\d+$/u, '') };
  return (await table(strapi).findMany({
    where: { contentType: { $in: uids }, pageLocale, slug },
    select: ['contentType', 'pageId', 'slug'],
  })) as { contentType: string; pageId: string; slug: string }[];
}

/** All slugs of one page. */
export async function rowsOfPage(strapi: Core.Strapi, key: PageKey): Promise<SlugRow[]> {
  return (await table(strapi).findMany({ where: whereOf(key), orderBy: 'id' })) as SlugRow[];
}

/** The languages in which a document holds slugs. */
export async function localesOfDocument(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<string[]> {
  const rows: { pageLocale: string }[] = await table(strapi).findMany({
    where: { contentType: uid, pageId: documentId },
    select: ['pageLocale'],
  });
  return [...new Set(rows.map(({ pageLocale }) => pageLocale))];
}

/**
 * Takes a slug for a page. False where somebody else holds it, among pages of its type or of the types
 * that share its path: the unique index has the last word, and the lock on the path.
 */
export async function claim(
  strapi: Core.Strapi,
  key: PageKey,
  slug: string,
  neighbours: readonly string[],
): Promise<boolean> {
  if ((await rowOf(strapi, key.uid, key.locale, slug))?.pageId === key.documentId) return true;
  if (await isNeighbours(strapi, key, slug, neighbours)) return false;
  const now = isSqlite(strapi) ? Date.now() : new Date();
  const { tableName } = strapi.db.metadata.get(SLUG);
  await strapi.db.transaction(async ({ trx }) =>
    inSchema(strapi, trx, tableName)
      .insert({
        content_type: key.uid,
        page_id: key.documentId,
        page_locale: key.locale,
        slug,
        is_current: false,
        is_canonical: false,
        was_live: false,
        created_at: now,
        updated_at: now,
      })
      .onConflict(['content_type', 'page_locale', 'slug'])
      .ignore(),
  );
  return (await rowOf(strapi, key.uid, key.locale, slug))?.pageId === key.documentId;
}

/** Does a page of another type hold this slug, and with it the path? Held until the transaction ends. */
async function isNeighbours(
  strapi: Core.Strapi,
  { uid, locale }: PageKey,
  slug: string,
  neighbours: readonly string[],
): Promise<boolean> {
  const others = neighbours.filter((other) => other !== uid);
  if (others.length === 0) return false;
  await holdPath(strapi, locale, slug);
  const where = { contentType: { $in: others }, pageLocale: locale, slug };
  return (await table(strapi).count({ where })) > 0;
}

/** Nobody else takes a path with this slug until the transaction ends. */
export async function holdPath(strapi: Core.Strapi, locale: string, slug: string): Promise<void> {
  await strapi.db.transaction(({ trx }) =>
    lockName(strapi, trx as unknown as Trx, `path ${locale} ${slug}`),
  );
}

export async function mark(strapi: Core.Strapi, id: number, flags: Flags): Promise<void> {
  await table(strapi).update({ where: { id }, data: flags });
}

export async function release(strapi: Core.Strapi, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await table(strapi).deleteMany({ where: { id: { $in: ids } } });
}

const whereOf = ({ uid, documentId, locale }: PageKey) => ({
  contentType: uid,
  pageId: documentId,
  pageLocale: locale,
});
