import type { Core } from '@strapi/strapi';
import type { Queue } from '../../../../contracts/requests';
import type { QueueResponse } from '../../../../contracts/responses';
import { DONE, UNREVIEWED } from '../../../../domain/lifecycle';
import type { Actor } from '../../../../domain/types';
import { reviewRows } from '../../repositories/reviews';
import { governedUids } from '../../../../../../kernel/content-types';
import { service } from '../../../../../../kernel/services';
import { pageRights } from '../../page-rights';
import { paginationOf, windowOf } from '../../paging';
import { turnFilter, whoseTurn } from './turns';

/** The queue: what is not idle, of the pages that the person may read. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const rows = reviewRows(strapi);
  return {
    async page(query: Queue, actor: Actor): Promise<QueueResponse> {
      const { turn } = query;
      const mine = turn === undefined ? [] : [turnFilter(strapi, turn, actor)];
      const filter = {
        $and: [await readable(strapi, query), ...mine],
        ...waiting(query),
        ...(query.documentId === undefined ? {} : { pageId: { $in: query.documentId } }),
        ...(query.locale === undefined ? {} : { pageLocale: query.locale }),
        ...(query.assignee === undefined ? {} : { assignee: `${actor.kind}:${actor.id}` }),
      };
      const { found, total } = await rows.page(filter, windowOf(query));
      const shown = turn === undefined ? found : await whoseTurn(strapi, turn, found);
      return {
        data: await service(strapi, 'editorial-review.reviews').summaries(shown),
        meta: { pagination: paginationOf(query, total - found.length + shown.length) },
      };
    },
  };
};

/** Who names neither a status nor pages, nor whose turn it is, asks for what is not done. */
function waiting({ status, documentId, turn }: Queue): object {
  if (status !== undefined) return { status: { $in: status } };
  if (documentId !== undefined || turn !== undefined) return {};
  return { $or: [{ status: { $ne: DONE } }, { live: UNREVIEWED }] };
}

/** Pages whose drafts the person may read: each type in each language by a query of its own. */
async function readable(strapi: Core.Strapi, { contentType, locale }: Queue): Promise<object> {
  const rights = pageRights(strapi);
  const locales = (await service(strapi, 'i18n.locales').find()).map(({ code }) => code);
  const asked = <T>(one: T, wanted: T | undefined) => wanted === undefined || one === wanted;
  const pages = governedUids(strapi)
    .filter((uid) => asked<string>(uid, contentType))
    .flatMap((uid) =>
      locales
        .filter((code) => asked(code, locale))
        .map((code) => ({ uid, code, ids: rights.draftsOf('read', uid, code) })),
    )
    .filter(({ ids }) => ids !== null);
  // An empty list of alternatives would be no condition at all.
  if (pages.length === 0) return { id: { $in: [] } };
  return {
    $or: pages.map(({ uid, code, ids }) => ({
      contentType: uid,
      pageLocale: code,
      pageId: { $in: ids },
    })),
  };
}
