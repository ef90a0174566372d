import { createHash, randomUUID } from 'node:crypto';
import { inSchema, isSqlite, type Trx } from '../../../../../kernel/tables';
import type { Core } from '@strapi/strapi';
import { canonical } from '../../../domain/canonical';
import type { ActorRef } from '../../../domain/types';
import { addJobs } from './jobs/add';
import type { StoredPayload } from './payloads';
import { table, type EventRow, type Window } from './rows';

export const GENESIS = '0'.repeat(64);
const HEADS = 'editorial_event_heads';

/** An event that waits for its number until the transaction is about to end. */
export interface PendingEvent {
  page: string;
  action: string;
  actor: ActorRef;
  at: string;
  data: Record<string, unknown>;
  payloads: StoredPayload[];
  /** Messages that leave because of it. */
  topics: string[];
}

type Hashed = Pick<
  EventRow,
  | 'prevHash'
  | 'seq'
  | 'at'
  | 'page'
  | 'action'
  | 'actorKind'
  | 'actorId'
  | 'data'
  | 'payloadDigests'
>;

/** The link of the chain that this event is. */
export function eventHash(event: Hashed): string {
  const { prevHash, seq, at, page, action, actorKind, actorId, data, payloadDigests } = event;
  const text = canonical({
    prevHash,
    seq,
    at,
    key: page,
    action,
    actor: { kind: actorKind, id: actorId },
    data,
    payloadDigests,
  });
  return createHash('sha256').update(text).digest('hex');
}

export function eventRows(strapi: Core.Strapi) {
  const rows = table(strapi, 'event');
  const heads = table(strapi, 'event-head');
  const inTable = (trx: Trx) => inSchema(strapi, trx, HEADS);

  async function lockHead(trx: Trx): Promise<{ seq: number; hash: string }> {
    if (isSqlite(strapi)) {
      await inTable(trx)
        .where({ name: 'trail' })
        .update({ seq: trx.ref('seq') });
    } else {
      await inTable(trx).where({ name: 'trail' }).select('id').forUpdate();
    }
    const head = await heads.findOne({ where: { name: 'trail' } });
    if (head === null) throw new Error('The head of the audit trail is missing.');
    return head;
  }

  return {
    /** Makes the head row once. */
    async ensureHead(): Promise<void> {
      if ((await this.head()) !== null) return;
      const now = new Date();
      await inTable(strapi.db.connection)
        .insert({
          name: 'trail',
          document_id: randomUUID(),
          seq: 0,
          hash: GENESIS,
          created_at: now,
          updated_at: now,
        })
        .onConflict('name')
        .ignore();
    },

    /** Numbers and chains these events and writes their messages. The head's row is locked from here on. */
    async append(trx: Trx, events: readonly PendingEvent[]): Promise<void> {
      if (events.length === 0) return;
      let { seq, hash } = await lockHead(trx);
      for (const event of events) {
        seq += 1;
        const row = {
          seq,
          page: event.page,
          action: event.action,
          actorKind: event.actor.kind,
          actorId: event.actor.id,
          at: event.at,
          data: event.data,
          payloads: event.payloads.map((payload) => payload.id),
          payloadDigests: event.payloads.map((payload) => payload.digest),
          prevHash: hash,
        };
        hash = eventHash(row);
        await rows.create({ data: { ...row, hash } });
        const { page, topics, payloads } = event;
        const payload = payloads.at(0)?.id ?? null;
        await addJobs(
          strapi,
          topics.map((kind) => ({ kind, page, eventSeq: seq, payload })),
        );
      }
      await heads.update({ where: { name: 'trail' }, data: { seq, hash } });
    },

    head: () => heads.findOne({ where: { name: 'trail' } }),
    async page(page: string, { offset, limit, order }: Window & { order: 'asc' | 'desc' }) {
      const where = { page };
      const found = await rows.findMany({ where, orderBy: { seq: order }, offset, limit });
      return { found, total: await rows.count({ where }) };
    },
    count: (page: string): Promise<number> => rows.count({ where: { page } }),
    /** The newest first; how many there are is not counted. */
    newest: (page: string, { offset, limit }: Window) =>
      rows.findMany({ where: { page }, orderBy: { seq: 'desc' }, offset, limit }),
    /** One at most. */
    latest: (page: string, action: string) =>
      rows.findMany({ where: { page, action }, orderBy: { seq: 'desc' }, limit: 1 }),
    batch: (afterSeq: number, limit: number) =>
      rows.findMany({
        where: { seq: { $gt: afterSeq } },
        orderBy: { seq: 'asc' },
        limit,
      }),
  };
}
