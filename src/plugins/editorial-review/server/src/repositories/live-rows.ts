import type { Core } from '@strapi/strapi';
import { namesOf } from '../../../../../kernel/tables';
import type { ReviewKey } from '../../../domain/types';

const REVIEW = 'plugin::editorial-review.review';

/**
 * Remembers on the review which published row is the one that went live, and when it was last
 * written: the reconciler looks only at rows for which this no longer holds. The moment is kept as
 * the database's own text, since a JavaScript date is coarser than PostgreSQL's.
 */
export async function rememberLiveRow(strapi: Core.Strapi, key: ReviewKey): Promise<void> {
  const page = namesOf(strapi, key.uid);
  const review = namesOf(strapi, REVIEW);
  await strapi.db.transaction(async ({ trx }) => {
    const row = (await strapi.db
      .getConnection(page.table)
      .transacting(trx)
      .where({
        [page.column('documentId')]: key.documentId,
        [page.column('locale')]: key.locale,
      })
      .whereNotNull(page.column('publishedAt'))
      .select('id', trx.raw('CAST(?? AS TEXT) AS written', [page.column('updatedAt')]))
      .first()) as { id: number; written: string } | undefined;
    await strapi.db
      .getConnection(review.table)
      .transacting(trx)
      .where({
        [review.column('contentType')]: key.uid,
        [review.column('pageId')]: key.documentId,
        [review.column('pageLocale')]: key.locale,
      })
      .update({
        [review.column('liveRowId')]: row?.id ?? null,
        [review.column('liveRowUpdatedAt')]: row?.written ?? null,
      });
  });
}
