import { approvalRows } from '../../repositories/approvals';
import { pageOf } from '../../../../../../kernel/pages';
import { revisionRows } from '../../repositories/revisions';
import type { Act } from '../act';

/** What was approved no longer holds. */
export const voidApprovals = ({ strapi, next, facts }: Act): Promise<unknown> =>
  approvalRows(strapi).voidAll(pageOf(next.key), facts.now);

/** The approval of a revision is taken back: it clears nobody any more. */
export const takeBack = async ({ strapi, next }: Act, revision: number | null): Promise<void> => {
  if (revision === null) return;
  await revisionRows(strapi).mark(pageOf(next.key), revision, { approvedAt: null });
};

/** Somebody stands for a revision; `whole` when no further approval is needed. */
export async function addApproval(
  { strapi, actor, next, facts }: Act,
  revision: number,
  { whole, retrospective }: { whole: boolean; retrospective: boolean },
): Promise<void> {
  const page = pageOf(next.key);
  await approvalRows(strapi).add(page, revision, actor, facts.now, retrospective);
  if (whole) await revisionRows(strapi).mark(page, revision, { approvedAt: facts.now });
}
