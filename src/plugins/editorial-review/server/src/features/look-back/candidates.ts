import type { Core } from '@strapi/strapi';
import { ON_SITE } from '../../../../domain/lifecycle';
import type { ReviewKey } from '../../../../domain/types';
import { namesOf } from '../../../../../../kernel/tables';

export const REVIEW = 'plugin::editorial-review.review';

/** A page that is not as its review says, and the row by which that was seen. */
export interface Candidate extends ReviewKey {
  rowId: number;
}

/**
 * Published rows of one type that no review knows as live, or that were made or written since it
 * went live: one join over the rows above `after`, up to `upTo`; no row of a page that is as it should be.
 */
export async function strangers(
  strapi: Core.Strapi,
  uid: string,
  after: number,
  upTo: number,
): Promise<Candidate[]> {
  const { page, review, p, r } = joined(strapi, uid);
  const rows = (await strapi.db
    .getConnection()
    .from(`${page.table} as p`)
    .leftJoin(`${review.table} as r`, (join) =>
      join
        .on(r('pageId'), p('documentId'))
        .andOn(r('pageLocale'), p('locale'))
        .andOn(r('contentType'), strapi.db.connection.raw('?', [uid])),
    )
    .whereNotNull(p('publishedAt'))
    .whereBetween('p.id', [after + 1, upTo])
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
    .select({ rowId: 'p.id', documentId: p('documentId'), locale: p('locale') })) as {
    rowId: number;
    documentId: string;
    locale: string | null;
  }[];
  return rows.map(({ rowId, documentId, locale }) => ({
    uid,
    rowId,
    documentId,
    locale: locale ?? '-',
  }));
}

/** The highest id of a type's rows; 0 where there are none. */
export async function lastRowOf(strapi: Core.Strapi, uid: string): Promise<number> {
  const row = (await strapi.db
    .getConnection(namesOf(strapi, uid).table)
    .max({ id: 'id' })
    .first()) as { id: number | string | null } | undefined;
  return Number(row?.id ?? 0);
}

/** Reviews above `after`, up to `upTo`, that believe their page is live when it has no published row. */
export async function vanished(
  strapi: Core.Strapi,
  uid: string,
  after: number,
  upTo: number,
): Promise<Candidate[]> {
  const { page, review, p, r } = joined(strapi, uid);
  const rows = (await strapi.db
    .getConnection()
    .from(`${review.table} as r`)
    .whereBetween('r.id', [after + 1, upTo])
    .where(r('contentType'), uid)
    .whereIn(r('live'), ON_SITE)
    .whereNotExists(
      strapi.db
        .getConnection()
        .select(strapi.db.connection.raw('1'))
        .from(`${page.table} as p`)
        .whereRaw('?? = ??', [p('documentId'), r('pageId')])
        .whereRaw('?? = ??', [p('locale'), r('pageLocale')])
        .whereNotNull(p('publishedAt')),
    )
    .orderBy('r.id')
    .select({ rowId: 'r.id', documentId: r('pageId'), locale: r('pageLocale') })) as {
    rowId: number;
    documentId: string;
    locale: string;
  }[];
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
