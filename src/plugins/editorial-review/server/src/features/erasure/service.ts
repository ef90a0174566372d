import type { Core } from '@strapi/strapi';
import type { ActorRef, ReviewKey } from '../../../../domain/types';
import { payloadRows } from '../../repositories/payloads';
import { keyOf, pageOf } from '../../../../../../kernel/pages';
import { reviewRows } from '../../repositories/reviews';
import { revisionRows } from '../../repositories/revisions';
import type { PayloadRow } from '../../repositories/rows';
import { transactionsOf } from '../../transactions';
import { now } from '../../clock';

const BATCH = 200;

/** Texts that hold these words, everything of one page, or some revisions of it. */
export type ErasureRequest = { text: string } | { key: ReviewKey; revisions?: number[] };

export interface ErasureReport {
  /** How many texts were blanked. */
  erased: number;
  /** Texts that are live, approved or pending: they must be changed by the review first. */
  kept: { key: ReviewKey; revision: number; why: 'live' | 'pending' | 'draft' }[];
}

/** Forgets: blanks texts and their salts. The chain holds salted digests only, so it still verifies. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const payloads = payloadRows(strapi);
  const revisions = revisionRows(strapi);
  const rows = reviewRows(strapi);

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
      const report: ErasureReport = { erased: 0, kept: [] };
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
