import type { Core } from '@strapi/strapi';
import { ON_SITE } from '../../../../domain/lifecycle';
import type { ReviewKey } from '../../../../domain/types';
import { namesOf } from '../../../../../../kernel/tables';

const REVIEW = 'plugin::editorial-review.review';

/** A published row that the review does not remember as it is now. */
export interface Candidate extends ReviewKey {
  rowId: number;
}

/**
 * Published rows of one type that no review knows as live, or that were made or written since it
 * went live: one join, no row of a page that is as it should be.
 */
export async function strangers(
  strapi: Core.Strapi,
  uid: string,
  after: number,
  limit: number,
): Promise<Candidate[]> {
  const { page, review, p, r } = joined(strapi, uid);
  const rows = await strapi.db.transaction(async ({ trx }) => {
    const query = strapi.db
      .getConnection()
      .from(`${page.table} as p`)
      .transacting(trx)
      .leftJoin(`${review.table} as r`, (join) =>
        join
          .on(r('pageId'), p('documentId'))
          .andOn(r('pageLocale'), p('locale'))
          .andOn(r('contentType'), trx.raw('?', [uid])),
      )
      .whereNotNull(p('publishedAt'))
      .where('p.id', '>', after)
      .where((odd) =>
        odd
          .whereNull('r.id')
          .orWhereNotIn(r('live'), ON_SITE)
          .orWhereNull(r('liveRowId'))
          .orWhereNull(r('liveRowUpdatedAt'))
          .orWhereRaw('?? <> ??', [r('liveRowId'), 'p.id'])
          .orWhereRaw('?? <> CAST(?? AS TEXT)', [r('liveRowUpdatedAt'), p('updatedAt')]),
      )
      .orderBy('p.id')
      .limit(limit)
      .select({ rowId: 'p.id', documentId: p('documentId'), locale: p('locale') });
    return (await query) as { rowId: number; documentId: string; locale: string | null }[];
  });
  return rows.map(({ rowId, documentId, locale }) => ({
    uid,
    rowId,
    documentId,
    locale: locale ?? '-',
  }));
}

/** Reviews that believe their page is live when it has no published row. */
export async function vanished(
  strapi: Core.Strapi,
  uid: string,
  limit: number,
): Promise<ReviewKey[]> {
  const { page, review, p, r } = joined(strapi, uid);
  const rows = await strapi.db.transaction(async ({ trx }) => {
    const query = strapi.db
      .getConnection()
      .from(`${review.table} as r`)
      .transacting(trx)
      .where(r('contentType'), uid)
      .whereIn(r('live'), ON_SITE)
      .whereNotExists(
        strapi.db
          .getConnection()
          .select(trx.raw('1'))
          .from(`${page.table} as p`)
          .whereRaw('?? = ??', [p('documentId'), r('pageId')])
          .whereRaw('?? = ??', [p('locale'), r('pageLocale')])
          .whereNotNull(p('publishedAt')),
      )
      .orderBy('r.id')
      .limit(limit)
      .select({ documentId: r('pageId'), locale: r('pageLocale') });
    return (await query) as { documentId: string; locale: string }[];
  });
  return rows.map((row) => ({ uid, ...row }));
}

/** Live pages in the order of their reviews, from where the last look ended. */
export async function livePages(
  strapi: Core.Strapi,
  after: number,
  limit: number,
): Promise<(ReviewKey & { id: number })[]> {
  const rows = (await strapi.db.query(REVIEW).findMany({
    where: { live: { $in: ON_SITE }, id: { $gt: after } },
    select: ['id', 'contentType', 'pageId', 'pageLocale'],
    orderBy: { id: 'asc' },
    limit,
  })) as { id: number; contentType: string; pageId: string; pageLocale: string }[];
  return rows.map(({ id, contentType, pageId, pageLocale }) => ({
    id,
    uid: contentType,
    documentId: pageId,
    locale: pageLocale,
  }));
}

/** The tables of a type (`p`) and of the reviews (`r`), and how their columns are called in a join. */
function joined(strapi: Core.Strapi, uid: string) {
  const page = namesOf(strapi, uid);
  const review = namesOf(strapi, REVIEW);
  return {
    page,
    review,
    p: (name: string) => `p.${page.column(name)}`,
    r: (name: string) => `r.${review.column(name)}`,
  };
}
