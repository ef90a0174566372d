import type { Core } from '@strapi/strapi';
import type {
  EventEntry,
  EventsResponse,
  RevisionResponse,
  RevisionsResponse,
  RevisionSummary,
} from '../../../../contracts/responses';
import type { EventsPaging, Paging } from '../../../../contracts/requests';
import type { Action, ActorRef, ReviewKey } from '../../../../domain/types';
import { eventHash, eventRows } from '../../repositories/events';
import { payloadRows } from '../../repositories/payloads';
import { pageOf } from '../../../../../../kernel/pages';
import { paginationOf, windowOf } from '../../paging';
import { reviewRows } from '../../repositories/reviews';
import { revisionRows } from '../../repositories/revisions';
import type { EventRow, PayloadRow, RevisionRow } from '../../repositories/rows';

import { service } from '../../../../../../kernel/services';
import { refusalOf } from '../../refuse';

/** What happened to a page: its revisions and its trail. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const rows = reviewRows(strapi);
  const revisions = revisionRows(strapi);
  const payloads = payloadRows(strapi);
  const events = eventRows(strapi);
  const names = () => service(strapi, 'editorial-review.people');

  const unknown = (what: string) => refusalOf(strapi, { code: 'not_found', data: { what } });

  async function summaries(key: ReviewKey, found: RevisionRow[]): Promise<RevisionSummary[]> {
    const review = await rows.find(key);
    const person = await names().lookup(
      found.flatMap((row) => [actorOf(row), ...(row.contributors ?? [])]),
    );
    const texts = await payloads.erased(found.map((row) => row.payload));
    return found.map((row) => ({
      number: row.number,
      hash: row.hash,
      at: row.at,
      actor: person(actorOf(row)),
      cause: row.cause,
      contributors: (row.contributors ?? []).map(person),
      submittedAt: row.submittedAt,
      approvedAt: row.approvedAt,
      live: review?.liveRevision === row.number,
      erased: texts.has(row.payload),
    }));
  }

  async function entries(found: EventRow[]): Promise<EventEntry[]> {
    const person = await names().lookup(found.map(actorOf));
    const texts = await payloads.some(found.flatMap((event) => event.payloads));
    return found.map((event) => entryOf(event, person(actorOf(event)), texts));
  }

  return {
    /** The last time that this was done to the page; null where it never was. */
    async latest(key: ReviewKey, action: Action): Promise<EventEntry | null> {
      const [last] = await entries(await events.latest(pageOf(key), action));
      return last ?? null;
    },

    /** The newest first. */
    async revisions(key: ReviewKey, paging: Paging): Promise<RevisionsResponse> {
      const { found, total } = await revisions.page(pageOf(key), windowOf(paging));
      if (total === 0) throw unknown('review');
      return {
        data: await summaries(key, found),
        meta: { pagination: paginationOf(paging, total) },
      };
    },

    async revision(key: ReviewKey, number: number): Promise<RevisionResponse['data']> {
      const found = await revisions.find(pageOf(key), number);
      if (found === null) throw unknown('revision');
      const [summary] = await summaries(key, [found]);
      if (summary === undefined) throw unknown('revision');
      const payload = await payloads.find(found.payload);
      const snapshot = (payload?.data ?? null) as Record<string, unknown> | null;
      return { ...summary, snapshot };
    },

    async events(key: ReviewKey, { sort, ...paging }: EventsPaging): Promise<EventsResponse> {
      const order = sort === 'seq:asc' ? 'asc' : 'desc';
      const { found, total } = await events.page(pageOf(key), { ...windowOf(paging), order });
      if (total === 0) throw unknown('review');
      return {
        data: await entries(found),
        meta: {
          chain: { ok: found.every((event) => eventHash(event) === event.hash) },
          pagination: paginationOf(paging, total),
        },
      };
    },
  };
};

const actorOf = (row: { actorKind: ActorRef['kind']; actorId: string }): ActorRef => ({
  kind: row.actorKind,
  id: row.actorId,
});

function entryOf(
  event: EventRow,
  actor: EventEntry['actor'],
  texts: Map<number, PayloadRow>,
): EventEntry {
  return {
    seq: event.seq,
    action: event.action,
    actor,
    at: event.at,
    data: event.data,
    texts: event.payloads
      .map((id) => texts.get(id))
      .filter((row) => row !== undefined && row.kind !== 'snapshot')
      .map((row) => ({
        kind: row?.kind ?? '',
        text: (row?.data as { text?: string } | null)?.text ?? null,
        erased: row?.erasedAt !== null,
      })),
    payloadDigests: event.payloadDigests,
    prevHash: event.prevHash,
    hash: event.hash,
  };
}
