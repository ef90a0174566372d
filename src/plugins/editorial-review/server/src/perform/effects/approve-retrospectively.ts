import type { Effect } from '../act';
import { addApproval } from './marks';

export const approveRetrospectively: Effect = async (act) => {
  const { liveRevision } = act.next;
  if (liveRevision === null) throw new Error('A live page without its revision.');
  await addApproval(act, liveRevision, { whole: true, retrospective: true });
  return {};
};
