import type { Core, UID } from '@strapi/strapi';
import { isGoverned, isLocalized } from '../../../../../../kernel/content-types';
import { inSchema, namesOf } from '../../../../../../kernel/tables';
import { neighboursOf } from './paths';
import { sluggedUids } from './rows/pages';
import { claim, mark, rowOf, SLUG } from './rows/slugs';

interface Row {
  documentId: string;
  locale?: string | null;
  slug: string;
  publishedAt: unknown;
}

/**
 * Slugs that came in under the document service (an import, a database of before this table) are
 * entered at the start; live ones first, so that what readers know goes before a draft.
 */
export async function enterUnknownSlugs(strapi: Core.Strapi): Promise<void> {
  for (const uid of sluggedUids(strapi)) {
    const governed = isGoverned(strapi, uid);
    const isLive = (row: Row): boolean => !governed || row.publishedAt !== null;
    const rows = await unknown(strapi, uid);
    for (const row of [...rows.filter(isLive), ...rows.filter((other) => !isLive(other))]) {
      await enter(strapi, uid, row, { live: isLive(row), governed });
    }
  }
}

async function enter(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  row: Row,
  { live, governed }: { live: boolean; governed: boolean },
): Promise<void> {
  const key = { uid, documentId: row.documentId, locale: row.locale ?? '-' };
  if (!(await claim(strapi, key, row.slug, neighboursOf(strapi, uid)))) {
    strapi.log.warn(
      `Two pages share the path of ${uid} with the slug ${row.slug} (${row.documentId}): give one of them another.`,
    );
    return;
  }
  const entered = await rowOf(strapi, uid, key.locale, row.slug);
  if (entered === null) return;
  const flags = live ? { isCanonical: true, wasLive: true } : {};
  const isCurrent = entered.isCurrent || !live || !governed;
  await mark(strapi, entered.id, { ...flags, isCurrent });
}

/** Rows whose slug the table does not hold as theirs, in the order in which they were made. */
async function unknown(strapi: Core.Strapi, uid: UID.ContentType): Promise<Row[]> {
  const page = namesOf(strapi, uid);
  const slugs = namesOf(strapi, SLUG);
  const localized = isLocalized(strapi, uid);
  const p = (attribute: string) => `p.${page.column(attribute)}`;
  const s = (attribute: string) => `s.${slugs.column(attribute)}`;
  return strapi.db.transaction(async ({ trx }) => {
    const query = inSchema(strapi, trx, `${page.table} as p`)
      .leftJoin(`${slugs.table} as s`, (join) => {
        join
          .on(s('pageId'), p('documentId'))
          .andOn(s('slug'), p('slug'))
          .andOnVal(s('contentType'), uid)
          .andOn((language) => {
            if (localized) language.on(s('pageLocale'), p('locale')).orOnVal(s('pageLocale'), '-');
            else language.onVal(s('pageLocale'), '-');
          });
      })
      .whereNull('s.id')
      .whereNotNull(p('slug'))
      .andWhereNot(p('slug'), '')
      .orderBy('p.id')
      .select({
        documentId: p('documentId'),
        ...(localized && { locale: p('locale') }),
        slug: p('slug'),
        publishedAt: p('publishedAt'),
      });
    return (await query) as Row[];
  });
}
