import type { Effect } from '../act';
import { takeBack, voidApprovals } from './marks';

export const requestChanges: Effect = async (act) => {
  await voidApprovals(act);
  await takeBack(act, act.before.submittedRevision);
  return {};
};
