import { pageOf } from '../../../../../../kernel/pages';
import { revisionRows } from '../../repositories/revisions';
import type { Effect } from '../act';
import { voidApprovals } from './marks';

export const submit: Effect = async (act) => {
  const { strapi, next, facts } = act;
  await voidApprovals(act);
  const submittedAt = facts.now;
  await revisionRows(strapi).mark(pageOf(next.key), next.currentRevision, { submittedAt });
  return {};
};
