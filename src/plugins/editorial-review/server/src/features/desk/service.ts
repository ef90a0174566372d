import type { Core } from '@strapi/strapi';
import { definedTypes } from '../../../../../../kernel/content-types';
import { service } from '../../../../../../kernel/services';
import type { ChangeRequest, DeskResponse, Pile } from '../../../../contracts/desk';
import type { ReviewSummary } from '../../../../contracts/review';
import { isJudge, type Turn } from '../../../../domain/turns';
import type { Actor } from '../../../../domain/types';
import { pageRights } from '../../page-rights';

/** As many as are read at a glance; all of them are in the queue. */
const MOST = 5;
/** New pages are begun in the language of the desk. */
const LOCALE = 'sv';

type Desk = DeskResponse['data'];

/** What waits for one person: the same rule as the queue's `turn`, a few of each. */
export const createDesk = ({ strapi }: { strapi: Core.Strapi }) => {
  async function pile(turn: Turn, actor: Actor): Promise<Pile<ReviewSummary>> {
    const queue = service(strapi, 'editorial-review.queue');
    const { data, meta } = await queue.page({ turn, page: 1, pageSize: MOST }, actor);
    return { items: data, total: meta.pagination.total };
  }

  /** The comment that a page came back with, and whose it is. */
  async function requestOf(review: ReviewSummary): Promise<ChangeRequest | null> {
    const { contentType: uid, documentId, locale } = review;
    const history = service(strapi, 'editorial-review.history');
    const event = await history.latest({ uid, documentId, locale }, 'requestChanges');
    if (event === null) return null;
    const { actor, at, texts } = event;
    return { comment: texts.find(({ kind }) => kind === 'comment')?.text ?? null, actor, at };
  }

  async function sentBack(actor: Actor): Promise<Desk['sentBack']> {
    const { items, total } = await pile('sent_back', actor);
    const asked = items.map(async (item) => ({ ...item, request: await requestOf(item) }));
    return { items: await Promise.all(asked), total };
  }

  function begin(): Desk['begin'] {
    const rights = pageRights(strapi);
    return [...definedTypes(strapi).values()].flatMap(({ uid, definition: { begin: words } }) =>
      words !== undefined && rights.mayCreate({ uid, locale: LOCALE })
        ? [{ contentType: uid, words }]
        : [],
    );
  }

  return {
    async of(actor: Actor): Promise<Desk> {
      const [back, judge, drafts] = await Promise.all([
        sentBack(actor),
        isJudge(actor) ? pile('judge', actor) : null,
        pile('draft', actor),
      ]);
      return { sentBack: back, judge, drafts, begin: begin() };
    },
  };
};
