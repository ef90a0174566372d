import type { Effect } from '../act';
import { addApproval } from './marks';

export const approve: Effect = async (act) => {
  const revision = act.next.submittedRevision ?? act.next.currentRevision;
  const whole = act.next.approvedRevision === revision;
  await addApproval(act, revision, { whole, retrospective: false });
  return {};
};
