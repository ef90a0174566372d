import type { Step } from '../../../../../../kernel/installation';
import { eventRows } from '../../repositories/events';
import { revisionRows } from '../../repositories/revisions';

const BATCH = 500;
const GIVEN: ReadonlySet<string> = new Set(['approve', 'approveRetrospectively']);
const TAKEN: ReadonlySet<string> = new Set(['requestChanges', 'withdraw']);

/**
 * Older code left an approval standing when a change was requested after it, or the page withdrawn.
 * The trail knows which: of each revision the last word counts.
 */
export const approvalsTakenBack: Step = {
  id: '0005-approvals-taken-back',
  async run(strapi) {
    const events = eventRows(strapi);
    const lastWords = new Map<string, { page: string; revision: number; taken: boolean }>();
    for (let after = 0; ;) {
      const batch = await events.batch(after, BATCH);
      for (const { page, action, data } of batch) {
        const { revision } = data;
        if (typeof revision !== 'number' || !(GIVEN.has(action) || TAKEN.has(action))) continue;
        lastWords.set(`${page}#${revision}`, { page, revision, taken: TAKEN.has(action) });
      }
      if (batch.length < BATCH) break;
      after = batch.at(-1)?.seq ?? after;
    }
    const revisions = revisionRows(strapi);
    for (const { page, revision, taken } of lastWords.values())
      if (taken) await revisions.mark(page, revision, { approvedAt: null });
  },
};
