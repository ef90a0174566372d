import type { Core } from '@strapi/strapi';
import type { ActorRef, ReviewKey } from '../../../../domain/types';
import type { Trx } from '../../../../../../kernel/tables';
import { bufferRows } from '../../repositories/buffers';
import { payloadRows } from '../../repositories/payloads';
import { keyOf, pageOf } from '../../../../../../kernel/pages';
import { reviewRows } from '../../repositories/reviews';
import { revisionRows } from '../../repositories/revisions';
import type { PayloadRow } from '../../repositories/rows';
import { transactionsOf } from '../../transactions';
import { now } from '../../clock';

const BATCH = 200;
/** Each may be of 1 MB. */
const BUFFER_BATCH = 20;

/** Texts that hold these words, everything of one page, or some revisions of it. */
export type ErasureRequest = { text: string } | { key: ReviewKey; revisions?: number[] };

export interface ErasureReport {
  /** How many texts were blanked. */
  erased: number;
  /** How many pieces of unsaved work were taken away, whole. */
  buffers: number;
  /** Texts that are live, approved or pending: they must be changed by the review first. */
  kept: { key: ReviewKey; revision: number; why: 'live' | 'pending' | 'draft' }[];
}

/** Forgets: blanks texts and their salts. The chain holds salted digests only, so it still verifies. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const payloads = payloadRows(strapi);
  const revisions = revisionRows(strapi);
  const rows = reviewRows(strapi);
  const buffers = bufferRows(strapi);

  async function matching(request: ErasureRequest): Promise<PayloadRow[]> {
    const found: PayloadRow[] = [];
    const where =
      'text' in request ? { erasedAt: null } : { erasedAt: null, page: pageOf(request.key) };
    let after = 0;
    for (;;) {
      const batch = await payloads.batch(after, BATCH, where);
      found.push(...batch.filter((row) => !('text' in request) || holds(row.data, request.text)));
      if (batch.length < BATCH) return found;
      after = batch.at(-1)?.id ?? after;
    }
  }

  /** The revision of a snapshot that may not be blanked yet, with the reason. */
  async function inUse(row: PayloadRow): Promise<ErasureReport['kept'][number] | null> {
    if (row.kind !== 'snapshot') return null;
    const [revision] = await revisions.withPayloads([row.id]);
    const review = await rows.find(keyOf(row.page));
    if (revision === undefined || review === null || review.closedAt !== null) return null;
    const key = keyOf(row.page);
    const { number } = revision;
    if (number === review.liveRevision) return { key, revision: number, why: 'live' };
    if (number === review.submittedRevision) return { key, revision: number, why: 'pending' };
    if (number === review.currentRevision) return { key, revision: number, why: 'draft' };
    return null;
  }

  async function wanted(row: PayloadRow, request: ErasureRequest): Promise<boolean> {
    if ('text' in request || request.revisions === undefined) return true;
    const [revision] = await revisions.withPayloads([row.id]);
    return revision !== undefined && request.revisions.includes(revision.number);
  }

  /** Unsaved work that holds the words, or that is on the page; it is in no trail, and no revision is made of it. */
  async function buffersOf(request: ErasureRequest): Promise<number[]> {
    const ids: number[] = [];
    if ('key' in request && request.revisions !== undefined) return ids;
    for (let after = 0; ;) {
      const batch = await buffers.batch(after, BUFFER_BATCH, whereOf(request));
      const found = batch.filter(
        ({ values }) => !('text' in request) || holds(JSON.parse(values), request.text),
      );
      ids.push(...found.map(({ id }) => id));
      if (batch.length < BUFFER_BATCH) return ids;
      after = batch.at(-1)?.id ?? after;
    }
  }

  async function forgetBuffers(request: ErasureRequest, write: boolean): Promise<number> {
    const ids = await buffersOf(request);
    if (write) await strapi.db.transaction(({ trx }) => buffers.removeAll(trx as Trx, ids));
    return ids.length;
  }

  return {
    /** With `write: false` it only says what would be erased. */
    async erase(
      request: ErasureRequest,
      actor: ActorRef,
      { write }: { write: boolean } = { write: true },
    ): Promise<ErasureReport> {
      if ('text' in request && request.text.trim() === '') {
        throw new Error('Give the text that is to be erased.');
      }
      const found = await matching(request);
      const pages = [...new Set(found.map((row) => row.page))].sort();
      const trx = transactionsOf(strapi);
      const report: ErasureReport = { erased: 0, buffers: 0, kept: [] };
      report.buffers = await forgetBuffers(request, write);
      for (const page of pages) {
        await trx.run([keyOf(page)], async () => {
          const at = now();
          const erased: number[] = [];
          for (const row of found.filter((candidate) => candidate.page === page)) {
            if (!(await wanted(row, request))) continue;
            const use = await inUse(row);
            if (use !== null) {
              report.kept.push(use);
              continue;
            }
            if (write) await payloads.blank(row.id, at);
            erased.push(row.id);
          }
          if (erased.length === 0) return;
          report.erased += erased.length;
          if (!write) return;
          // Numbers only: what was erased is exactly what may not stand in the trail.
          trx.record({
            page,
            action: 'erase',
            actor,
            at,
            data: { texts: erased },
            payloads: [],
            topics: [],
          });
        });
      }
      return report;
    },
  };
};

/** Of a type without languages the buffer has none, whatever language the page was named with. */
const whereOf = (request: ErasureRequest): object =>
  'text' in request
    ? {}
    : {
        contentType: request.key.uid,
        target: request.key.documentId,
        targetLocale: { $in: [request.key.locale, '-'] },
      };

/** Searches the values, not the JSON around them, so that quotes and line breaks don't hide a text. */
function holds(data: unknown, text: string): boolean {
  const wantedText = text.toLocaleLowerCase('sv');
  const search = (value: unknown): boolean => {
    if (typeof value === 'string') return value.toLocaleLowerCase('sv').includes(wantedText);
    if (typeof value !== 'object' || value === null) return false;
    return Object.values(value).some(search);
  };
  return search(data);
}
