import type { Core } from '@strapi/strapi';
import type { Queue } from '../../../../contracts/requests';
import type { QueueResponse } from '../../../../contracts/responses';
import { DONE, UNREVIEWED } from '../../../../domain/lifecycle';
import type { Actor } from '../../../../domain/types';
import { reviewRows } from '../../repositories/reviews';
import { service } from '../../../../../../kernel/services';

/** The queue: what is not idle, of the types that the person may read. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const rows = reviewRows(strapi);
  return {
    async page(query: Queue, actor: Actor, readable: string[]): Promise<QueueResponse> {
      const types = readable.filter(
        (uid) => query.contentType === undefined || uid === query.contentType,
      );
      const filter = {
        contentType: { $in: types },
        ...waiting(query),
        ...(query.documentId === undefined ? {} : { pageId: { $in: query.documentId } }),
        ...(query.locale === undefined ? {} : { pageLocale: query.locale }),
        ...(query.assignee === undefined ? {} : { assignee: `${actor.kind}:${actor.id}` }),
      };
      const { page, pageSize } = query;
      const { found, total } = await rows.page(filter, (page - 1) * pageSize, pageSize);
      const pageCount = Math.ceil(total / pageSize);
      return {
        data: await service(strapi, 'editorial-review.reviews').summaries(found),
        meta: { pagination: { page, pageSize, pageCount, total } },
      };
    },
  };
};

/** Who names neither a status nor pages asks for what is not done. */
function waiting({ status, documentId }: Queue): object {
  if (status !== undefined) return { status: { $in: status } };
  if (documentId !== undefined) return {};
  return { $or: [{ status: { $ne: DONE } }, { live: UNREVIEWED }] };
}
